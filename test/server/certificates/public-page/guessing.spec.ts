import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { newLinkCode } from '../../../../server/shared/codes/link-code.js';
import { VerificationPace } from '../../../../server/certificates/public-page/verification-pace.js';
import { Visits } from '../../../../server/certificates/public-page/visits.js';
import { StillClock } from '../../../support/still-clock.js';
import { certificateContent } from '../document/certificate-content.js';
import { PublicDesk } from './public-desk.js';

const HOUR = 3_600_000;

/** Codes nobody gave, always the same. */
function guesses(count: number): string[] {
  return Array.from({ length: count }, (_, at) => newLinkCode(createHash('sha256').update(`guess ${at}`).digest()));
}

describe('somebody who guesses codes', () => {
  let desk: PublicDesk;
  beforeAll(async () => {
    desk = await PublicDesk.open();
  });
  afterAll(() => desk.close());

  it('finds none in ten thousand from one place, and waits after thirty, for right codes too', async () => {
    const { code } = await desk.issue();
    const visits = desk.application.app.get(Visits);
    const told = new Map<unknown, number>();
    for (const guess of guesses(10_000)) {
      const found = await visits.visit('127.0.0.1', guess, true);
      told.set(found, (told.get(found) ?? 0) + 1);
    }
    expect(Object.fromEntries(told as Map<string, number>)).toEqual({ unknown: 30, busy: 9_970 });
    const right = await desk.get(`/v/${code}`);
    expect([right.status, right.headers.get('retry-after')]).toEqual([429, '3600']);
    expect((await desk.get(`/v/${code}`, { 'x-forwarded-for': '203.0.113.5' })).status).toBe(200);
  });

  it('who knows how a code begins is slowed down from everywhere at once', async () => {
    const { code } = await desk.issue(certificateContent({ number: 'LDQ-2026-11111-63' }));
    const begun = code.slice(0, 8);
    const statuses: number[] = [];
    for (let place = 0; place < 22; place += 1) {
      const guess = `${begun}${newLinkCode(Uint8Array.from({ length: 12 }, () => place)).slice(0, 4)}`;
      statuses.push((await desk.get(`/v/${guess}`, { 'x-forwarded-for': `192.0.2.${place}` })).status);
    }
    expect(statuses.filter((status) => status === 404).length).toBe(20);
    expect(statuses.slice(20)).toEqual([429, 429]);
  });
});

describe('the pace of the verification page', () => {
  const code = '7K4Q9XPD44MA';

  it('holds one place of the newer addresses as a whole, written in any way', () => {
    const pace = new VerificationPace(new StillClock());
    for (let time = 0; time < 30; time += 1) pace.countWrong(`2001:db8:1:2::${time}`, null);
    expect(pace.allowsPage('2001:0db8:0001:0002:ffff::9', code)).toBe(false);
    expect(pace.allowsPage('2001:db8:1:3::1', code)).toBe(true);
    expect(pace.allowsPage('::1', code)).toBe(true);
  });

  it('knows an older address whether or not it is written as a newer one', () => {
    const pace = new VerificationPace(new StillClock());
    for (let time = 0; time < 30; time += 1) pace.countWrong('::ffff:192.0.2.1', null);
    expect([pace.allowsPage('192.0.2.1', code), pace.allowsPage('::ffff:192.0.2.2', code)]).toEqual([false, true]);
  });

  it('lets a place go on after its minutes, and a pile of right codes through', () => {
    const clock = new StillClock();
    const pace = new VerificationPace(clock);
    for (let time = 0; time < 30; time += 1) pace.countWrong('192.0.2.1', null);
    expect(pace.allowsPage('192.0.2.1', code)).toBe(false);
    clock.instant = new Date(clock.instant.getTime() + HOUR);
    const allowed = Array.from({ length: 241 }, () => pace.allowsPage('192.0.2.1', code));
    expect(allowed.lastIndexOf(true)).toBe(239);
  });
});
