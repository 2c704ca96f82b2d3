import type { Command } from 'commander';
import { fileChangesSchema } from '../indicators/file-changes/file-changes.schemas.js';
import { queryCheckSchema } from '../query-files/query-files.schemas.js';
import { commandLanguage } from './command-language.js';
import { fileChangeText, nothingEditedText, recordedText } from './file-change-text.js';
import { result, resultJson } from './output.js';
import type { Run } from './run.js';

interface Options {
  json?: boolean;
  diff?: boolean;
  sameFigures?: boolean;
}

/** `queries check`: what an analyst must correct, and what an edited file would move. */
export function addQueryCommands(program: Command, run: Run): void {
  program
    .command('queries')
    .description('query files / fichiers de requêtes')
    .command('check')
    .description('check every query file and run its tests; exits 1 on a fault')
    .option('--diff', 'also tell which figures an edited file would move, over this association’s data')
    .option('--same-figures', 'record files that were written otherwise and give the same figures, row for row')
    .option('--json', 'result as JSON')
    .action((options: Options) => run(options.json === true, (client) => check(client, options)));
}

async function check(client: Parameters<Parameters<Run>[1]>[0], options: Options): Promise<void> {
  const isCompared = options.diff === true || options.sameFigures === true;
  const record = options.sameFigures === true;
  const compared = isCompared
    ? fileChangesSchema.parse(await client.post('/api/queries/changes', { record }))
    : { changes: [], recorded: [] };
  const done = queryCheckSchema.parse(await client.post('/api/queries/check'));
  if (options.json) await resultJson(isCompared ? { ...done, ...compared } : done);
  else {
    const language = commandLanguage();
    for (const change of compared.changes) await result(fileChangeText(change, language));
    if (isCompared && compared.changes.length === 0) await result(nothingEditedText(language));
    if (record) await result(recordedText(compared.recorded, language));
    for (const one of done.problems) await result(`${one.file}:${one.line ?? 1} ${one.code} ${one.message}\n`);
    await result(`${done.files} files, ${done.problems.length} problems\n`);
  }
  if (done.problems.length > 0) process.exitCode = 1;
}
