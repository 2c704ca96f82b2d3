import { type Command, Option } from 'commander';
import { importModeSchema, type Receipt, undoReceiptSchema } from '../ingest/ingest.schemas.js';
import { sessionSchema } from '../auth/auth.schemas.js';
import { commandLanguage } from './command-language.js';
import { readableFile } from './readable-file.js';
import { addReadingOptions, readingFields, type ReadingOptions } from './reading-options.js';
import { followedImport } from './followed-import.js';
import type { Run } from './run.js';
import { remark, result, resultJson } from './output.js';

/** Rejections shown in a terminal; all of them are in the receipt. */
const SHOWN = 20;

const tried = { fr: 'Essai : rien n’a été changé.', en: 'A try: nothing was changed.' };

const fictional = {
  fr: 'Attention : ce dossier contient l’association fictive. Pour vos données, choisissez un autre dossier avec SILLAGE_DATA.',
  en: 'Careful: this folder holds the fictional association. For your own data, choose another folder with SILLAGE_DATA.',
};

interface ImportOptions extends ReadingOptions {
  source: string;
  mode?: string;
  confirmRemovals?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

/** `import FILE --source NAME`: sends a log, or a list of people, missions or answers, and prints its receipt. */
export function addImportCommand(program: Command, run: Run): void {
  const command = program
    .command('import <file>')
    .description(
      'import activities, outcomes, people, missions or answers / importer des activités, résultats, personnes, missions ou avis',
    )
    .requiredOption('--source <name>', 'where the file comes from: lower case, digits, - and _')
    .addOption(new Option('--mode <mode>', 'append unless the source says otherwise').choices(importModeSchema.options))
    .option('--confirm-removals', 'accept a snapshot that removes many activities')
    .option('--dry-run', 'try without changing anything')
    .option('--json', 'receipt as JSON');
  addReadingOptions(command).action((file: string, options: ImportOptions) =>
    run(options.json === true, async (client) => {
      await readableFile(file);
      const { organisation } = sessionSchema.parse(await client.get('/api/session'));
      if (organisation.isDemo) remark(fictional[commandLanguage()]);
      const receipt = await followedImport(client, file, {
        ...fieldsOf(options),
        ...(await readingFields(options)),
      });
      if (options.json) await resultJson(receipt);
      else await tell(receipt, options.dryRun === true);
    }),
  );
}

/** `undo ID`: takes an import back. */
export function addUndoCommand(program: Command, run: Run): void {
  program
    .command('undo <id>')
    .description('take an import back / annuler un import')
    .option('--dry-run', 'tell what would move, change nothing')
    .option('--json', 'receipt as JSON')
    .action((id: string, options: { dryRun?: boolean; json?: boolean }) =>
      run(options.json === true, async (client) => {
        const path = `/api/imports/${encodeURIComponent(id)}/undo`;
        const answer = await client.post(path, { dryRun: options.dryRun === true });
        if (options.json) return resultJson(answer);
        const { withdrawn, restored, returned, kept } = undoReceiptSchema.parse(answer);
        const french = `${withdrawn} retirées, ${restored} rétablies, ${returned} revenues, ${kept} laissées (touchées depuis)`;
        const english = `${withdrawn} withdrawn, ${restored} restored, ${returned} returned, ${kept} left (touched since)`;
        return result(`${commandLanguage() === 'fr' ? french : english}\n`);
      }),
    );
}

function fieldsOf(options: ImportOptions): Record<string, string> {
  return {
    source: options.source,
    ...(options.mode === undefined ? {} : { mode: options.mode }),
    ...(options.confirmRemovals ? { confirmRemovals: 'true' } : {}),
    ...(options.dryRun ? { dryRun: 'true' } : {}),
  };
}

async function tell(receipt: Receipt, dryRun: boolean): Promise<void> {
  if (dryRun) await result(`${tried[commandLanguage()]}\n`);
  const { lines, inserted, changed, unchanged, rejected, removed, flagged, rejections } = receipt;
  const french =
    `${lines} lignes = ${inserted} nouvelles + ${changed} corrigées + ${unchanged} identiques + ${rejected} refusées` +
    ` (${removed} retirées, ${flagged} signalées)`;
  const english =
    `${lines} lines = ${inserted} inserted + ${changed} changed + ${unchanged} unchanged + ${rejected} rejected` +
    ` (${removed} removed, ${flagged} flagged)`;
  await result(`${commandLanguage() === 'fr' ? french : english}\n`);
  for (const one of rejections.slice(0, SHOWN))
    await result(`  ${one.line}${one.column === null ? '' : ` [${one.column}]`} ${one.code}: ${one.message}\n`);
  if (rejections.length > SHOWN) await result(`  … ${rejected - SHOWN}\n`);
}
