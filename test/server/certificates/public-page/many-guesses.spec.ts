import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { newLinkCode } from '../../../../server/shared/codes/link-code.js';
import { Visits } from '../../../../server/certificates/public-page/visits.js';
import { PublicDesk } from './public-desk.js';

/** `npm run test:guesses` tries a million. */
const GUESSES = Number(process.env['GUESSES'] ?? 2_000);
const LINKS = 1_000;

jest.setTimeout(60 * 60_000);

let desk: PublicDesk;
let visits: Visits;
let codes: string[];
beforeAll(async () => {
  desk = await PublicDesk.open();
  visits = desk.application.app.get(Visits);
  const { id, code } = await desk.issue();
  codes = [code, ...(await desk.link(id, LINKS - 1))];
});
afterAll(() => desk.close());

/** A code nobody gave, always the same; with a beginning that somebody knows. */
function guess(at: number, begun = ''): string {
  return `${begun}${newLinkCode(createHash('sha256').update(`guess ${at}`).digest()).slice(begun.length)}`;
}

/** One of as many places as there are guesses. */
function placeOf(at: number): string {
  return `2001:db8:${(at >>> 16).toString(16)}:${(at & 0xffff).toString(16)}::1`;
}

async function told(visit: (at: number) => { from: string; code: string }): Promise<Record<string, number>> {
  const counts = { unknown: 0, busy: 0, opened: 0 };
  for (let at = 0; at < GUESSES; at += 1) {
    const { from, code } = visit(at);
    const found = await visits.visit(from, code, true);
    counts[typeof found === 'string' ? found : 'opened'] += 1;
  }
  return counts;
}

describe('somebody with as many guesses as they like, among a thousand codes that open', () => {
  it('opens nothing from as many places as guesses, though each is looked up', async () => {
    const { unknown, busy, opened } = await told((at) => ({ from: placeOf(at), code: guess(at) }));
    expect([unknown, busy, opened]).toEqual([GUESSES, 0, 0]);
    for (const code of [codes[0], codes.at(-1)])
      expect(await visits.visit('198.51.100.1', code ?? '', false)).toMatchObject({ verdict: { kind: 'valid' } });
  });

  it('is let try thirty from one place, and twenty from everywhere on how a code begins', async () => {
    desk.clock.instant = new Date(desk.clock.instant.getTime() + 3_600_000);
    const fromOne = await told((at) => ({ from: '203.0.113.1', code: guess(at) }));
    expect(fromOne).toEqual({ unknown: 30, busy: GUESSES - 30, opened: 0 });
    const begun = (codes[1] ?? '').slice(0, 8);
    const fromAll = await told((at) => ({ from: placeOf(GUESSES + at), code: guess(at, begun) }));
    expect(fromAll).toEqual({ unknown: 20, busy: GUESSES - 20, opened: 0 });
  });
});
