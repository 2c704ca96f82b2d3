import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Desk } from './desk.js';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.stores.close());

const flagsOf = async () =>
  Object.fromEntries(
    (
      await desk.rows<{ activity_id: string; flags: string[] }>(
        'SELECT activity_id, flags FROM activity ORDER BY activity_id',
      )
    ).map(({ activity_id, flags }) => [activity_id, flags]),
  );
const TIMED = 'external_id,volunteer,email,mission,start,end\n';
const PLAIN = 'external_id,volunteer,email,mission,day,hours\n';

describe('A line that contradicts what is known of the same person', () => {
  it('is flagged when another source tells the same day, mission and duration, and both stay', async () => {
    await desk.send(`${PLAIN}a,Zoé,zoe@maison.example,Soupe,2026-03-02,2\n`);
    const second = await desk.send(
      `${PLAIN}1,Z. Martin,zoe@maison.example,SOUPE ,2026-03-02,2\n2,Ali,ali@maison.example,Soupe,2026-03-02,2\n`,
      { source: 'town-hall' },
    );
    expect(second).toMatchObject({ inserted: 2, flagged: 1 });
    expect(await flagsOf()).toEqual({ 'food-bank:a': [], 'town-hall:1': ['possible-duplicate'], 'town-hall:2': [] });
  });

  it('is no duplicate in its own source, nor with another duration, nor of somebody refused', async () => {
    await desk.send(`${PLAIN}a,Zoé,zoe@maison.example,Soupe,2026-03-02,2\nb,Zoé,,Soupe,2026-03-02,2\n`);
    await desk.send(`external_id,volunteer,email,mission,day,hours,status\nc,Zoé,,Jardin,2026-03-04,3,refused\n`);
    const other = await desk.send(
      `${PLAIN}1,Zoé,zoe@maison.example,Soupe,2026-03-02,3\n2,Zoé,zoe@maison.example,Jardin,2026-03-04,3\n`,
      { source: 'town-hall' },
    );
    expect(other.flagged).toBe(0);
  });

  it('is flagged when its hours cross others of the same person, and not when they only touch', async () => {
    await desk.send(`${TIMED}a,Zoé,,Soupe,2026-03-02T09:00,2026-03-02T11:00\n`);
    await desk.send(
      `${TIMED}b,Zoé,,Jardin,2026-03-02T10:30,2026-03-02T12:00\nc,Zoé,,Tri,2026-03-02T12:00,2026-03-02T13:00\n` +
        `d,Ali,,Tri,2026-03-02T09:30,2026-03-02T10:30\ne,Ali,,Tri,2026-03-02T09:00,2026-03-02T12:00\n`,
    );
    expect(await flagsOf()).toEqual({
      'food-bank:a': [],
      'food-bank:b': ['overlap'],
      'food-bank:c': [],
      'food-bank:d': ['overlap'],
      'food-bank:e': ['overlap'],
    });
  });

  it('is flagged when the day of one person passes sixteen hours over all sources, and nothing is capped', async () => {
    await desk.send(`${PLAIN}a,Zoé,zoe@maison.example,Soupe,2026-03-02,9\n`);
    const receipt = await desk.send(
      `${PLAIN}1,Zoé,zoe@maison.example,Jardin,2026-03-02,8\n2,Zoé,zoe@maison.example,Jardin,2026-03-03,16\n`,
      { source: 'town-hall' },
    );
    expect(receipt.totals.personSeconds).toBe(24 * 3600);
    expect(await flagsOf()).toMatchObject({ 'town-hall:1': ['over-16h-day'], 'town-hall:2': [] });
  });

  it('is the same line when its flags alone would differ: nothing changes', async () => {
    const file = `${PLAIN}a,Zoé,zoe@maison.example,Soupe,2026-03-02,2\n`;
    await desk.send(file);
    await desk.send(`${PLAIN}1,Zoé,zoe@maison.example,Soupe,2026-03-02,2\n`, { source: 'town-hall' });
    expect(await desk.send(`${file}b,Ali,,Soupe,2026-03-02,1\n`)).toMatchObject({
      inserted: 1,
      changed: 0,
      unchanged: 1,
      flagged: 1,
    });
  });

  it('a group is nobody: it is never flagged against a person', async () => {
    await desk.send(
      'external_id,mission,day,person_seconds,headcount\na,Soupe,2026-03-02,72000,4\nb,Soupe,2026-03-02,72000,4\n',
    );
    expect(await flagsOf()).toEqual({ 'food-bank:a': [], 'food-bank:b': [] });
  });
});

describe('A line that contradicts itself', () => {
  it('is flagged when it was written down before it began', async () => {
    await desk.send(
      `external_id,start,end,recorded_at\na,2026-03-02T09:00,2026-03-02T11:00,2026-03-02T08:59\nb,2026-03-02T09:00,2026-03-02T11:00,2026-03-02T11:30\n` +
        `c,2026-03-02T09:00,2026-03-02T11:00,2026-03-01\nd,2026-03-02T09:00,2026-03-02T11:00,hier\n`,
    );
    expect(await flagsOf()).toEqual({
      'food-bank:a': ['recorded-before-start'],
      'food-bank:b': [],
      'food-bank:c': ['recorded-before-start'],
      'food-bank:d': [],
    });
  });

  it('is flagged when its year column says another year than its date', async () => {
    await desk.send('external_id,day,hours,year\na,2026-03-02,2,2025\nb,2026-03-02,2,2026\n');
    expect(await flagsOf()).toEqual({ 'food-bank:a': ['year-mismatch'], 'food-bank:b': [] });
  });
});
