import { describe, expect, it } from '@jest/globals';
import { completeName } from '../../web/features/attendance/complete-name.js';
import { type EntryRow, faultsOf, linesOf, minutesOf } from '../../web/features/attendance/entry-lines.js';
import { minutesBetween, readDuration, readTime } from '../../web/lib/read-time.js';
import { sheetNames } from '../../web/features/attendance/sheet-names.js';

const person = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  email: null,
  isPlanned: false,
  recentDays: 0,
  ...more,
});
const row = (more: Partial<EntryRow>): EntryRow => ({
  id: 'r',
  name: 'Ana Petit',
  arrival: '9',
  departure: '12h30',
  duration: '',
  ...more,
});

describe('times as people write them on a sheet', () => {
  it.each([
    ['9', 540],
    ['9h', 540],
    ['9h30', 570],
    ['09:30', 570],
    ['9.30', 570],
    ['930', 570],
    ['0930', 570],
    ['18 h 05', 1085],
    ['0:00', 0],
  ])('%s is read', (text, minutes) => expect(readTime(text)).toBe(minutes));

  it.each(['', '24h', '9h75', 'midi', '9h3', '-1', '9:30:15'])('“%s” is not guessed', (text) =>
    expect(readTime(text)).toBeNull(),
  );

  it.each([
    ['2', 120],
    ['2,5', 150],
    ['2.25', 135],
    ['2h30', 150],
    ['2:30', 150],
    ['45 min', 45],
    ['1 h', 60],
  ])('a duration of %s is read', (text, minutes) => expect(readDuration(text)).toBe(minutes));

  it.each(['', 'deux', '2h75', '-2', '1e3'])('a duration of “%s” is not guessed', (text) =>
    expect(readDuration(text)).toBeNull(),
  );

  it('a departure before the arrival is on the day after', () => expect(minutesBetween(1320, 120)).toBe(240));
});

describe('a line of the sheet', () => {
  it('is worth the time from arrival to departure, or the duration stated', () => {
    expect(minutesOf(row({}))).toBe(210);
    expect(minutesOf(row({ duration: '2' }))).toBe(120);
    expect(minutesOf(row({ departure: '' }))).toBeNull();
  });

  it('is not sent while its time is unknown, unreadable or nought, or while it is told twice', () => {
    const first = row({ id: 'a' });
    const again = row({ id: 'b', name: 'ana  PETIT' });
    expect(faultsOf(again, [first, again], [])).toEqual({ name: 'twice' });
    expect(faultsOf(row({ arrival: '' }), [], [])).toEqual({ arrival: 'missing' });
    expect(faultsOf(row({ departure: 'midi' }), [], [])).toEqual({ departure: 'unreadable' });
    expect(faultsOf(row({ departure: '9' }), [], [])).toEqual({ departure: 'same' });
    expect(faultsOf(row({ name: ' ' }), [], [])).toEqual({ name: 'missing' });
    expect(faultsOf(row({ arrival: '', departure: '', duration: '2' }), [], [])).toEqual({});
  });

  it('of two people of one name asks which, and sends the one chosen', () => {
    const people = [person('1', 'Ana Petit', { email: 'a@x.example' }), person('2', 'Ana Petit')];
    expect(faultsOf(row({}), [], people)).toEqual({ name: 'homonyms' });
    const chosen = row({ name: 'Ana Petit (a@x.example)' });
    expect(faultsOf(chosen, [], people)).toEqual({});
    expect(linesOf([chosen], 'm', '2026-03-02', people)).toEqual([
      { external_id: 'r', volunteer: '1', mission: 'm', day: '2026-03-02', started_at: '09:00', ended_at: '12:30' },
    ]);
  });

  it('of somebody unknown is sent with the name as written; blank lines are not sent', () => {
    const blank = row({ id: 'z', name: '', arrival: '', departure: '' });
    const lines = linesOf(
      [row({ name: ' Zoé ', arrival: '', departure: '', duration: '2h30' }), blank],
      'm',
      '2026-03-02',
      [],
    );
    expect(lines).toEqual([{ external_id: 'r', volunteer: 'Zoé', mission: 'm', day: '2026-03-02', minutes: 150 }]);
  });
});

describe('a name that is begun', () => {
  const names = ['Élodie Żak', 'Ana Petit', 'Anaïs Roy'];
  it.each([
    ['el', 'Élodie Żak'],
    ['ana', 'Ana Petit'],
    ['anai', 'Anaïs Roy'],
    ['roy', 'Anaïs Roy'],
    ['x', null],
    ['', null],
    ['Ana Petit', null],
  ])('%s proposes %s', (typed, name) => expect(completeName(typed, names)).toBe(name));
});

it('a sheet names who is expected, and leaves at least six lines to others, to the end of a page', () => {
  const people = [
    person('1', 'Paul', { isPlanned: true }),
    person('2', 'Rose', { recentDays: 2 }),
    person('3', 'Oscar'),
  ];
  const names = sheetNames(people);
  expect(names.slice(0, 3)).toEqual(['Paul', 'Rose', '']);
  expect(names).toHaveLength(22);
  const many = sheetNames(Array.from({ length: 20 }, (_, at) => person(`${at}`, `N${at}`, { isPlanned: true })));
  expect(many).toHaveLength(44);
});
