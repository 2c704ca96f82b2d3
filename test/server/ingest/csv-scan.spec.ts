import { describe, expect, it } from '@jest/globals';
import { scanCsv } from '../../../server/ingest/csv-scan.js';
import { LineEnds } from '../../../server/ingest/line-ends.js';
import { QuoteSearch } from '../../../server/ingest/quote-search.js';
import { seeded } from '../../support/seeded.js';

describe('The number of records', () => {
  const form = { delimiter: ';', quote: '"', escape: 'doubled', isPadded: false } as const;
  async function* pieces(text: string, random: (() => number) | null) {
    for (let at = 0; at < text.length;) {
      const size = random ? 1 + Math.floor(random() * 40) : 1;
      yield text.slice(at, at + size);
      at += size;
    }
  }

  it('is the same however the file comes in pieces, with and without quotation marks and returns', async () => {
    const random = seeded(7);
    const cells = ['a', '', '12,5', '"b"', '"c;d"', '"e\nf"', '"g\r\nh"', '"i""j"'];
    const ends = ['\n', '\r\n', '\r', '\n\n'];
    for (let round = 0; round < 200; round += 1) {
      const isPlain = round % 3 === 0;
      const lines = Array.from({ length: 20 }, () =>
        Array.from({ length: 3 }, () => cells[Math.floor(random() * (isPlain ? 3 : cells.length))]).join(';'),
      );
      const text = lines.map((line) => `${line}${ends[Math.floor(random() * (round % 2 === 0 ? 2 : 4))]}`).join('');
      const letterByLetter = await scanCsv(pieces(text, null), form);
      expect(await scanCsv(pieces(text, random), form)).toEqual(letterByLetter);
      expect(await scanCsv(pieces(`${text}last`, random), form)).toEqual({
        records: letterByLetter.records + 1,
        lines: letterByLetter.lines + 1,
      });
    }
  });

  it('is told by the line ends alone where nothing can be quoted, and only there', async () => {
    const random = seeded(11);
    for (let round = 0; round < 100; round += 1) {
      const cells = ['a', '', '12,5', 'é', round % 4 === 0 ? '"b"' : 'b'];
      const lines = Array.from({ length: 12 }, () =>
        Array.from({ length: 3 }, () => cells[Math.floor(random() * cells.length)]).join(';'),
      );
      const text =
        lines.join(round % 5 === 0 ? '\r\n' : round % 3 === 0 ? '\n\n' : '\n') + (round % 2 === 0 ? '\n' : '');
      const [ends, quotes] = [new LineEnds(), new QuoteSearch()];
      for await (const piece of pieces(text, random)) {
        ends.add(piece);
        quotes.add(piece);
      }
      const counted = await scanCsv(pieces(text.split('\n').slice(2).join('\n'), null), form, 3);
      expect(ends.recordsFrom(3, form, quotes)).toEqual(/["\r]/.test(text) ? null : counted);
    }
  });
});
