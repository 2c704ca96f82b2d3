import { describe, expect, it } from '@jest/globals';
import { dateDay, float64, int64, tableFromArrays, tableToIPC, utf8, bool } from '@uwdata/flechette';
import { readArrow } from '../../web/lib/arrow.js';

const bytes = (arrays: Record<string, unknown[]>, types: Parameters<typeof tableFromArrays>[1]) => {
  const table = tableFromArrays(arrays, types);
  return tableToIPC(table, { format: 'stream' }) ?? new Uint8Array();
};

describe('what the server sends in Arrow', () => {
  it('reaches the charts as the rows that were counted', () => {
    const stream = bytes(
      {
        bucket: [new Date('2026-02-01'), new Date('2026-03-01')],
        person_seconds: [45_000n, null],
        share: [0.25, 0.75],
        mission_title: ['Aide alimentaire', null],
        is_partial: [false, true],
      },
      {
        types: {
          bucket: dateDay(),
          person_seconds: int64(),
          share: float64(),
          mission_title: utf8(),
          is_partial: bool(),
        },
      },
    );
    expect(readArrow(stream)).toEqual([
      {
        bucket: '2026-02-01',
        person_seconds: 45_000,
        share: 0.25,
        mission_title: 'Aide alimentaire',
        is_partial: false,
      },
      { bucket: '2026-03-01', person_seconds: null, share: 0.75, mission_title: null, is_partial: true },
    ]);
  });

  it('keeps seconds of a century of volunteering exact', () => {
    const stream = bytes({ person_seconds: [9_007_199_254_740_991n] }, { types: { person_seconds: int64() } });
    expect(readArrow(stream)[0]).toEqual({ person_seconds: 9_007_199_254_740_991 });
  });

  it('an answer without rows is an empty list', () => {
    expect(readArrow(bytes({ person_seconds: [] }, { types: { person_seconds: int64() } }))).toEqual([]);
  });
});
