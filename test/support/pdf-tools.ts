import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What programs that are not ours say of a PDF. */
export class ReadPdf {
  readonly #folder = mkdtempSync(join(tmpdir(), 'sillage-pdf-'));
  readonly #file = join(this.#folder, 'given.pdf');

  constructor(bytes: Uint8Array) {
    writeFileSync(this.#file, bytes);
  }

  /** Its structure, by qpdf; throws when it finds a fault. */
  check(): string {
    return run('qpdf', ['--check', this.#file]);
  }

  /** In the order in which it is written; words of a line from right to left come in the order in which they stand. */
  text(): string {
    return run('pdftotext', ['-raw', '-enc', 'UTF-8', this.#file, '-']);
  }

  /** In the order in which it is read, from right to left where letters ask for it; columns are mixed. */
  readText(): string {
    return run('pdftotext', ['-enc', 'UTF-8', this.#file, '-']);
  }

  /** Where each word stands on which page, from 0; points from the left and the top. */
  words(): { text: string; page: number; x: number; y: number; width: number; height: number }[] {
    const pages = run('pdftotext', ['-bbox', '-enc', 'UTF-8', this.#file, '-']).split('<page ').slice(1);
    const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g;
    return pages.flatMap((boxes, page) =>
      Array.from(boxes.matchAll(word), ([, ...found]) => {
        const [x = 0, y = 0, right = 0, bottom = 0] = found.slice(0, 4).map(Number);
        return { text: found[4] ?? '', page, x, y, width: right - x, height: bottom - y };
      }),
    );
  }

  fonts(): { name: string; isEmbedded: boolean; isReadable: boolean }[] {
    const lines = run('pdffonts', [this.#file]).split('\n').slice(2, -1);
    return lines.map((line) => {
      const [name = ''] = line.split(/\s+/);
      const [embedded, , unicode] = line.trim().split(/\s+/).slice(-5);
      return { name: name.replace(/^[A-Z]{6}\+/, ''), isEmbedded: embedded === 'yes', isReadable: unicode === 'yes' };
    });
  }

  /** What is read aloud in place of its pictures and drawings. */
  alternatives(): string[] {
    const objects = run('qpdf', ['--json', this.#file]);
    return Array.from(objects.matchAll(/"\/Alt": ("u:(?:[^"\\]|\\.)*")/g), ([, told = '""']) =>
      (JSON.parse(told) as string).slice(2),
    );
  }

  /** Pictures made of points, a line each. */
  pictures(): string[] {
    return run('pdfimages', ['-list', this.#file]).trim().split('\n').slice(2);
  }

  info(): string {
    return run('pdfinfo', [this.#file]);
  }

  /** The tree that a screen reader walks. */
  structure(): string {
    return run('pdfinfo', ['-struct-text', this.#file]);
  }

  attachment(name: string): Buffer {
    const out = join(this.#folder, 'attachment');
    run('pdfdetach', ['-savefile', name, '-o', out, this.#file]);
    return readFileSync(out);
  }

  /** What a telephone reads on its last page. */
  code(): string {
    const page = join(this.#folder, 'page');
    const last = /Pages:\s+(\d+)/.exec(this.info())?.[1] ?? '1';
    run('pdftoppm', ['-r', '150', '-f', last, '-l', last, '-singlefile', '-png', this.#file, page]);
    return run('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', `${page}.png`]).trim();
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/**
 * What is compared of two texts: lines end elsewhere, marks of direction are the reader's own, and of vowel marks over
 * Arabic letters poppler changes the place by one letter.
 */
export function lettersOnly(text: string): string {
  return text.normalize('NFC').replace(/\s|[\u064b-\u0652]|\p{Default_Ignorable_Code_Point}/gu, '');
}

function run(program: string, words: string[]): string {
  const { error, status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', timeout: 60_000 });
  if (error) throw new Error(`${program} is not here: run “npm test”, which brings it or says how. ${error.message}`);
  if (status !== 0) throw new Error(`${program} found a fault (${status}): ${stdout}${stderr}`);
  return stdout;
}
