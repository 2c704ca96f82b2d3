import { flagText } from './flag-texts.js';
import type { Rejections } from './line-intake.js';
import type { MappedRow, Preview } from './preview.schemas.js';
import type { Refusal } from './rejection-codes.js';
import { cut, rejectionMessage } from './rejection-texts.js';

const SHOWN = 50;

type Problem = Preview['problems'][number];

/** The first lines of a file as they would be kept, and what is wrong or odd in all of them. */
export class PreviewProblems implements Rejections {
  readonly rows: MappedRow[] = [];
  readonly #found = new Map<string, Problem>();

  constructor(private readonly language: 'fr' | 'en') {}

  add(line: number, { code, column, value }: Refusal): void {
    const shown = value === null ? null : cut(value);
    const message = rejectionMessage(code, shown, this.language);
    this.#note({ code, message, line, isRejection: true });
    if (this.rows.length < SHOWN)
      this.rows.push({ line, values: null, flags: [], rejection: { column, code, message, value: shown } });
  }

  accept(line: number, values: NonNullable<MappedRow['values']>, flags: readonly string[]): void {
    for (const code of flags) this.#note({ code, message: flagText(code, this.language), line, isRejection: false });
    if (this.rows.length < SHOWN) this.rows.push({ line, values, flags: [...flags], rejection: null });
  }

  /** The most frequent first, rejections before flags. */
  get all(): Problem[] {
    return [...this.#found.values()].toSorted(
      (one, other) => Number(other.isRejection) - Number(one.isRejection) || other.count - one.count,
    );
  }

  #note(problem: Omit<Problem, 'count'>): void {
    const known = this.#found.get(problem.code);
    if (known) known.count += 1;
    else this.#found.set(problem.code, { ...problem, count: 1 });
  }
}
