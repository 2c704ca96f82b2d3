import { describe, expect, it } from '@jest/globals';
import { CROCKFORD } from '../../../server/shared/codes/crockford.js';
import {
  isCertificateNumber,
  newCertificateNumber,
  numberPrefix,
  readCertificateNumber,
} from '../../../server/certificates/certificate-number.js';
import { newLinkCode, printedLinkCode, readLinkCode } from '../../../server/shared/codes/link-code.js';

/** Bytes that follow from a number, the same in every run. */
function bytesOf(seed: number, length: number): Uint8Array {
  let state = seed * 2_654_435_761 + 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}
const numbers = Array.from({ length: 500 }, (_, seed) =>
  newCertificateNumber(
    { prefix: ['LDQ', 'AB', 'X9Y8Z7'][seed % 3] ?? 'LDQ', year: 2020 + (seed % 50) },
    bytesOf(seed, 5),
  ),
);

describe('the number of a certificate', () => {
  it('is the one of the specification', () => {
    expect(isCertificateNumber('LDQ-2026-7K4QX-11')).toBe(true);
    expect(readCertificateNumber(' ldq 2026 – 7k4qx 11 ')).toBe('LDQ-2026-7K4QX-11');
  });

  it('is found again however it is typed', () => {
    for (const number of numbers) {
      const misread = number.slice(0, -8) + number.slice(-8).replaceAll('0', 'o').replaceAll('1', 'l');
      for (const typed of [number, number.toLowerCase(), number.replaceAll('-', ' '), ` ${number} `, misread])
        expect(readCertificateNumber(typed)).toBe(number);
    }
  });

  /** A letter counts as two digits: between a letter and a digit, the check digits miss what chance misses. */
  const isSameKind = (one: string, other: string) => /\d/.test(one) === /\d/.test(other);

  it('shows a digit or a letter typed for another, and two neighbours typed the wrong way round', () => {
    const missed = { sameKind: [] as string[], otherKind: 0, tried: 0 };
    const tryOne = (number: string, at: number, ...signs: [string, string]) => {
      const wrong = number.slice(0, at) + signs.join('') + number.slice(at + 2);
      if (wrong === number) return;
      missed.tried += 1;
      const kept = [0, 1].every((of) => isSameKind(number[at + of] ?? '', signs[of] ?? ''));
      if (!isCertificateNumber(wrong)) return;
      if (kept) missed.sameKind.push(`${number} → ${wrong}`);
      else missed.otherKind += 1;
    };
    for (const number of numbers.slice(0, 60)) {
      for (let at = 0; at + 1 < number.length; at += 1) {
        const [sign = '', next = ''] = [number[at], number[at + 1]];
        if (sign === '-') continue;
        for (const other of CROCKFORD) tryOne(number, at, other, next);
        if (next !== '-') tryOne(number, at, next, sign);
      }
    }
    expect(missed.sameKind).toEqual([]);
    expect(missed.otherKind / missed.tried).toBeLessThan(0.02);
  });

  it.each(['', 'LDQ-2026-7K4QX-12', 'LDQ-2026-7K4Q-11', 'LDQ-2026-7K4QU-11', 'LDQ-26-7K4QX-11', 'x'.repeat(5000)])(
    'is not %p',
    (typed) => expect(readCertificateNumber(typed)).toBeNull(),
  );

  it.each([
    ['La Lanterne du Quai', 'LLDQ'],
    ['Entraide', 'ENTRAI'],
    ['Œuvre', 'UVRE'],
    ['École', 'ECOLE'],
    ['جمعية', 'XX'],
    ['A', 'AXX'],
    ['Une Association Au Nom Tout À Fait Interminable', 'UAANTA'],
  ])('of %s begins with %s', (name, prefix) => {
    expect(numberPrefix(name)).toBe(prefix);
    expect(isCertificateNumber(newCertificateNumber({ prefix: numberPrefix(name), year: 2026 }))).toBe(true);
  });
});

describe('the code of a link', () => {
  const codes = Array.from({ length: 500 }, (_, seed) => newLinkCode(bytesOf(seed, 12)));

  it('has twelve signs that nobody misreads, and is found again however it is typed', () => {
    for (const code of codes) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
      const misread = code.replaceAll('0', 'O').replaceAll('1', 'I');
      for (const typed of [
        code,
        code.toLowerCase(),
        misread,
        misread.toLowerCase(),
        printedLinkCode(code),
        ` ${code}\n`,
      ])
        expect(readLinkCode(typed)).toBe(code);
    }
  });

  it('uses each sign as often as another: 60 bits, all of them random', () => {
    const every = Uint8Array.from({ length: 12 * 64 }, (_, index) => index % 256);
    const counts = new Map<string, number>();
    for (let at = 0; at < every.length; at += 12)
      for (const sign of newLinkCode(every.subarray(at, at + 12))) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    expect([...counts.keys()].toSorted().join('')).toBe(CROCKFORD);
    expect(new Set(counts.values())).toEqual(new Set([24]));
    expect(new Set(Array.from({ length: 200 }, () => newLinkCode())).size).toBe(200);
  });

  it.each(['', 'ABCDEFGHJKM', 'ABCDEFGHJKMNP', 'ABCDEFGHJKMU', "'; drop table", 'A'.repeat(9999)])(
    'is not %p',
    (typed) => expect(readLinkCode(typed)).toBeNull(),
  );
});
