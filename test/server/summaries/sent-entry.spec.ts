import { expect, it } from '@jest/globals';
import { logPage } from '../../../server/summaries/card/log-pages.js';
import { entryOf, isTooOld, newDraft, readSentEntry } from '../../../server/summaries/card/sent-entry.js';

const mission = '019cd767-5780-7000-8000-2878fda4c078';
const secondsOf = (time: string) => {
  const entry = entryOf({ draft: '', mission, day: '2026-03-05', time });
  return typeof entry === 'string' ? entry : entry.personSeconds;
};

it.each([
  ['2 h 30', 9000],
  ['2h30', 9000],
  ['2:30', 9000],
  ['2,5', 9000],
  ['2.5 h', 9000],
  ['1 heure 15', 4500],
  ['1 heure 15 minutes', 4500],
  ['3 heures', 10_800],
  ['2 hours', 7200],
  ['2 h 30 min', 9000],
  ['45 min', 2700],
  ['45 minutes', 2700],
  ['95 s', 95],
  ['24 h', 86_400],
])('somebody who writes « %s » gave that time', (written, seconds) => {
  expect(secondsOf(written)).toBe(seconds);
});

it.each(['', '0', '25 h', '-2', 'beaucoup', '2 h 75', 'Infinity', '1e9'])('« %s » is no time of a day', (written) => {
  expect(secondsOf(written)).toBe('timeMissing');
});

it('a time that was written wins over one that was pressed', () => {
  expect(readSentEntry({ time: '60 min', other: ' 2 h ' }).time).toBe('2 h');
  expect(readSentEntry({ time: '60 min', other: ' ' }).time).toBe('60 min');
  expect(readSentEntry('nothing')).toEqual({ draft: '', mission: '', day: '', time: '' });
});

it('a page of more than a week, or of nobody, is made anew', () => {
  const now = new Date('2026-03-10T11:00:00Z');
  const draft = newDraft(new Date('2026-03-04T11:00:00Z'), 'ab'.repeat(16));
  expect(
    [draft, newDraft(new Date('2026-03-02T11:00:00Z'), 'ab'.repeat(16)), 'forged'].map((one) => isTooOld(one, now)),
  ).toEqual([false, true, true]);
});

it('what was wrong is told as text, whatever it repeats', () => {
  const frame = { language: 'en', association: 'Maison', code: null } as const;
  const sent = { draft: '', mission, day: '', time: '' };
  const choices = { today: '2026-03-10', missions: [], habits: [] };
  const html = logPage(frame, { name: 'Zoé', choices, sent, fault: '<b>bold</b>' });
  expect(html).toContain('&#60;b&#62;bold&#60;/b&#62;');
  expect(html).not.toContain('<b>');
});
