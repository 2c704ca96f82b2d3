import { hash } from 'node:crypto';
import type { LineContent, MissionMention, VolunteerMention } from './canonical-row.js';
import { DigestTally } from './digest-tally.js';
import type { FileRecord } from './file-record.js';
import { Identities } from './identity.js';
import { plainWord } from './plain-words.js';
import { Refusal } from './rejection-codes.js';
import { readOutcomeLine } from './outcomes/outcome-reading.js';
import { columnIndexOf, RowCells } from './row-cells.js';
import { readLine, type ReadingRules } from './row-reading.js';
import { unsaidColumns } from './stated-columns.js';

export interface TakenLine {
  activityId: string;
  line: number;
  content: LineContent;
  volunteer: number | null;
  mission: number | null;
  /** Columns of the log that this line leaves as they are known; null: none but those the whole file leaves out. */
  unsaid: readonly string[] | null;
}

/** Whoever keeps or counts the lines that are rejected. */
export interface Rejections {
  add: (line: number, refusal: Refusal, cells: readonly string[]) => void;
}

/** Takes the lines of one file: accepted ones come out, rejected ones are listed, people and missions are numbered. */
export class LineIntake {
  lines = 0;
  /** A rejected line has no readable id: nobody can tell which activity it speaks of. */
  hasUnreadableId = false;
  /** Ids of rejected lines: what they speak of is kept. */
  readonly heldIds = new Set<string>();
  readonly volunteers = new Mentions<VolunteerMention>();
  readonly missions = new Mentions<MissionMention>();
  readonly #seen = new DigestTally();

  constructor(
    private readonly rules: ReadingRules,
    private readonly identities: Identities,
    private readonly rejections: Rejections,
  ) {}

  take({ line, cells, typed, unsaid, flags = [], place, fault }: FileRecord): TakenLine | null {
    this.lines += 1;
    try {
      if (fault) throw fault;
      const read = this.rules.mapping.what === 'outcomes' ? readOutcomeLine : readLine;
      const content = read(cells, this.rules, typed, unsaid);
      if (flags.length > 0) content.flags = [...content.flags, ...flags].toSorted();
      return this.#accept(line, content, unsaid ? unsaidColumns(this.rules.mapping, unsaid) : null);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const named = place === undefined ? error : new Refusal(error.code, place, error.value);
      this.rejections.add(line, named, this.#withoutSecrets(cells));
      if (error.code !== 'total-row' && error.code !== 'total-differs') this.#hold(cells);
      return null;
    }
  }

  /** The accepted lines among these records. */
  async *takeAll(records: AsyncIterable<FileRecord>): AsyncGenerator<TakenLine> {
    for await (const record of records) {
      const line = this.take(record);
      if (line) yield line;
    }
  }

  #accept(line: number, content: LineContent, unsaid: TakenLine['unsaid']): TakenLine {
    const { activityId, isRepeat } = this.identities.of(content);
    // Ids that are all of our own making tell equal lines apart by themselves.
    if (this.rules.mapping.hasExternalId && this.#seen.add(hash('sha256', activityId, 'buffer')) > 0) {
      const column = columnIndexOf(this.rules.mapping).of('external_id')?.header ?? null;
      throw new Refusal('duplicate-id', column, content.externalId);
    }
    if (isRepeat) content.flags = [...content.flags, 'exact-duplicate'].toSorted();
    const { volunteer, mission } = content;
    return {
      activityId,
      line,
      content,
      volunteer: volunteer && this.volunteers.number(volunteer),
      mission: mission && this.missions.number(mission),
      unsaid,
    };
  }

  #withoutSecrets(cells: readonly string[]): readonly string[] {
    const { headers, preset } = this.rules.mapping;
    if (preset.secret.length === 0) return cells;
    return cells.map((cell, at) => (preset.secret.includes(plainWord(headers[at] ?? '')) ? '' : cell));
  }

  #hold(cells: readonly string[]): void {
    const id = externalIdOf(new RowCells(this.rules.mapping, cells));
    if (id === null) this.hasUnreadableId = true;
    else this.heldIds.add(this.identities.fromExternal(id));
  }
}

function externalIdOf(row: RowCells): string | null {
  try {
    return row.text('external_id', 200);
  } catch {
    return null;
  }
}

/** Each reference once, numbered from 0: only the number goes to the warehouse. */
export class Mentions<T extends { reference: string }> {
  readonly #all: T[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #used = new Set<number>();

  number(mention: T): number {
    const number = this.expect(mention);
    this.#used.add(number);
    return number;
  }

  /** Gives it a number, without knowing yet whether an accepted line speaks of it. */
  expect(mention: T): number {
    const known = this.#numbers.get(mention.reference);
    if (known !== undefined) return known;
    this.#numbers.set(mention.reference, this.#all.length);
    this.#all.push(mention);
    return this.#all.length - 1;
  }

  use(number: number): void {
    this.#used.add(number);
  }

  /** Those that accepted lines speak of. */
  *used(): Generator<Numbered<T>> {
    for (const [number, mention] of this.#all.entries()) if (this.#used.has(number)) yield { number, ...mention };
  }
}

export type Numbered<T> = T & { number: number };
