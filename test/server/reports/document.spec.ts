import { describe, expect, it } from '@jest/globals';
import { measureText, partTexts } from '../../../server/reports/document/measure-text.js';
import { periodText } from '../../../server/reports/document/period-text.js';
import { reportWords } from '../../../server/reports/document/report-words.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const HARD = '\u00a0';

describe('The numbers of a report', () => {
  it('are in the language of the report, with their unit', () => {
    expect(measureText(4_449_960, 'duration', 'fr')).toBe(`1${HARD}236${HARD}h`);
    expect(measureText(4_449_960, 'duration', 'en')).toBe(`1,236${HARD}h`);
    expect(measureText(5400, 'duration', 'fr')).toBe(`1,5${HARD}h`);
    expect(measureText(0.8257, 'percent', 'fr')).toBe(`82,6${HARD}%`);
    expect(measureText(0.8257, 'percent', 'en')).toBe('82.6%');
    expect(measureText(22_838.3, 'outcome', 'fr')).toBe(`22${HARD}838,3`);
  });

  it('unknown is a dash, never zero', () => {
    expect(measureText(null, 'duration', 'fr')).toBe('—');
    expect(measureText(0, 'count', 'fr')).toBe('0');
  });

  it('of three equal thirds of a hundred hours add up to what is read as their total', () => {
    const third = 120_000;
    expect(partTexts([third, third, third], 3 * third, 'duration', 'en')).toEqual([
      `34${HARD}h`,
      `33${HARD}h`,
      `33${HARD}h`,
    ]);
  });

  it('of people on several lines are not made to add up to people', () => {
    expect(partTexts([3600, 3600], 3600, 'duration', 'en')).toEqual([`1${HARD}h`, `1${HARD}h`]);
  });
});

describe('The days of a report', () => {
  it('are named where they are a whole', () => {
    expect(periodText({ from: '2026-01-01', to: '2027-01-01' }, 'fr')).toBe('2026');
    expect(periodText({ from: '2026-04-01', to: '2026-07-01' }, 'fr')).toBe('2e trimestre 2026');
    expect(periodText({ from: '2025-09-01', to: '2026-09-01' }, 'en')).toBe('school year 2025–2026');
    expect(periodText({ from: '2026-02-01', to: '2026-03-01' }, 'fr')).toBe(`février${HARD}2026`);
  });

  it('are told with their last day included otherwise', () => {
    expect(periodText({ from: '2026-01-01', to: '2026-10-01' }, 'fr').replaceAll(HARD, ' ')).toBe(
      'du 1er janvier 2026 au 30 septembre 2026',
    );
    expect(periodText({ from: '2026-01-05', to: '2026-01-06' }, 'en').replaceAll(HARD, ' ')).toBe('5 January 2026');
  });
});

describe('The words of a figure’s card', () => {
  it.each(['fr', 'en'] as const)('are those of the dashboard, in %s', (language) => {
    const file = join(import.meta.dirname, '../../../web/locales', `${language}.json`);
    const locale = JSON.parse(readFileSync(file, 'utf8')) as {
      card: Record<string, string>;
      figure: Record<string, string>;
      chart: Record<string, string> & { bucket: Record<string, string> };
    };
    const asSaid = (sentence: string | undefined) => sentence?.replace(/\{\{(\w+)\}\}/g, '{$1}').replaceAll(HARD, ' ');
    const { card, bucket, ...words } = reportWords[language];
    const same = [
      'formula',
      'period',
      'zone',
      'rows',
      'people',
      'peopleFewer',
      'uncertainty',
      'uncertaintyNone',
      'uncertaintyInterval',
      'parameters',
      'annualHours',
      'standard',
      'version',
      'versionNumber',
      'owner',
    ] as const;
    expect(same.map((word) => card[word])).toEqual(same.map((word) => asSaid(locale.card[word])));
    expect(bucket).toEqual(locale.chart.bucket);
    expect(words.noTotal).toBe(asSaid(locale.chart['noTotal']));
    expect(words.hidden).toBe(asSaid(locale.figure['hidden']));
    expect(words.hiddenAnswers).toBe(asSaid(locale.figure['hiddenAnswers']));
  });
});
