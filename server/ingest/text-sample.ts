import { QuoteSearch } from './quote-search.js';

export interface TextSample {
  /** Whole physical lines from the beginning; the whole text when it is short. */
  start: string;
  isWhole: boolean;
  /** The first characters as they passed by, whether a line ends among them or not. */
  head: string;
  /** Whole physical lines from between; they may begin inside a quoted cell. */
  blocks: string[];
  /** The last whole physical lines. */
  end: string;
  quotes: QuoteSearch;
}

const START = 131_072;
const BLOCK = 8_192;
const MOST_BLOCKS = 64;
/** Blocks around the first quotation marks of each kind, wherever they are. */
const MOST_QUOTE_BLOCKS = 12;

/** Start, end and up to 64 blocks between, taken while the whole text passes by once. */
export async function sampleText(text: AsyncIterable<string>): Promise<TextSample> {
  const sampler = new Sampler();
  for await (const chunk of text) sampler.add(chunk);
  return sampler.end();
}

/** The same, of a text that passes by for other reasons. */
export class Sampler {
  #start = '';
  #last = '';
  #seen = 0;
  #length = 0;
  #stride = 1;
  #blocks: string[] = [];
  readonly #quoteBlocks: string[] = [];
  readonly #quotes = new QuoteSearch();

  add(chunk: string): void {
    const lacks = START - this.#start.length;
    if (lacks > 0) this.#start += chunk.slice(0, lacks);
    const firstNew = this.#quotes.add(chunk);
    if (chunk.length > lacks) this.#between(chunk, Math.max(0, lacks), firstNew);
    this.#last = (this.#last + chunk.slice(-BLOCK)).slice(-BLOCK);
    this.#length += chunk.length;
  }

  #between(chunk: string, from: number, firstNew: number | null): void {
    if (firstNew !== null && firstNew >= from && this.#quoteBlocks.length < MOST_QUOTE_BLOCKS)
      this.#quoteBlocks.push(wholeLines(chunk, Math.max(0, firstNew - BLOCK / 2)));
    this.#seen += 1;
    if (this.#seen % this.#stride !== 0) return;
    this.#blocks.push(wholeLines(chunk, from));
    if (this.#blocks.length <= MOST_BLOCKS) return;
    this.#blocks = this.#blocks.filter((_, at) => at % 2 === 1);
    this.#stride *= 2;
  }

  end(): TextSample {
    const isWhole = this.#length <= START;
    return {
      start: isWhole ? this.#start : upToLastLineEnd(this.#start),
      isWhole,
      head: this.#start,
      blocks: [...this.#blocks, ...this.#quoteBlocks].filter((block) => block !== ''),
      end: isWhole ? '' : afterFirstLineEnd(this.#last),
      quotes: this.#quotes,
    };
  }
}

/** The physical lines that lie whole in the block from there. */
function wholeLines(text: string, from: number): string {
  return upToLastLineEnd(afterFirstLineEnd(text.slice(from, from + BLOCK)));
}

function upToLastLineEnd(text: string): string {
  return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

function afterFirstLineEnd(text: string): string {
  const found = /\r\n|\r(?!$)|\n/.exec(text);
  return found ? text.slice(found.index + found[0].length) : '';
}
