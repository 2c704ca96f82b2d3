import type { Command } from 'commander';
import { savedMappingSchema } from '../ingest/mapping.schemas.js';
import { type Preview, previewSchema, type Question } from '../ingest/preview.schemas.js';
import { AppError } from '../shared/app-error.js';
import { commandLanguage } from './command-language.js';
import { result, resultJson } from './output.js';
import { questionLines } from './question-lines.js';
import { addReadingOptions, readingFields, type ReadingOptions } from './reading-options.js';
import { readableFile } from './readable-file.js';
import type { Run } from './run.js';

interface PreviewOptions extends ReadingOptions {
  source?: string;
  json?: boolean;
}

/** `preview FILE`: how a file would be read, and what is to be asked about it. Nothing is kept. */
export function addPreviewCommand(program: Command, run: Run): void {
  const command = program
    .command('preview <file>')
    .description('look at a file without keeping anything / regarder un fichier sans rien garder')
    .option('--source <name>', 'where the file comes from: its saved mappings and its time zone count')
    .option('--json', 'preview as JSON');
  addReadingOptions(command).action((file: string, options: PreviewOptions) =>
    run(options.json === true, async (client) => {
      await readableFile(file);
      const source = options.source === undefined ? {} : { source: options.source };
      const fields = { ...source, ...(await readingFields(options)) };
      const seen = previewSchema.parse(await client.upload('/api/imports/preview', file, fields));
      if (options.json) await resultJson(seen);
      else await result(told(seen));
    }),
  );
}

/** `mapping save NAME FILE --source S`: keeps how this file is read for the next ones of its source. */
export function addMappingCommand(program: Command, run: Run): void {
  const command = program
    .command('mapping')
    .description('how the files of a source are read / la lecture des fichiers d’une source')
    .command('save <name> <file>')
    .description('keep how this file is read / garder la lecture de ce fichier')
    .requiredOption('--source <name>', 'where the files come from')
    .option('--json', 'what was kept, as JSON');
  addReadingOptions(command).action((name: string, file: string, options: PreviewOptions & { source: string }) =>
    run(options.json === true, async (client) => {
      await readableFile(file);
      const fields = { source: options.source, ...(await readingFields(options)) };
      const seen = previewSchema.parse(await client.upload('/api/imports/preview', file, fields));
      const open = seen.questions.filter(({ isRequired }) => isRequired);
      if (open.length > 0 || seen.mapping === null) throw unanswered(open);
      const body = { ...seen.mapping, headers: seen.columns.map(({ header }) => header) };
      const path = `/api/sources/${encodeURIComponent(options.source)}/mappings/${encodeURIComponent(name)}`;
      const saved = savedMappingSchema.parse(await client.put(path, body));
      if (options.json) await resultJson(saved);
      else await result(`${saved.name} ${saved.version}\n`);
    }),
  );
}

function unanswered(questions: readonly Question[]): AppError {
  const asked = (language: 'fr' | 'en') => questions.map(({ question }) => question[language]).join(' ');
  return new AppError('mapping-needed', { question: { fr: asked('fr'), en: asked('en') }, headers: '' }, { questions });
}

function told({ preset, columns, lines, accepted, rejected, problems, questions }: Preview): string {
  const isFrench = commandLanguage() === 'fr';
  const left = isFrench ? 'laissée de côté' : 'left aside';
  const counts = isFrench
    ? `${lines} lignes : ${accepted} lisibles, ${rejected} refusées`
    : `${lines} lines: ${accepted} readable, ${rejected} rejected`;
  return [
    ...(preset === null ? [] : [preset]),
    ...columns.map(({ at, header, kind, field, examples }) => {
      const name = header === '' ? `#${at}` : header;
      return `  ${name} → ${field ?? left} (${kind}: ${examples.slice(0, 2).join(', ')})`;
    }),
    counts,
    ...problems.map(({ code, count, line, message }) => `  ${count} × ${code} (${line}): ${message}`),
    ...questionLines(questions),
    '',
  ].join('\n');
}
