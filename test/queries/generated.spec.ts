import { afterEach, describe, expect, it } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generatedFiles } from '../../server/query-files/generated.js';

describe('Files made from the query files', () => {
  const opened: string[] = [];
  afterEach(() => opened.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  it('are those that were committed (node dist/server/write-query-files.js makes them again)', async () => {
    const folder = resolve('queries');
    const { files, problems } = await generatedFiles(folder);
    expect(problems).toEqual([]);
    for (const [name, text] of Object.entries(files)) {
      expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toEqual(JSON.parse(text));
    }
  });

  it('never record a SELECT that changed under its earlier version, however often they are made', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sillage-queries-'));
    opened.push(folder);
    cpSync(resolve('queries/staging'), join(folder, 'staging'), { recursive: true });
    mkdirSync(join(folder, 'indicators'));
    const sound = readFileSync(resolve('queries/indicators/attendances.sql'), 'utf8');
    const made = async (text: string) => {
      writeFileSync(join(folder, 'indicators/attendances.sql'), text);
      const { files, problems } = await generatedFiles(folder);
      writeFileSync(join(folder, 'versions.json'), files['versions.json'] ?? '');
      return { recorded: files['versions.json'], codes: problems.map(({ code }) => code) };
    };
    const { recorded } = await made(sound);
    const changed = sound.replace('sum(beneficiaries)', 'max(beneficiaries)');
    expect(await made(changed)).toEqual({ recorded, codes: ['query-version-not-raised'] });
    expect(await made(changed)).toEqual({ recorded, codes: ['query-version-not-raised'] });
    expect(await made(sound.replace('WITH marked', 'WITH  -- the same\n  marked'))).toEqual({ recorded, codes: [] });
    const raised = await made(changed.replace('version: 1', 'version: 2'));
    expect(raised.codes).toEqual([]);
    expect(raised.recorded).toContain('"version": 2');
  });
});
