import { describe, expect, it } from '@jest/globals';
import type { CatalogueEntry, IndicatorResult } from '../../server/indicators/indicators.schemas.js';
import { apartText } from '../../web/features/indicators/apart.js';

const measure = { name: 'unique_beneficiaries', kind: 'sum', unit: 'count', label: { fr: 'Personnes', en: 'People' } };
const entry = {
  name: 'unique_beneficiaries',
  unit: 'count',
  measures: [{ ...measure, within: ['statement_id'] }],
} as unknown as CatalogueEntry;
const answer = (counts: (number | null)[], total: number | null) =>
  ({
    rows: counts.map((unique_beneficiaries) => ({ unique_beneficiaries })),
    total: { unique_beneficiaries: total },
  }) as unknown as IndicatorResult;
const t = ((key: string, told: object) => `${key} ${JSON.stringify(told)}`) as never;

describe('Counts in which the same person may be', () => {
  it('are told from the smallest to the largest, never as a sum', () => {
    expect(apartText(entry, answer([169, 15, null, 251], null), t, 'en')).toBe(
      'figure.apart {"low":"15","high":"251","number":3}',
    );
  });

  it('are told as one number where there is one count', () => {
    expect(apartText(entry, answer([169], 169), t, 'en')).toBeNull();
  });

  it('stay unknown where nobody counted', () => {
    expect(apartText(entry, answer([], null), t, 'en')).toBeNull();
  });

  it('are left to add up where they may', () => {
    const sum = { ...entry, measures: [{ ...measure, within: [] }] } as unknown as CatalogueEntry;
    expect(apartText(sum, answer([3, 4], null), t, 'en')).toBeNull();
  });
});
