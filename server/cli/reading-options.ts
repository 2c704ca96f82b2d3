import { type Command, Option } from 'commander';
import { readFile } from 'node:fs/promises';
import { dialectAnswersSchema } from '../ingest/mapping.schemas.js';
import { importWhats } from '../ingest/ingest.schemas.js';
import { AppError } from '../shared/app-error.js';

/** What a person may say about how a file is read. */
export interface ReadingOptions {
  what?: string;
  preset?: string;
  mapping?: string;
  sheet?: string;
  encoding?: string;
  delimiter?: string;
  quote?: string;
}

/** Adds them to a command that takes a file. */
export function addReadingOptions(command: Command): Command {
  return command
    .addOption(new Option('--what <what>', 'what the file holds, where its header does not tell').choices(importWhats))
    .option('--preset <name>', 'a known export, or a mapping saved for the source')
    .option('--mapping <file>', 'a JSON file that ties columns to fields')
    .option('--sheet <name>', 'the sheet to read, where a workbook holds several')
    .addOption(
      new Option('--encoding <name>', 'of the letters of a text file').choices(
        dialectAnswersSchema.shape.encoding.unwrap().options,
      ),
    )
    .option('--delimiter <sign>', 'between the columns of a text file; tab for a tab')
    .option('--quote <sign>', 'around the texts of a text file; none where there is none');
}

/** The same as fields of an upload. Throws `file-not-found`. */
export async function readingFields(options: ReadingOptions): Promise<Record<string, string>> {
  const { what, preset, mapping, sheet } = options;
  const dialect = dialectOf(options);
  return {
    ...(what === undefined ? {} : { what }),
    ...(preset === undefined ? {} : { preset }),
    ...(mapping === undefined ? {} : { mapping: await textOf(mapping) }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(Object.keys(dialect).length === 0 ? {} : { dialect: JSON.stringify(dialect) }),
  };
}

function dialectOf({ encoding, delimiter, quote }: ReadingOptions): Record<string, string | null> {
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter: delimiter === 'tab' ? '\t' : delimiter }),
    ...(quote === undefined ? {} : { quote: quote === 'none' ? null : quote }),
  };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new AppError('file-not-found', { file });
  }
}
