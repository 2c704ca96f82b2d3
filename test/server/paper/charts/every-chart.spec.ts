import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Catalogue, IndicatorResult } from '../../../../server/indicators/indicators.schemas.js';
import { ChartDrawing } from '../../../../server/paper/charts/chart-drawing.js';
import type { ChartTask } from '../../../../server/paper/charts/chart-task.js';
import { drawingLimits } from '../../../../server/paper/charts/drawing/drawing-limits.js';
import { Letters } from '../../../../server/paper/charts/letters.js';
import { fontsFolder } from '../../../../server/paper/folders.js';
import { openBrowser } from '../../../support/browser.js';
import { Installation } from '../../../support/program.js';
import { textsOf } from './drawn-text.js';
import { laidOut, openPaper } from './laid-out.js';

const drawing = new ChartDrawing(drawingLimits);
const letters = new Letters(fontsFolder());
/** A mission's name, as long as they get. */
const LONG = 'Accompagnement à la scolarité des collégiens, centre social de la Croix-Rousse';
const tasks: ChartTask[] = [];
let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  tasks.push(...(await tasksOfDemo()));
  browser = await openBrowser();
  page = await browser.newPage();
  await openPaper(page);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await drawing.onModuleDestroy();
});

describe('every chart of the catalogue, with the figures of the fictional association', () => {
  it('is there: a wide one and one for phones, in both languages', () => {
    expect(tasks.length).toBeGreaterThanOrEqual(2 * 38);
  });

  it('is drawn without a warning, each length a number, in words of its reader', async () => {
    for (const task of tasks) {
      const { svg, warnings, width } = await drawing.drawn(task);
      const told = { title: task.words.title, width, warnings };
      expect(told).toEqual({ title: task.words.title, width: task.width, warnings: [] });
      expect(svg.replace(/aria-label="[^"]*"/, '')).not.toMatch(/NaN|undefined|Infinity|null|opacity="0"/);
      expect(textsOf(svg).length).toBeGreaterThan(3);
      expect(textsOf(svg).join('\n')).not.toMatch(/@|null|NaN/);
    }
  });

  it('has no text on another, nor a part of one outside, in the letters of the paper', async () => {
    for (const task of tasks) {
      const { onEachOther, cut } = await laidOut(page, (await drawing.drawn(task)).svg);
      const of = `${task.words.title}, ${task.language}, ${task.width} px`;
      expect({ of, onEachOther, cut }).toEqual({ of, onEachOther: [], cut: [] });
    }
  });

  it('takes texts to be as wide as a browser finds them', async () => {
    for (const task of tasks) {
      const { widths } = await laidOut(page, (await drawing.drawn(task)).svg);
      const off = widths.filter(({ text, size, weight, width }) => {
        const apart = Math.abs(letters.widthOf(text, size, weight) - width);
        // Pairs of letters that stand closer or further apart are not looked at.
        return apart > 1.5 + width * 0.01;
      });
      expect(off).toEqual([]);
    }
  });
});

async function tasksOfDemo(): Promise<ChartTask[]> {
  const installation = await Installation.demo();
  const server = await installation.server({ SILLAGE_DEMO: '1' });
  try {
    const signed = await fetch(`${server.url}/api/session/demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role: 'director' }),
    });
    const headers = {
      cookie: signed.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; '),
    };
    const ask = async <Answer>(path: string) =>
      (await (await fetch(`${server.url}${path}`, { headers })).json()) as Answer;
    return await tasksOf(ask);
  } finally {
    await server.stop();
    await installation.remove();
  }
}

async function tasksOf(ask: <Answer>(path: string) => Promise<Answer>): Promise<ChartTask[]> {
  const { indicators } = await ask<Catalogue>('/api/indicators');
  const found: ChartTask[] = [];
  for (const entry of indicators)
    for (const { request, spec, phoneSpec, title, description } of entry.charts) {
      const query = new URLSearchParams({ from: '2025-12-01', to: '2026-12-01', by: request.by.join() });
      if (request.compare !== undefined) query.set('compare', request.compare);
      const { rows } = await ask<IndicatorResult>(`/api/indicators/${entry.name}?${query.toString()}`);
      const named = rows.slice(0, 40).map((row, at) => ({ ...row, ...('mission_title' in row ? name(row, at) : {}) }));
      for (const language of ['fr', 'en'] as const) {
        const labelled = [...entry.measures, ...entry.dimensions].map((one) => [one.name, one.label[language]]);
        const words = {
          labels: Object.fromEntries(labelled) as Record<string, string>,
          title: title[language],
          description: description[language],
        };
        const task = { rows: named, words, language, accent: null };
        found.push({ ...task, spec, width: 640 }, { ...task, spec: phoneSpec ?? spec, width: 326 });
      }
    }
  return found.filter(({ rows }) => rows.length > 0);
}

function name(row: IndicatorResult['rows'][number], at: number) {
  return { mission_title: at === 0 ? LONG : (row['mission_title'] ?? 'Sans mission') };
}
