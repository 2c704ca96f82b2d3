import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generatedFiles } from '../../server/query-files/generated.js';

describe('Files made from the query files', () => {
  it('are those that were committed (node dist/server/write-query-files.js makes them again)', async () => {
    const folder = resolve('queries');
    for (const [name, text] of Object.entries(await generatedFiles(folder))) {
      expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toEqual(JSON.parse(text));
    }
  });
});
