import type { NamedCells } from '../nouns/named-cells.js';
import type { MissionColumn } from './mission-columns.js';

type Row = NamedCells<MissionColumn>;
type Amount = 'minimum' | 'needed' | 'maximum';

const MOST_PEOPLE = 10_000n;
const MOST_HOURS = 100_000;

const units = {
  people: 'people',
  persons: 'people',
  volunteers: 'people',
  personne: 'people',
  personnes: 'people',
  benevole: 'people',
  benevoles: 'people',
  hour: 'hours',
  hours: 'hours',
  heure: 'hours',
  heures: 'hours',
  h: 'hours',
} as const;

/** How much help a line says its date needs: in people, unless it says hours. Throws `Refusal`. */
export function readAmounts(
  row: Row,
): { unit: 'people' | 'hours' } & Partial<Record<Amount, number | null | undefined>> {
  const unit = row.said('unit', 'unknown-need-unit', () => row.word('unit', units, 'unknown-need-unit'));
  const amount = unit === 'hours' ? hours : people;
  return {
    unit: unit ?? 'people',
    minimum: amount(row, 'minimum'),
    needed: amount(row, 'needed'),
    maximum: amount(row, 'maximum'),
  };
}

function people(row: Row, name: Amount): number | null | undefined {
  return row.said(name, 'invalid-number', () => row.whole(name, MOST_PEOPLE));
}

function hours(row: Row, name: Amount): number | null | undefined {
  return row.said(name, 'invalid-hours', (text) =>
    text.startsWith('-') ? row.refuse('negative-number', name, text) : hoursIn(text),
  );
}

/** `6`, `4,5`, `4.25 h` or `4h30`: to the quarter, as on the page. */
function hoursIn(text: string): number | null {
  const plain = /^(\d{1,6})(?:[.,](\d{1,2}))?(?:\s*h)?$/i.exec(text);
  const clock = /^(\d{1,6})\s*h\s*([0-5]\d)$/i.exec(text);
  const value = plain ? Number(`${plain[1]}.${plain[2] ?? 0}`) : clock ? Number(clock[1]) + Number(clock[2]) / 60 : NaN;
  return value <= MOST_HOURS && Number.isInteger(value * 4) ? value : null;
}
