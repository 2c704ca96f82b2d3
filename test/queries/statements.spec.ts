import { describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { readLibrary } from '../../server/query-files/library.js';

describe('What somebody states of people helped', () => {
  it('is named as different people, and never as the visits that attendances count', async () => {
    const { staging, indicators } = await readLibrary(resolve('queries'), { given: false });
    const labels = Object.entries(staging.get('beneficiary_statement')?.header.columns ?? {}).map(
      ([name, { label }]) => [name, label] as const,
    );
    expect(Object.fromEntries(labels)).toMatchObject({
      beneficiaries: { fr: 'Bénéficiaires uniques', en: 'Unique beneficiaries' },
      new_beneficiaries: { fr: 'Nouveaux bénéficiaires', en: 'New beneficiaries' },
      new_access: { fr: 'Bénéficiaires avec nouvel accès', en: 'Given new access' },
    });
    const visits = indicators.get('attendances')?.header.title;
    expect(visits).toEqual({ fr: 'Passages', en: 'Attendances' });
    expect(labels.map(([, label]) => label)).not.toContainEqual(visits);
  });
});
