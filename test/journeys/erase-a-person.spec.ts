import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foundPeopleSchema } from '../../server/merges/merges.schemas.js';
import { erasureReceiptSchema } from '../../server/people/erasures.schemas.js';
import { finished, Installation } from '../support/program.js';

const LOG = `external_id,volunteer,volunteer_name,day,hours
a,R-5521,Zénaïde Quillet,2026-03-02,2
b,R-9,Ali Maure,2026-03-03,3
`;
const LONGEST = 240_000;

describe('a person erased on the command line', () => {
  let installation: Installation;
  let id: string;
  beforeEach(async () => {
    installation = await Installation.empty();
    const file = join(installation.dataFolder, '..', 'log.csv');
    await writeFile(file, LOG);
    await installation.sillage('import', file, '--source', 'desk');
    const { stdout } = await installation.sillage('people', 'find', 'quillet', '--json');
    id = foundPeopleSchema.parse(JSON.parse(stdout.toString('utf8'))).people[0]?.id ?? '';
  });
  afterEach(() => installation.remove());

  /** Files of the data folder in which these words stand. */
  const holding = async (...words: string[]): Promise<string[]> => {
    const all = await readdir(installation.dataFolder, { recursive: true, withFileTypes: true });
    const named: string[] = [];
    for (const one of all.filter((entry) => entry.isFile())) {
      const bytes = await readFile(join(one.parentPath, one.name));
      if (words.some((word) => bytes.includes(word))) named.push(one.name);
    }
    return named;
  };
  const people = async (...words: string[]) => (await installation.sillage('people', ...words)).stdout.toString('utf8');
  const hours = async () => {
    await installation.sillage('refresh');
    const asked = ['indicator', 'volunteer_hours', '--from', '2026-03-01', '--to', '2026-04-01', '--format', 'csv'];
    return (await installation.sillage(...asked)).stdout.toString('utf8');
  };

  it(
    'is shown first what goes and what stays; then nothing leads back, and the hours are as they were',
    async () => {
      const before = await hours();
      expect(before).toContain('18000');
      const shown = await people('erase', id);
      expect(shown).toMatch(/^Nothing has changed\. This would go:\n {2}1\tentries\n[^]*This would stay:\n[^]*--yes/);
      expect(await people('find', 'quillet')).toContain('Quillet');
      expect(await people('erase', id, '--yes')).toMatch(/^Erased person 1, 2/);
      expect(await people('find', 'quillet')).toBe('');
      expect(await holding('Quillet', 'R-5521')).toEqual([]);
      expect(await hours()).toBe(before);
    },
    LONGEST,
  );

  it.each(['after-erasure', 'after-blanked-original'])(
    'when the machine dies at “%s”, the next start empties what is left',
    async (moment) => {
      const before = await hours();
      const child = installation.start('dist/server/cli.js', ['people', 'erase', id, '--yes'], { FAULT_AT: moment });
      expect((await finished(child)).signal).toBe('SIGKILL');
      expect(await people('find', 'quillet')).toBe('');
      expect(await holding('Quillet', 'R-5521')).toEqual([]);
      expect(await hours()).toBe(before);
      const again = await installation.sillage('people', 'erase', id, '--yes', '--json');
      expect(again.code).toBe(1);
      expect(erasureReceiptSchema.safeParse(JSON.parse(again.stdout.toString('utf8'))).success).toBe(false);
    },
    LONGEST,
  );
});
