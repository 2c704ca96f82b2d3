import type { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { runViewSchema } from '../allocation/allocation.schemas.js';
import { type DryRunView, dryRunSchema } from '../allocation/runs/dry-run.schemas.js';
import { AppError } from '../shared/app-error.js';
import { commandLanguage } from './command-language.js';
import type { LocalClient } from './local-client.js';
import { remark, result, resultJson } from './output.js';
import type { Run } from './run.js';

interface Options {
  week: string;
  dryRun?: boolean;
  json?: boolean;
}

const PAUSE_MS = 250;

/** `allocate`: works proposals out for a week. It proposes; a named person decides. */
export function addAllocateCommand(program: Command, run: Run): void {
  program
    .command('allocate')
    .description('work out suggestions of help for a week / calculer les propositions de renfort d’une semaine')
    .requiredOption('--week <week>', 'as 2026-W49, or any day of it as 2026-12-01')
    .option('--dry-run', 'show them, keep nothing / les montrer sans rien enregistrer')
    .option('--json', 'result as JSON')
    .action((options: Options) =>
      run(options.json === true, (client) => {
        const week = mondayOf(options.week);
        return options.dryRun ? tryOut(client, week, options) : workOut(client, week, options);
      }),
    );
}

async function tryOut(client: LocalClient, week: string, { json }: Options): Promise<void> {
  const tried = dryRunSchema.parse(await client.post('/api/allocation/dry-runs', { week }));
  if (json) return resultJson(tried);
  await result(dryRunText(tried));
}

async function workOut(client: LocalClient, week: string, { json }: Options): Promise<void> {
  let run = runViewSchema.parse(await client.post('/api/allocation/runs', { week }));
  while (run.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    run = runViewSchema.parse(await client.get(`/api/allocation/runs/${run.id}`));
  }
  if (json) await resultJson(run);
  else if (run.state === 'done') await result(doneText(run.week, run.suggestions));
  if (run.state === 'done') return;
  if (run.fault) remark(run.fault);
  process.exitCode = 1;
}

/** The Monday of an ISO week, `2026-W49`, or of a day. Throws `week-unreadable`. */
export function mondayOf(text: string): string {
  const [, year, week] = /^(\d{4})-?W(\d{2})$/i.exec(text) ?? [];
  try {
    if (year === undefined || week === undefined) {
      const day = Temporal.PlainDate.from(text, { overflow: 'reject' });
      return day.subtract({ days: day.dayOfWeek - 1 }).toString();
    }
    // The fourth of January is always in the first week.
    const fourth = Temporal.PlainDate.from({ year: Number(year), month: 1, day: 4 });
    const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: Number(week) - 1 });
    if (monday.weekOfYear === Number(week)) return monday.toString();
  } catch {
    // Said below.
  }
  throw new AppError('week-unreadable', { week: text });
}

function dryRunText({ week, proposals, unmetMinBefore, unmetMinAfter, weightsVersion }: DryRunView): string {
  const language = commandLanguage();
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 });
  const hours = (seconds: number) => `${number.format(seconds / 3600)} h`;
  const lines = proposals.map(({ kind, gain, steps }, at) => {
    const told = steps.map(
      ({ person, mission, role, startsAt, zone, seconds }) =>
        `${person} · ${seconds > 0 ? '+' : ''}${hours(seconds)} · ${mission}, ${role} · ${localText(startsAt, zone, language)}`,
    );
    return `${at + 1}. ${kinds[language][kind]}${gain === null ? '' : ` (${number.format(gain)})`}\n   ${told.join('\n   ')}\n`;
  });
  const missing = `${hours(unmetMinBefore)} → ${hours(unmetMinAfter)}`;
  const head =
    language === 'fr'
      ? `Semaine du ${week} : ${counted(proposals.length)}, rien n’est enregistré. Manque sous le minimum : ${missing}. Règles, version ${weightsVersion}.\n`
      : `Week of ${week}: ${counted(proposals.length)}, nothing is kept. Missing under the minimum: ${missing}. Rules, version ${weightsVersion}.\n`;
  return head + lines.join('');
}

const kinds = {
  fr: { invite: 'demander de venir', move: 'demander de changer', release: 'libérer d’une date', swap: 'échanger' },
  en: { invite: 'ask to come', move: 'ask to move', release: 'free from a date', swap: 'exchange' },
} as const;

function localText(instant: string, timeZone: string, language: 'fr' | 'en'): string {
  const options = { dateStyle: 'full', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', options).format(new Date(instant));
}

function doneText(week: string, suggestions: number): string {
  return commandLanguage() === 'fr'
    ? `Semaine du ${week} : ${counted(suggestions)}. Une personne décide de chacune, sur la page des propositions.\n`
    : `Week of ${week}: ${counted(suggestions)}. A person decides about each, on the page of suggestions.\n`;
}

function counted(suggestions: number): string {
  const isFrench = commandLanguage() === 'fr';
  const isOne = isFrench ? suggestions < 2 : suggestions === 1;
  return `${suggestions} ${isFrench ? 'proposition' : 'suggestion'}${isOne ? '' : 's'}`;
}
