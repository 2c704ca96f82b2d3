import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const DAY_MS = 86_400_000;
const CORRECTIONS = 100;

/** Files that a program would send to a log that is known already. */
export class Changes {
  readonly #header: string;
  readonly #lines: string[];

  readonly #folder: string;

  private constructor(folder: string, text: string) {
    this.#folder = folder;
    [this.#header = '', ...this.#lines] = text.trimEnd().split('\n');
  }

  static async of(log: string, folder: string): Promise<Changes> {
    return new Changes(folder, await readWhole(log));
  }

  /** The lines of the last day again, on the day that comes so many days later, under identifiers of their own. */
  async newDay(later: number): Promise<string> {
    const last = this.#lines.at(-1)?.split(',')[4] ?? '';
    const day = new Date(Date.parse(last) + later * DAY_MS).toISOString().slice(0, 10);
    const lines = this.#lines
      .slice(-20_000)
      .filter((line) => line.split(',')[4] === last)
      .map((line) => `N${later}-${line.replaceAll(last, day)}`);
    return this.#file(`day-${later}.csv`, lines);
  }

  /** A hundred lines spread over the whole log, each with a minute more than its source said before. */
  async corrections(round: number): Promise<string> {
    const step = Math.floor(this.#lines.length / CORRECTIONS);
    const lines: string[] = [];
    for (let at = round; lines.length < CORRECTIONS && at < this.#lines.length; at += step)
      lines.push(corrected(this.#lines[at] ?? ''));
    return this.#file(`corrections-${round}.csv`, lines);
  }

  async #file(name: string, lines: readonly string[]): Promise<string> {
    const path = join(this.#folder, name);
    await writeFile(path, `${[this.#header, ...lines].join('\n')}\n`);
    return path;
  }
}

function corrected(line: string): string {
  const cells = line.split(',');
  cells[7] = String(Number(cells[7] || 0) + 60);
  // A duration that no longer agrees with an end would be a disagreement, not a correction.
  cells[6] = '';
  return cells.join(',');
}

/** A text longer than one string may be is read as far as the largest string goes: the end matters most. */
async function readWhole(path: string): Promise<string> {
  const most = 400_000_000;
  const file = await open(path);
  const { size } = await file.stat();
  try {
    if (size <= most) return await readFile(path, 'utf8');
    const [head, tail] = [Buffer.alloc(4096), Buffer.alloc(most)];
    await file.read(head, 0, head.length, 0);
    await file.read(tail, 0, tail.length, size - most);
    const [header] = head.toString('utf8').split('\n');
    return `${header}\n${tail.toString('utf8').split('\n').slice(1).join('\n')}`;
  } finally {
    await file.close();
  }
}
