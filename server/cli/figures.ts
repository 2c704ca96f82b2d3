import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  catalogueSchema,
  comparisonSchema,
  indicatorQuerySchema,
  indicatorResultSchema,
  runsSchema,
} from '../indicators/indicators.schemas.js';
import { z } from 'zod';
import { commandLanguage } from './command-language.js';
import { textTable } from './text-table.js';
import type { Run } from './run.js';
import { result, resultJson } from './output.js';

const accepted = {
  json: 'application/json',
  csv: 'text/csv',
  arrow: 'application/vnd.apache.arrow.stream',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

interface IndicatorOptions {
  from: string;
  to: string;
  by?: string;
  where: string[];
  compare?: string;
  audience?: string;
  format: 'table' | keyof typeof accepted;
}

function day(text: string): string {
  if (!z.iso.date().safeParse(text).success) throw new InvalidArgumentError('Write a day as 2026-03-31.');
  return text;
}

const collect = (value: string, previous: string[]): string[] => [...previous, value];

/** `indicator`, `indicators`, `refresh`: figures asked and made again. */
export function addFigureCommands(program: Command, run: Run): void {
  program
    .command('indicator <name>')
    .description('read one figure / lire un chiffre')
    .requiredOption('--from <day>', 'first day, YYYY-MM-DD', day)
    .requiredOption('--to <day>', 'day after the last one, YYYY-MM-DD', day)
    .option('--by <columns>', 'month,mission_id …')
    .option('--where <dimension:value>', 'keep only these rows; repeatable', collect, [])
    .addOption(new Option('--compare <period>', 'with another period').choices(comparisonSchema.options))
    .addOption(
      new Option('--audience <audience>', 'external: as a donor sees it').choices(
        indicatorQuerySchema.shape.audience.unwrap().options,
      ),
    )
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['table', ...Object.keys(accepted)]).default('table'),
    )
    .action((name: string, options: IndicatorOptions) =>
      run(options.format === 'json', async (client) => {
        const path = pathOf(name, options);
        if (options.format === 'table') {
          await result(textTable(indicatorResultSchema.parse(await client.get(path))));
          return;
        }
        for await (const chunk of await client.stream(path, accepted[options.format])) await result(chunk as Buffer);
      }),
    );
  program
    .command('indicators')
    .description('list the figures / lister les chiffres')
    .option('--json', 'result as JSON')
    .action((options: { json?: boolean }) =>
      run(options.json === true, async (client) => {
        const catalogue = catalogueSchema.parse(await client.get('/api/indicators'));
        if (options.json) return resultJson(catalogue);
        return result(catalogue.indicators.map((one) => `${one.name}\t${one.title[commandLanguage()]}\n`).join(''));
      }),
    );
  program
    .command('refresh [names...]')
    .description('compute the figures again / recalculer les chiffres')
    .option('--json', 'result as JSON')
    .action((names: string[], options: { json?: boolean }) =>
      run(options.json === true, async (client) => {
        const done = runsSchema.parse(await client.post('/api/indicators/refresh', names.length > 0 ? { names } : {}));
        if (options.json) await resultJson(done);
        else await result(done.runs.map((one) => `${one.name}\t${one.outcome}\t${one.message ?? ''}\n`).join(''));
        if (done.runs.some((one) => one.outcome !== 'succeeded')) process.exitCode = 1;
      }),
    );
}

function pathOf(name: string, options: IndicatorOptions): string {
  const query = new URLSearchParams({ from: options.from, to: options.to });
  if (options.by !== undefined) query.set('by', options.by);
  if (options.compare !== undefined) query.set('compare', options.compare);
  if (options.audience !== undefined) query.set('audience', options.audience);
  for (const one of options.where) query.append('where', one);
  // A workbook is written in words: those of the terminal.
  if (options.format === 'xlsx') query.set('lang', commandLanguage());
  return `/api/indicators/${encodeURIComponent(name)}?${query.toString()}`;
}
