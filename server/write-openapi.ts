import './node-version.js';
import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from './application.js';
import { describeApi } from './openapi.js';
import { readConfig } from './shared/config.js';

/** Writes the description of the HTTP interface to the file named as argument. */
const [file = 'docs/openapi.json'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'sillage-openapi-'));
const app = await createApplication(
  readConfig({
    SILLAGE_DATA: folder,
    SILLAGE_DEMO: '0',
    SILLAGE_LOG: 'error',
    SILLAGE_SECRET_FILE: join(folder, 'secret'),
  }),
);
writeFileSync(file, `${JSON.stringify(describeApi(app), null, 2)}\n`);
await app.close();
rmSync(folder, { recursive: true, force: true });
process.exit();
