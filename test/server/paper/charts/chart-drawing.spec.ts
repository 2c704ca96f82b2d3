import { afterEach, describe, expect, it } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import { ChartDrawing } from '../../../../server/paper/charts/chart-drawing.js';
import { type DrawingLimits, drawingLimits } from '../../../../server/paper/charts/drawing/drawing-limits.js';
import byMission from '../../../../queries/indicators/volunteer_hours.by_mission.vl.json' with { type: 'json' };
import byMissionOnPhone from '../../../../queries/indicators/volunteer_hours.by_mission.phone.vl.json' with { type: 'json' };
import { chartTask, months } from './chart-task.js';
import { textsOf } from './drawn-text.js';

const opened: ChartDrawing[] = [];
function drawing(limits: Partial<DrawingLimits> = {}): ChartDrawing {
  const one = new ChartDrawing(Object.assign(limits, { ...drawingLimits, ...limits }));
  opened.push(one);
  return one;
}
const missions = (...titles: string[]) =>
  titles.map((mission_title, at) => ({ mission_title, person_seconds: (at + 1) * 36_000 }));

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.onModuleDestroy()));
});

describe('a chart drawn for a paper', () => {
  it('is the same, byte for byte, whatever was drawn before it and whichever process draws it', async () => {
    const [here, elsewhere] = [drawing(), drawing()];
    const first = await here.drawn(chartTask());
    await here.drawn(chartTask({ spec: byMission, rows: missions('Maraude') }));
    expect(await here.drawn(chartTask())).toEqual(first);
    expect(await elsewhere.drawn(chartTask())).toEqual(first);
    expect(first.warnings).toEqual([]);
  });

  it('is told by its title and its main fact, and is as wide as its place', async () => {
    const { svg, alt, width } = await drawing().drawn(chartTask());
    expect(alt).toBe('Heures de bénévolat par mois. Décembre 2026 en a le plus : 120 h.');
    expect(svg).toContain(`role="img" aria-label="${alt}" lang="fr"`);
    expect(width).toBe(600);
  });

  it('speaks the language of its reader: months, thousands, decimals', async () => {
    const rows = months.map((row) => ({ ...row, person_seconds: row.person_seconds * 25 }));
    const both = drawing();
    const french = textsOf((await both.drawn(chartTask({ rows }))).svg);
    const english = textsOf((await both.drawn(chartTask({ rows, language: 'en' }))).svg);
    expect(french).toEqual(expect.arrayContaining(['janv.2026', 'août', '3\u00a0000']));
    expect(english).toEqual(expect.arrayContaining(['Jan2026', 'Aug', '3,000']));
  });

  it('keeps no text of a label that has no place', async () => {
    const { svg } = await drawing().drawn(chartTask({ width: 240 }));
    const told = textsOf(svg).filter((text) => /^[a-zéû]+\.?(2026)?$/.test(text));
    expect(told.length).toBeGreaterThan(2);
    expect(told.length).toBeLessThan(12);
    expect(svg).not.toMatch(/opacity="0"|display=|visibility|<text[^>]*\/>|<title|<desc/);
  });

  it('shows nothing where nothing is known, not zero', async () => {
    const rows = months.map((row, at) => (at === 3 ? { ...row, person_seconds: null } : row));
    const bars = ({ svg }: { svg: string }) => svg.match(/<path[^>]* fill="#0b6b62"/g)?.length;
    const both = drawing();
    expect([bars(await both.drawn(chartTask())), bars(await both.drawn(chartTask({ rows })))]).toEqual([12, 11]);
    const [first, ...others] = missions('Vestiaire', 'Maraude', 'Collecte');
    const ranking = { spec: byMissionOnPhone, rows: [{ ...first, person_seconds: null }, ...others], width: 320 };
    const texts = textsOf((await both.drawn(chartTask(ranking))).svg);
    expect(texts.filter((text) => ['Vestiaire', 'Maraude', 'Collecte'].includes(text))).toHaveLength(3);
    // The axis has one.
    expect(texts.filter((text) => text === '0')).toHaveLength(1);
  });

  it('bears the colour of the association, dark enough to be seen', async () => {
    const both = drawing();
    expect((await both.drawn(chartTask({ accent: '#123456' }))).svg).toContain('fill="#123456"');
    const pale = (await both.drawn(chartTask({ accent: '#ffcc00' }))).svg;
    expect(pale).not.toContain('#ffcc00');
    expect(pale).toMatch(/fill="#[0-9a-f]{6}"/);
  });

  it('shows its target and its notes, each said once', async () => {
    const days = { from: '2026-01-01', to: '2027-01-01' };
    const marks = {
      aims: [{ measure: 'person_seconds', value: 288_000, ...days, label: 'objectif' }],
      notes: [{ number: 1, from: '2026-02-02', to: '2026-02-20', text: 'Neige' }],
    };
    const texts = textsOf((await drawing().drawn(chartTask({ marks }))).svg);
    expect(texts.filter((text) => text === 'objectif' || text === '1')).toEqual(['objectif', '1']);
    expect(texts.join()).not.toContain('Neige');
  });

  it('gives names as they are written, whatever signs they hold', async () => {
    const names = ['<script>alert(1)</script>', 'Dupont & “fils”', ' id="a" url(#b)', '</text><text>'];
    const rows = missions(...names);
    const texts = textsOf((await drawing().drawn(chartTask({ spec: byMission, rows }))).svg);
    expect(texts).toEqual(expect.arrayContaining(names.map((name) => name.trim())));
  });

  it('prints each letter in a font that has it, and leaves out little pictures that none has', async () => {
    const rows = missions('Cours علي 李', 'Maraude 🍲');
    const { svg } = await drawing().drawn(chartTask({ spec: byMission, rows }));
    expect(svg).toContain('<tspan font-family="Amiri" font-weight="400">علي</tspan>');
    expect(svg).toContain('<tspan font-family="Noto Sans SC" font-weight="400">李</tspan>');
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Cours علي 李', 'Maraude ']));
  });
});

describe('a chart that cannot be drawn', () => {
  const table = { name: 'table' };
  it.each([
    ['data', { ...byMission, data: { url: 'https://ailleurs.example/rows.json' } }],
    ['a picture', { data: table, mark: { type: 'image' }, encoding: {} }],
    ['a page', { data: table, mark: { type: 'bar', href: 'https://ailleurs.example' }, encoding: {} }],
  ])('is refused by name when it leads to %s elsewhere', async (_what, spec) => {
    await expect(drawing().drawn(chartTask({ spec }))).rejects.toMatchObject({ code: 'chart-has-address' });
  });

  it('is said, without rows or with a mark that does not exist, and the next one is drawn', async () => {
    const one = drawing();
    await expect(one.drawn(chartTask({ rows: [] }))).rejects.toMatchObject({ code: 'chart-failed' });
    const spec = { data: table, mark: 'none', encoding: {} };
    await expect(one.drawn(chartTask({ spec }))).rejects.toMatchObject({ code: 'chart-failed' });
    expect((await one.drawn(chartTask())).svg).toContain('<svg');
  });

  it('takes no other one with it of those asked for at once, each of which comes to whoever asked for it', async () => {
    // On a machine with other work, what ends the process may take its time.
    const one = drawing({ milliseconds: 120_000 });
    const heavy = { ...byMission, transform: [{ calculate: 'length(sequence(0, 60000000))', as: 'much' }] };
    const wide = (width: number) => one.drawn(chartTask({ width }));
    const asked = [
      wide(300),
      one.drawn(chartTask({ rows: [] })),
      wide(400),
      one.drawn(chartTask({ spec: heavy, rows: missions('Maraude') })),
      ...Array.from({ length: 30 }, (_, at) => wide(401 + at)),
    ];
    const came = (await Promise.allSettled(asked)).map((said) =>
      said.status === 'fulfilled' ? said.value.width : (said.reason as { code: string }).code,
    );
    const others = Array.from({ length: 30 }, (_, at) => 401 + at);
    expect(came).toEqual([300, 'chart-failed', 400, 'paper-interrupted', ...others]);
  });

  it('keeps nobody waiting who asks for another one as soon as theirs has come, nor who comes after them', async () => {
    const one = drawing();
    const widths = async (wanted: number[]) => {
      const came: number[] = [];
      for (const width of wanted) came.push((await one.drawn(chartTask({ width }))).width);
      return came;
    };
    for (const wanted of [
      [300, 301],
      [400, 401, 402],
      [500, 501],
    ]) {
      expect(await widths(wanted)).toEqual(wanted);
      // Whatever follows in the background has begun.
      await setImmediate();
    }
  });

  it('is not waited for when too many wait, and is interrupted when the server ends', async () => {
    const one = drawing({ waiting: 2 });
    const asked = [1, 2, 3].map(() => one.drawn(chartTask()));
    const came = Promise.allSettled(asked);
    await one.onModuleDestroy();
    const codes = (await came).map((said) =>
      said.status === 'rejected' ? (said.reason as { code: string }).code : null,
    );
    expect(codes).toEqual(['paper-interrupted', 'paper-interrupted', 'paper-busy']);
  });

  it('is stopped when it takes too long, and the next one has a new process', async () => {
    const limits = { milliseconds: 1 };
    const one = drawing(limits);
    await expect(one.drawn(chartTask())).rejects.toMatchObject({ code: 'chart-too-heavy' });
    limits.milliseconds = drawingLimits.milliseconds;
    expect((await one.drawn(chartTask())).svg).toContain('<svg');
  });
});
