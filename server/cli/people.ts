import type { Command } from 'commander';
import {
  duplicatesSchema,
  foundPeopleSchema,
  type MergeAnswer,
  mergeAnswerSchema,
  mergesSchema,
  type MovedFigure,
  type PersonFace,
} from '../merges/merges.schemas.js';
import { addEraseCommand } from './erase.js';
import { commandLanguage } from './command-language.js';
import { result, resultJson } from './output.js';
import type { Run } from './run.js';

interface Options {
  dryRun?: boolean;
  json?: boolean;
}

/** `people duplicates|find|merge|merges|unmerge|erase`: entries of one person, merged, separated again, and erased. */
export function addPeopleCommands(program: Command, run: Run): void {
  const people = program.command('people').description('entries of one person / fiches d’une même personne');
  const command = (name: string, what: string) => people.command(name).description(what).option('--json', 'as JSON');
  const rehearsed = (name: string, what: string) =>
    command(name, what).option('--dry-run', 'tell which figures would move, change nothing');

  command('duplicates', 'entries that look alike / fiches qui se ressemblent')
    .option('--after <n>', 'after so many of them', '0')
    .action(({ after, json }: Options & { after: string }) =>
      run(json === true, async (client) => {
        const path = `/api/people/duplicates?after=${encodeURIComponent(after)}`;
        const { duplicates, total, next } = duplicatesSchema.parse(await client.get(path));
        if (json) return resultJson({ duplicates, total, next });
        const lines = duplicates.flatMap(({ people: two, reasons, apartIn }) => [
          [...reasons, ...apartIn.map((source) => `≠ ${source}`)].join(', '),
          ...two.map(faceLine),
        ]);
        return result(textOf([...lines, ...(next === null ? [] : [`… ${total - next} (--after ${next})`])]));
      }),
    );

  command('find <name>', 'people by name / personnes par nom').action((name: string, { json }: Options) =>
    run(json === true, async (client) => {
      const path = `/api/people?${String(new URLSearchParams({ name }))}`;
      const found = foundPeopleSchema.parse(await client.get(path));
      return json ? resultJson(found) : result(textOf([...found.people.map(faceLine), ...(found.more ? ['…'] : [])]));
    }),
  );

  rehearsed('merge <merged> <kept>', 'count one under the other / compter l’une sous l’autre').action(
    (mergedId: string, keptId: string, { dryRun = false, json }: Options) =>
      run(json === true, async (client) =>
        tell(await client.post('/api/people/merges', { mergedId, keptId, dryRun }), json),
      ),
  );

  addEraseCommand(people, run);

  command('merges', 'what was merged / fiches réunies').action(({ json }: Options) =>
    run(json === true, async (client) => {
      const { merges } = mergesSchema.parse(await client.get('/api/people/merges'));
      if (json) return resultJson({ merges });
      return result(
        textOf(
          merges.map(({ id, merged, kept, by, at, undone }) =>
            [
              id,
              `${merged.name ?? '—'} → ${kept.name ?? '—'}`,
              by,
              at,
              undone ? `× ${undone.by} ${undone.at}` : '',
            ].join('\t'),
          ),
        ),
      );
    }),
  );

  rehearsed('unmerge <id>', 'make them two again / séparer').action((id: string, { dryRun = false, json }: Options) =>
    run(json === true, async (client) =>
      tell(await client.post(`/api/people/merges/${encodeURIComponent(id)}/undo`, { dryRun }), json),
    ),
  );
}

async function tell(answer: unknown, json: boolean | undefined): Promise<void> {
  if (json) return resultJson(answer);
  const { merge, moves }: MergeAnswer = mergeAnswerSchema.parse(answer);
  if (merge) return result(`${merge.id}\t${merge.merged.name ?? '—'} → ${merge.kept.name ?? '—'}\n`);
  const language = commandLanguage();
  const still = moves?.unmoved.map(({ label, slice }) => `= ${[label[language], ...kindsOf(slice)].join(' · ')}`) ?? [];
  return result(textOf([...(moves?.moved ?? []).flatMap(movedLines), ...still]));
}

const kindsOf = (slice: MovedFigure['slice']): string[] => Object.values(slice).flatMap((kind) => kind ?? []);

/** Durations are in seconds, as in every answer. */
function movedLines({ label, unit, periods }: MovedFigure): string[] {
  const value = (number: number | null) => (number === null ? '—' : String(number));
  const inUnit = unit === 'duration' ? ' s' : '';
  return periods.map(
    ({ from, to, before, after }) =>
      `${label[commandLanguage()]} [${from}, ${to}[: ${value(before)} → ${value(after)}${inUnit}`,
  );
}

function faceLine({ id, name, sources, activities, firstDay, lastDay }: PersonFace): string {
  return `  ${id}\t${name}\t${sources.join(', ') || '—'}\t${activities}\t${firstDay ?? '—'}\t${lastDay ?? '—'}`;
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}
