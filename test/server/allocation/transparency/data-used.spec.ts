import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataNeverUsed, dataUsed } from '../../../../server/allocation/transparency/data-used.js';
import { hardLimits } from '../../../../server/allocation/transparency/public-rules.js';
import { toldOutside } from '../../../../server/allocation/transparency/outside-figures.js';
import { rulesWords } from '../../../../server/allocation/transparency/rules-words.js';
import { runTables } from '../../../../server/query-files/run-tables.js';
import { ordinaryValues } from '../../../../server/allocation/weights/weight-values.js';

const NEVER = new Set([
  'age',
  'born',
  'birth',
  'health',
  'gender',
  'sex',
  'origin',
  'nation',
  'address',
  'name',
  'note',
  'text',
  'comment',
]);
const FOLDER = 'queries/allocation';
const sql = readdirSync(FOLDER).map((file) => readFileSync(join(FOLDER, file), 'utf8'));

describe('The page of rules', () => {
  it('names all data that a calculation copies or reads, each in both languages, and nothing else', () => {
    const used = dataUsed(sql);
    expect(used.toSorted()).toEqual(Object.keys(rulesWords.fr.data).toSorted());
    expect(used.toSorted()).toEqual(Object.keys(rulesWords.en.data).toSorted());
  });

  it('breaks rather than leave out what a calculation would newly copy or read', () => {
    const more = new Map([...runTables, ['person_birth', { volunteer_key: 'VARCHAR', born_on: 'DATE' }]]);
    expect(() => dataUsed(sql, more)).toThrow('person_birth.volunteer_key');
    expect(() => dataUsed([...sql, 'SELECT * FROM staging.answer'])).toThrow('staging.answer');
  });

  it('says of nothing that a calculation copies that it is never used', () => {
    const columns = [...runTables].flatMap(([table, shape]) => [table, ...Object.keys(shape)]);
    expect(columns.filter((name) => name.split('_').some((word) => NEVER.has(word)))).toEqual([]);
    expect([...dataNeverUsed].toSorted()).toEqual(Object.keys(rulesWords.fr.never).toSorted());
    expect(Object.keys(rulesWords.en.never)).toEqual(Object.keys(rulesWords.fr.never));
  });

  it('tells the limits in the order in which they are looked at', () => {
    const blocked = readFileSync(join(FOLDER, 'why_blocked.sql'), 'utf8').split('--- */')[1] ?? '';
    const found = [...blocked.matchAll(/SELECT (\d+)(?: AS place)?, [^']*'(\w+)'/g)];
    const inOrder = found.toSorted((a, b) => Number(a[1]) - Number(b[1])).map(([, , name]) => name);
    expect(inOrder).toEqual([...hardLimits]);
    for (const language of ['fr', 'en'] as const)
      expect(Object.keys(rulesWords[language].limits)).toEqual([...hardLimits]);
  });

  it('has words for every weight, in both languages', () => {
    for (const language of ['fr', 'en'] as const) {
      expect(Object.keys(rulesWords[language].fit).toSorted()).toEqual(Object.keys(ordinaryValues.fit).toSorted());
      expect(Object.keys(rulesWords[language].plan).toSorted()).toEqual(Object.keys(ordinaryValues.plan).toSorted());
    }
  });
});

describe('A stranger', () => {
  const nobody = { followed: [], others: [], followedCount: 0, decidedCount: 0 };
  const names = (count: number, letter: string) => Array.from({ length: count }, (_, at) => `${letter}${at}`);

  it('reads how many people a calculation looked at and touched, where five stand behind each and behind the rest', () => {
    const counts = toldOutside({ people: 41, peopleTouched: 12 }, nobody, 5);
    expect(counts).toMatchObject({ people: 41, peopleTouched: 12 });
  });

  it('does not read a count of four people, nor what would give it away by subtraction', () => {
    expect(toldOutside({ people: 4, peopleTouched: 0 }, nobody, 5)).toMatchObject({ people: null });
    expect(toldOutside({ people: 41, peopleTouched: 3 }, nobody, 5)).toMatchObject({ peopleTouched: null });
    const { people, peopleTouched } = toldOutside({ people: 41, peopleTouched: 38 }, nobody, 5);
    expect([people, peopleTouched]).toContain(null);
    expect(toldOutside({ people: 41, peopleTouched: 12 }, nobody, 20)).toMatchObject({ peopleTouched: null });
  });

  it('does not read how often suggestions were followed where few people are behind it', () => {
    const decided = { followed: names(6, 'a'), others: names(7, 'b'), followedCount: 9, decidedCount: 20 };
    const run = { people: 0, peopleTouched: 0 };
    expect(toldOutside(run, decided, 5)).toMatchObject({ decided: 20, followed: 9 });
    expect(toldOutside(run, { ...decided, followed: names(2, 'a') }, 5).followed).toBeNull();
    const few = toldOutside(run, { ...decided, others: names(2, 'b') }, 5);
    expect([few.decided, few.followed]).toContain(null);
  });
});
