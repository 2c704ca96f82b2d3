import { AppError } from '../shared/app-error.js';

const LONGEST_CELL = 1_048_576;

/** Gathers the text of `<t>` elements, whole or in runs; how a word is pronounced (`<rPh>`) is no part of it. */
export class RichText {
  #text = '';
  #isOpen = false;
  #isPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#isPhonetic = true;
    if (name === 't') this.#isOpen = !this.#isPhonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#isPhonetic = false;
    if (name === 't') this.#isOpen = false;
  }

  add(text: string): void {
    if (!this.#isOpen) return;
    this.#text += text;
    refuseLong(this.#text);
  }

  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    return text;
  }
}

/** A cell holds 1 MiB of text at most. Throws `unpacked-too-large`. */
export function refuseLong(text: string): void {
  if (text.length > LONGEST_CELL) throw new AppError('unpacked-too-large');
}

/** Characters that XML cannot hold are written `_x000D_`. Half a character stays as it is written. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  const read = text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return /\p{Cs}/u.test(read) ? text : read;
}
