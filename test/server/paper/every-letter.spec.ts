import { afterAll, expect, it } from '@jest/globals';
import { coverageOfFonts } from '../../../server/paper/coverage.js';
import { Paper } from '../../../server/paper/paper.js';
import { paperLimits } from '../../../server/paper/paper-limits.js';
import { CertificatePaper } from '../../../server/certificates/document/certificate-paper.js';
import { certificateContent } from '../certificates/document/certificate-content.js';

const paper = new Paper(paperLimits);
const certificates = new CertificatePaper(paper);
/** Letters in a mission's tasks, with a space between two of them. */
const TOGETHER = 330;
/** Of Chinese ones, one in so many. */
const STEP = 11;

afterAll(() => paper.onModuleDestroy());

it('every letter that we say we print is accepted by what makes the paper', async () => {
  const letters = lettersSaid();
  expect(letters.length).toBeGreaterThan(5_000);
  for (let at = 0; at < letters.length; at += TOGETHER) {
    const tasks = letters.slice(at, at + TOGETHER).join(' ');
    const missions = certificateContent().missions.map((mission) => ({ ...mission, tasks }));
    const made = await certificates.made({ ...asked, content: { ...certificateContent(), missions } });
    expect({ at, pages: made.pages > 0 }).toEqual({ at, pages: true });
  }
}, 120_000);

const asked = { address: 'https://lanterne.example/v/1', colour: null, logo: null, signature: null, credential: null };

/** A mark stands on a letter. */
function lettersSaid(): string[] {
  const coverage = coverageOfFonts();
  const said: string[] = [];
  for (let point = 0x21; point < 0x33000; point += isChinese(point) ? STEP : 1) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const letter = String.fromCodePoint(point);
    if (/\p{Z}|\p{C}|\p{Default_Ignorable_Code_Point}/u.test(letter) || !coverage.covers(letter)) continue;
    said.push(/\p{M}/u.test(letter) ? `a${letter}` : letter);
  }
  return said;
}

function isChinese(point: number): boolean {
  return /\p{Script=Han}/u.test(point >= 0xd800 && point < 0xe000 ? ' ' : String.fromCodePoint(point));
}
