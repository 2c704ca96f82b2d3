import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReferenceSecret } from '../../../server/people/reference-secret.js';
import { readConfig } from '../../../server/shared/config.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sillage-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () =>
  new ReferenceSecret(readConfig({ SILLAGE_DATA: join(folder, 'data'), SILLAGE_SECRET_FILE: join(folder, 'secret') }));

it('the same secret finds the same people after a restart', () => {
  const before = open().keyOf('0190c5c0-0000-7000-8000-000000000001');
  expect(open().keyOf('0190c5c0-0000-7000-8000-000000000001')).toEqual(before);
});

it('another secret on the same data is refused: everybody would look new', () => {
  open().requireSame();
  writeFileSync(join(folder, 'secret'), 'another one');
  expect(() => open().requireSame()).toThrow(expect.objectContaining({ code: 'secret-differs' }));
});
