import { describe, expect, it } from '@jest/globals';
import { letterMail } from '../../../server/summaries/by-mail/letter-mail.js';
import { type LetterContent, letterOf } from '../../../server/summaries/by-mail/letter.js';
import { lastDue, periodBefore } from '../../../server/summaries/by-mail/periods.js';
import { periodText } from '../../../server/summaries/by-mail/period-text.js';

const at = (instant: string) => new Date(instant);
const PARIS = 'Europe/Paris';

describe('A summary falls due', () => {
  it('on the third day at eight by the clock of the association, in summer and in winter', () => {
    expect(lastDue('monthly', PARIS, at('2026-04-03T05:59:59Z'))).toEqual(at('2026-03-03T07:00:00Z'));
    expect(lastDue('monthly', PARIS, at('2026-04-03T06:00:00Z'))).toEqual(at('2026-04-03T06:00:00Z'));
    expect(lastDue('monthly', 'Indian/Reunion', at('2026-04-03T04:00:00Z'))).toEqual(at('2026-04-03T04:00:00Z'));
    expect(lastDue('quarterly', PARIS, at('2026-04-02T12:00:00Z'))).toEqual(at('2026-01-03T07:00:00Z'));
    expect(lastDue('yearly', PARIS, at('2026-12-31T23:30:00Z'))).toEqual(at('2026-01-03T07:00:00Z'));
  });

  it('for the last whole month, quarter or year, across the end of a year', () => {
    const january = at('2026-01-03T07:00:00Z');
    expect(periodBefore('monthly', PARIS, january)).toEqual({ from: '2025-12-01', to: '2026-01-01' });
    expect(periodBefore('quarterly', PARIS, january)).toEqual({ from: '2025-10-01', to: '2026-01-01' });
    expect(periodBefore('yearly', PARIS, january)).toEqual({ from: '2025-01-01', to: '2026-01-01' });
    expect(periodBefore('monthly', PARIS, at('2026-02-28T23:30:00Z'))).toEqual({
      from: '2026-02-01',
      to: '2026-03-01',
    });
  });

  it('and names it in words', () => {
    expect(periodText({ from: '2026-03-01', to: '2026-04-01' }, 'fr')).toBe('mars 2026');
    expect(periodText({ from: '2026-01-01', to: '2026-04-01' }, 'fr')).toBe('janvier à mars 2026');
    expect(periodText({ from: '2025-01-01', to: '2026-01-01' }, 'en')).toBe('2025');
  });
});

/** With plain spaces. */
const plain = (line: string) => line.replaceAll(/\s/g, ' ');
const none = { personSeconds: 0, activities: 0, unknownTime: 0 };
const mission = (title: string, personSeconds: number | null) => ({
  personSeconds,
  activities: 1,
  unknownTime: personSeconds === null ? 1 : 0,
  missionId: title,
  title,
  site: null,
  firstDay: '2026-03-02',
  lastDay: '2026-03-02',
  roles: [],
  languages: [],
});
const content = (given: Partial<LetterContent> = {}): LetterContent => ({
  house: 'La Lanterne',
  period: { from: '2026-03-01', to: '2026-04-01' },
  total: { ...none, missions: 0, firstDay: null, lastDay: null },
  missions: [],
  results: { own: [], team: [] },
  thanks: [],
  waiting: { now: none, ever: none },
  ...given,
});

describe('A summary', () => {
  it('of a period in which nothing happened is none, even if older hours still wait', () => {
    expect(letterOf(content(), 'fr')).toBeNull();
    const old = { personSeconds: 60, activities: 1, unknownTime: 0 };
    expect(letterOf(content({ waiting: { now: none, ever: old } }), 'fr')).toBeNull();
  });

  it('adds up to the total it says, whatever is rounded, and calls unknown what is unknown', () => {
    const seconds = [5430, 5430, 5430, 1830, 1830, 1830];
    const missions = [...seconds.map((one, number) => mission(`m${number}`, one)), mission('sans durée', null)];
    const total = { personSeconds: 21_780, activities: 7, unknownTime: 1, missions: 7, firstDay: null, lastDay: null };
    const lines = letterOf(content({ missions, total }), 'fr')?.parts[0]?.lines.map(plain) ?? [];
    expect(lines[0]).toBe('6 h 03 en 7 activités, validé.');
    expect(lines[1]).toBe('Dont 1 activité sans durée connue.');
    const minutes = lines.slice(2).map((line) => /(?:(\d+) h )?(\d+)(?: min)?$/.exec(line));
    expect(minutes.reduce((so, found) => so + Number(found?.[1] ?? 0) * 60 + Number(found?.[2]), 0)).toBe(363);
    const unknown = { ...total, personSeconds: null, activities: 1 };
    const only = letterOf(content({ missions: [mission('Soupe', null)], total: unknown }), 'fr');
    expect(only?.parts[0]?.lines).toEqual([
      'durée inconnue en 1 activité, validé.',
      'Dont 1 activité sans durée connue.',
      'Soupe\u00a0: durée inconnue',
    ]);
  });

  it('shows what others wrote as words, never as a part of the page', () => {
    const words = '<img src="https://elsewhere.example/x.png">';
    const thanks = [{ id: 't', by: 'Karim', mission: 'Soupe', words, writtenAt: '2026-03-10T11:00:00Z' }];
    const letter = letterOf(content({ thanks }), 'en');
    const links = { page: 'https://ici.example/me/summary', stop: 'https://ici.example/stop/abc' };
    const { html, text } = letterMail(letter ?? { subject: '', hello: '', parts: [] }, links, 'en');
    expect(html).not.toMatch(/<img|<script|<link|style=/);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual([links.page, links.stop]);
    expect(text).toContain('elsewhere.example');
  });
});
