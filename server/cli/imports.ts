import type { Command } from 'commander';
import { stat } from 'node:fs/promises';
import { AppError } from '../shared/app-error.js';
import type { Run } from './run.js';
import { remark, resultJson } from './output.js';

interface ImportOptions {
  source: string;
  preset?: string;
  mode?: string;
  confirmRemovals?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

interface ReceiptLike {
  lines: number;
  inserted: number;
  changed: number;
  unchanged: number;
  removed: number;
  rejected: number;
  flagged: number;
  rejections: { line: number; column: string | null; code: string; message: string }[];
}

/** `import FILE --source NAME`: sends a log and prints its receipt. */
export function addImportCommand(program: Command, run: Run): void {
  program
    .command('import <file>')
    .description('import an activity log / importer un journal d’activité')
    .requiredOption('--source <name>', 'where the file comes from: lower case, digits, - and _')
    .option('--preset <name>', 'how to read it: canonical, rosterfy')
    .option('--mode <mode>', 'append (default) or snapshot')
    .option('--confirm-removals', 'accept a snapshot that removes many activities')
    .option('--dry-run', 'try without changing anything')
    .option('--json', 'receipt as JSON')
    .action((file: string, options: ImportOptions) =>
      run(options.json === true, async (client) => {
        await readable(file);
        const receipt = await client.upload('/api/imports', file, fieldsOf(options));
        if (options.json) await resultJson(receipt);
        else tell(receipt as ReceiptLike);
      }),
    );
}

function fieldsOf(options: ImportOptions): Record<string, string> {
  return {
    source: options.source,
    ...(options.preset === undefined ? {} : { preset: options.preset }),
    ...(options.mode === undefined ? {} : { mode: options.mode }),
    ...(options.confirmRemovals ? { confirmRemovals: 'true' } : {}),
    ...(options.dryRun ? { dryRun: 'true' } : {}),
  };
}

async function readable(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new AppError('file-not-found', { file });
}

function tell(receipt: ReceiptLike): void {
  remark(
    `lignes / lines ${receipt.lines} = nouvelles / inserted ${receipt.inserted} + corrigées / changed ${receipt.changed}` +
      ` + identiques / unchanged ${receipt.unchanged} + refusées / rejected ${receipt.rejected}` +
      `  (retirées / removed ${receipt.removed}, signalées / flagged ${receipt.flagged})`,
  );
  for (const one of receipt.rejections.slice(0, 20)) {
    remark(`  ${one.line}${one.column === null ? '' : ` [${one.column}]`} ${one.code}: ${one.message}`);
  }
}
