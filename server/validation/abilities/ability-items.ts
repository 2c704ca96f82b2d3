import { grouped } from '../../shared/grouped.js';
import type { Language } from '../../shared/language.js';
import { type AbilityRow, seenOf } from './ability-rows.js';
import type { AbilityItem } from './confirmations.schemas.js';

/** All that one person says, in the order of the page. */
export interface Grouped {
  id: string;
  name: string;
  /** Sorts the page, and names where one ended. */
  place: string;
  rows: AbilityRow[];
}

const KINDS = ['skill', 'training', 'language'] as const;
const LAST = '9999';

/** Who spoke or was answered last comes first; then those of whom only a file spoke, by name. */
export function inOrder(
  rows: readonly (AbilityRow & { personId: string })[],
  names: ReadonlyMap<string, string>,
  language: Language,
): Grouped[] {
  const byPerson = grouped(rows, ({ personId }) => personId);
  const byName = [...byPerson.keys()].toSorted(
    (a, b) => (names.get(a) ?? '').localeCompare(names.get(b) ?? '', language) || a.localeCompare(b),
  );
  return byName
    .map((id, at) => {
      const own = byPerson.get(id) ?? [];
      const newest = own
        .map((one) => answeredAt(one) || (one.row.saidAt?.toISOString() ?? ''))
        .toSorted()
        .at(-1);
      return { id, name: names.get(id) ?? '', place: `${before(newest)} ${String(at).padStart(7, '0')}`, rows: own };
    })
    .toSorted((a, b) => (a.place < b.place ? -1 : 1));
}

/** The later, the smaller: times count down to the year 9999. */
function before(instant: string | undefined): string {
  if (!instant) return LAST.padEnd(15, '9');
  return String(Date.parse('9999-01-01T00:00:00Z') - Date.parse(instant)).padStart(15, '0');
}

/** The same thing said by two entries of one person is looked at once. */
export function itemsOf(rows: readonly AbilityRow[]): AbilityItem[] {
  const each = grouped(rows, ({ kind, what, level }) => JSON.stringify([kind, what, level]));
  return [...each.values()]
    .flatMap((alike) => {
      const [first] = alike;
      return first ? [{ first, alike }] : [];
    })
    .toSorted((a, b) => KINDS.indexOf(a.first.kind) - KINDS.indexOf(b.first.kind))
    .map(({ first, alike }) => ({
      kind: first.kind,
      rows: alike.map((one) => ({ kind: one.kind, id: one.row.id, seen: seenOf(one) })),
      name: first.name,
      level: first.level,
      day: first.day,
      hours: first.hours,
      saidAt: first.row.saidAt?.toISOString() ?? null,
      answer: answerOf(first),
    }));
}

function answerOf({ row }: AbilityRow): AbilityItem['answer'] {
  if (row.standing === 'confirmed' && row.confirmedAt)
    return { decision: 'confirm', by: row.confirmedBy ?? null, at: row.confirmedAt.toISOString(), words: null };
  if (!row.refusedAt) return null;
  return { decision: 'refuse', by: row.refusedBy ?? null, at: row.refusedAt.toISOString(), words: row.refusal ?? null };
}

/** Empty while nobody answered. */
export function answeredAt(one: AbilityRow): string {
  return answerOf(one)?.at ?? '';
}
