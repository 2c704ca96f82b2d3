import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generatedFiles } from './query-files/generated.js';

/** Records the versions of the query files, and the JSON Schema of their header: `node dist/server/write-query-files.js [queries]`. */
const folder = resolve(process.argv[2] ?? 'queries');
for (const [name, text] of Object.entries(await generatedFiles(folder))) writeFileSync(join(folder, name), text);
