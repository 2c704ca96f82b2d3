import { describe, expect, it } from '@jest/globals';
import { type Alike, groupsBy, pairsOf } from '../../../server/merges/alike.js';
import { inOrder } from '../../../server/merges/most-likely.js';
import { plainName } from '../../../server/merges/plain-name.js';
import { Merged } from '../../../server/people/merged.js';
import { referenceKey, sharedHash } from '../../../server/people/reference-hash.js';

const nobody = new Merged([]);
const named = (...ids: string[]): Alike[] => [{ reason: 'same-name', ids }];
const ids = (pairs: { ids: string[] }[]): string[][] => pairs.map((pair) => pair.ids);

describe('names that are the same', () => {
  it.each([
    ['Marie Dupont', 'DUPONT  Marie'],
    ['Zoé Lefèvre', 'lefevre zoe'],
    ['Jean-Luc O’Brien', 'o brien, jean luc'],
    ['Ａｎａ', 'ana'],
  ])('%s and %s', (one, other) => {
    expect(plainName(one)).toBe(plainName(other));
  });

  it.each([
    ['Marie Dupont', 'Marie Dupond'],
    ['Marie', 'Marie Marie'],
  ])('but not %s and %s', (one, other) => {
    expect(plainName(one)).not.toBe(plainName(other));
  });

  it('a number is no name: two systems number their people alike', () => {
    expect(['42', '0042', ' - '].map(plainName)).toEqual(['', '', '']);
    expect(
      groupsBy('same-name', [
        ['', 'a'],
        ['', 'b'],
      ]),
    ).toEqual([]);
  });
});

describe('a reference that two sources share', () => {
  const key = referenceKey(Buffer.from('secret'), 'house');

  it('tells something from five signs on, with a figure among them', () => {
    expect(['B-0042', '20417', 'marie.dupont2'].map((one) => sharedHash(key, one) === null)).toEqual([
      false,
      false,
      false,
    ]);
    expect(['42', '0042', 'Marie Dupont'].map((one) => sharedHash(key, one))).toEqual([null, null, null]);
  });

  it('cannot be compared with that of another association', () => {
    expect(sharedHash(key, 'B-0042')).not.toBe(sharedHash(referenceKey(Buffer.from('secret'), 'other'), 'B-0042'));
  });
});

describe('pairs of entries that look alike', () => {
  it('a name that many share gives one pair for each but the first', () => {
    expect(ids(pairsOf(named('c', 'a', 'b'), nobody, []))).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
  });

  it('somebody said to be another person than the first is compared with the next', () => {
    const apart = [
      ['a', 'b'],
      ['a', 'c'],
    ] as const;
    expect(ids(pairsOf(named('a', 'b', 'c'), nobody, apart))).toEqual([['b', 'c']]);
  });

  it('entries already merged are one, and what was said of one is said of the other', () => {
    const merged = new Merged([['b', 'a']]);
    expect(ids(pairsOf(named('a', 'b', 'c'), merged, []))).toEqual([['a', 'c']]);
    expect(pairsOf(named('a', 'b', 'c'), merged, [['b', 'c']])).toEqual([]);
  });

  it('several reasons stand together, the strongest first', () => {
    const groups: Alike[] = [{ reason: 'same-email', ids: ['b', 'a'] }, ...named('a', 'b')];
    expect(pairsOf(groups, nobody, [])).toEqual([{ ids: ['a', 'b'], reasons: ['same-email', 'same-name'] }]);
  });

  it('a name that one source gives to two people comes after one that two sources give', () => {
    const sources = new Map([
      ['a', new Set(['desk'])],
      ['b', new Set(['desk'])],
      ['c', new Set(['sheet'])],
      ['d', new Set<string>()],
    ]);
    const pairs = [...pairsOf(named('a', 'b'), nobody, []), ...pairsOf(named('c', 'd'), nobody, [])];
    expect(ids(inOrder(pairs, sources))).toEqual([
      ['c', 'd'],
      ['a', 'b'],
    ]);
  });
});

it('chains of merges lead to the one kept, and apart again to each where it stood', () => {
  const merged = new Merged([
    ['c', 'a'],
    ['a', 'b'],
  ]);
  expect(['a', 'b', 'c', 'd'].map((one) => merged.countsAs(one))).toEqual(['b', 'b', 'b', 'd']);
  expect(merged.together('c')).toEqual(['b', 'c', 'a']);
  expect(new Merged([['c', 'a']]).together('a')).toEqual(['a', 'c']);
});
