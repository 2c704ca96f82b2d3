import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { ChartDrawing } from '../../../../server/paper/charts/chart-drawing.js';
import { drawingLimits } from '../../../../server/paper/charts/drawing/drawing-limits.js';
import { Paper } from '../../../../server/paper/paper.js';
import { paperLimits } from '../../../../server/paper/paper-limits.js';
import type { Standard } from '../../../../server/paper/typeset.js';
import byMission from '../../../../queries/indicators/volunteer_hours.by_mission.vl.json' with { type: 'json' };
import { lettersOnly, ReadPdf } from '../../../support/pdf-tools.js';
import { canHideFonts, madeWithSystemFonts } from '../system-fonts.js';
import { chartTask } from './chart-task.js';
import { textsOf } from './drawn-text.js';
import { paperOfCharts } from './paper-of-charts.js';

const drawing = new ChartDrawing(drawingLimits);
const paper = new Paper(paperLimits);
const read: ReadPdf[] = [];
const missions = ['Maraude du soir', 'Cours علي 李', 'Vestiaire'].map((mission_title, at) => ({
  mission_title,
  person_seconds: (at + 1) * 36_000,
}));
const words = {
  labels: { person_seconds: 'Heures (h)' },
  title: 'Heures par mission',
  description: 'Vestiaire : 30 h.',
};
const days = { from: '2026-01-01', to: '2027-01-01' };
const charts = [
  await drawing.drawn(
    chartTask({
      marks: {
        aims: [{ measure: 'person_seconds', value: 288_000, ...days, label: 'objectif' }],
        notes: [{ number: 1, from: '2026-02-02', to: '2026-02-20', text: 'Neige' }],
      },
    }),
  ),
  await drawing.drawn(chartTask({ spec: byMission, rows: missions, words })),
];
const draft = paperOfCharts(charts);

async function printed(standard?: Standard, told = draft): Promise<ReadPdf> {
  const pdf = new ReadPdf((await paper.made(told, standard)).pdf);
  read.push(pdf);
  return pdf;
}

const sorted = (text: string) => Array.from(text).toSorted().join('');

afterEach(() => read.splice(0).forEach((pdf) => pdf.remove()));
afterAll(() => Promise.all([paper.onModuleDestroy(), drawing.onModuleDestroy()]));

describe('a chart in a paper', () => {
  it.each(['a-3a', 'ua-1'] as const)('is sound, and accepted as PDF %s', async (standard) => {
    expect((await printed(standard)).check()).toContain('No syntax or stream encoding errors found');
  });

  it('has each of its texts once, and no other', async () => {
    const text = lettersOnly((await printed()).text());
    const told = lettersOnly(['Rapport', ...charts.flatMap(({ svg }) => textsOf(svg))].join(''));
    expect(sorted(text)).toBe(sorted(told));
    for (const one of ['sept.', '2026', 'Heuresdebénévolat(h)', 'objectif', 'Maraudedusoir'])
      expect(text).toContain(one);
  });

  it('has each word where its drawing has it', async () => {
    const whole = paperOfCharts(charts, (svg) => ({ svg, letterings: [] }));
    const [written, drawn] = [(await printed()).words(), (await printed('a-3a', whole)).words()];
    expect(drawn.length).toBeGreaterThan(30);
    expect(written).toHaveLength(drawn.length);
    for (const { text, x, y, width } of drawn) {
      const near = (one: (typeof written)[number]) => Math.hypot(one.x - x, one.y - y, one.width - width) < 0.01;
      expect(written.filter((one) => one.text === text && near(one))).toHaveLength(1);
    }
  });

  it('is drawn by lines and letters, of fonts that it has with it: ours, and no other', async () => {
    const pdf = await printed();
    expect(pdf.pictures()).toEqual([]);
    const fonts = pdf.fonts();
    expect([...new Set(fonts.map(({ name }) => name))].toSorted()).toEqual([
      'Amiri-Regular',
      'Inter-Bold',
      'Inter-Regular',
      'Inter-SemiBold',
      'NotoSansSC-Regular',
    ]);
    expect(fonts.every(({ isEmbedded, isReadable }) => isEmbedded && isReadable)).toBe(true);
  });

  it('is read aloud by its title and its main fact', async () => {
    const pdf = await printed();
    expect(pdf.alternatives().toSorted()).toEqual(charts.map(({ alt }) => alt).toSorted());
    expect(pdf.structure().match(/Figure/g)).toHaveLength(charts.length);
  });

  it('is the same twice', async () => {
    expect((await paper.made(draft)).pdf.equals((await paper.made(draft)).pdf)).toBe(true);
  });
});

describe('the fonts of the system', () => {
  // oxlint-disable-next-line jest/no-disabled-tests -- said aloud where it cannot be shown: it does not count as passed
  if (!canHideFonts) return it.skip('cannot be hidden here', () => expect(canHideFonts).toBe(true));
  it.each([
    ['none', []],
    ['those that bear the names of ours', ['Inter_400Regular.ttf', 'Inter_600SemiBold.ttf', 'Amiri_400Regular.ttf']],
  ])('change nothing in a chart: %s', async (_which, names) => {
    expect((await madeWithSystemFonts(draft, names)).equals((await paper.made(draft)).pdf)).toBe(true);
  });
});
