import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generatedFiles } from './query-files/generated.js';

/** Records the versions of the query files, and the JSON Schema of their header: `node dist/server/write-query-files.js [queries]`. */
const folder = resolve(process.argv[2] ?? 'queries');
const { files, problems } = await generatedFiles(folder);
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
for (const { file, line, code, message } of problems) process.stderr.write(`${file}:${line ?? 1} ${code} ${message}\n`);
if (problems.length > 0) process.exitCode = 1;
