import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { duplicatesSchema, mergeAnswerSchema, mergesSchema } from '../../server/merges/merges.schemas.js';
import { Installation } from '../support/program.js';

describe('A person who is written in two ways, on the command line', () => {
  let installation: Installation;
  const people = async (...words: string[]): Promise<unknown> => {
    const { code, stdout, stderr } = await installation.sillage('people', ...words, '--json');
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout.toString('utf8'));
  };

  beforeAll(async () => {
    installation = await Installation.empty();
    const file = join(installation.dataFolder, '..', 'log.csv');
    await writeFile(
      file,
      'external_id,volunteer,volunteer_name,day,hours\na,1,Zoé Aubry,2026-03-02,2\nb,2,Zoe AUBRY,2026-03-03,3\n',
    );
    await installation.sillage('import', file, '--source', 'desk');
  });
  afterAll(() => installation.remove());

  it('is listed, tried, merged, and made two again', async () => {
    const { duplicates } = duplicatesSchema.parse(await people('duplicates'));
    const [kept, merged] = duplicates[0]?.people ?? [];
    expect(new Set([kept?.name, merged?.name])).toEqual(new Set(['Zoe AUBRY', 'Zoé Aubry']));
    const two = [merged?.id ?? '', kept?.id ?? ''] as const;

    const tried = mergeAnswerSchema.parse(await people('merge', ...two, '--dry-run'));
    expect(tried).toMatchObject({ merge: null });
    expect(tried.moves?.moved.length).toBeGreaterThan(0);

    const { merge } = mergeAnswerSchema.parse(await people('merge', ...two));
    expect(merge).toMatchObject({ merged: { name: merged?.name }, kept: { name: kept?.name } });
    expect(duplicatesSchema.parse(await people('duplicates')).duplicates).toEqual([]);

    expect(await people('unmerge', merge?.id ?? '')).toMatchObject({ merge: { undone: {} } });
    const { merges } = mergesSchema.parse(await people('merges'));
    expect(merges.map(({ undone }) => undone === null)).toEqual([false]);
  }, 120_000);
});
