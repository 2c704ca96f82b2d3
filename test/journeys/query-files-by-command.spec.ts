import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { finished, Installation } from '../support/program.js';

jest.setTimeout(300_000);

const LOG =
  'external_id,volunteer,day,person_seconds,provenance\na,Zoé,2026-03-02,7200,\nb,Ali,2026-04-03,3600,estimated\n';
const HOURS = 'indicators/volunteer_hours.sql';

describe('An analyst at the command line', () => {
  let installation: Installation;
  let folder: string;
  beforeEach(async () => {
    installation = await Installation.empty();
    folder = join(installation.dataFolder, '..', 'queries');
    cpSync(resolve('queries'), folder, { recursive: true });
  });
  afterEach(() => installation.remove());

  const sillage = async (...words: string[]) => {
    const done = await finished(installation.start('dist/server/cli.js', words, { SILLAGE_QUERIES: folder }));
    return { ...done, said: done.stdout.toString('utf8') };
  };
  const edit = (from: string, to: string) => {
    const path = join(folder, HOURS);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  const withoutEstimates = () =>
    edit('AND NOT own_employee AS counted', "AND NOT own_employee AND provenance <> 'estimated' AS counted");
  const given = async () => {
    const file = join(installation.dataFolder, '..', 'log.csv');
    writeFileSync(file, LOG);
    await sillage('import', file, '--source', 'desk');
    await sillage('refresh');
  };

  it('reads what an edited file would move, and is refused until the version is raised', async () => {
    await given();
    withoutEstimates();
    const { code, said } = await sillage('queries', 'check', '--diff');
    expect(said).toContain('volunteer_hours (Volunteer hours) gives other figures');
    expect(said).toContain('in all, Hours: 3 h → 2 h');
    expect(said).toContain('Version 1 must be raised.');
    expect(said).toContain('indicators/volunteer_hours.sql:3 query-version-not-raised');
    expect(code).toBe(1);
  });

  it('reads the same as data, with a server running on the folder, whose figure stays as it was', async () => {
    await given();
    const server = await installation.server({ SILLAGE_QUERIES: folder });
    await sillage('indicators');
    withoutEstimates();
    const { said } = await sillage('queries', 'check', '--diff', '--json');
    const asked = ['--from', '2026-01-01', '--to', '2026-06-01', '--format', 'csv'];
    const still = await sillage('indicator', 'volunteer_hours', ...asked);
    await server.stop();
    expect(JSON.parse(said)).toMatchObject({
      changes: [{ name: 'volunteer_hours', state: 'moves', version: { kept: 1, file: 1 }, isOld: false }],
      problems: [{ code: 'query-version-not-raised' }],
    });
    expect(still.said).toContain('10800,2');
  });

  it('is told what to do when nothing can be compared, the version having been raised before', async () => {
    await given();
    withoutEstimates();
    edit('version: 1', 'version: 2');
    const { code, said } = await sillage('queries', 'check', '--diff');
    expect([code, said]).toEqual([0, expect.stringContaining('put the earlier file back')]);
  });

  it('records a file that was only written otherwise', async () => {
    await given();
    edit('FROM staging.activity\n', 'FROM (SELECT * FROM staging.activity)\n');
    const { code, said } = await sillage('queries', 'check', '--same-figures');
    expect([code, said]).toEqual([0, expect.stringContaining('Recorded as they are: volunteer_hours.')]);
  });
});
