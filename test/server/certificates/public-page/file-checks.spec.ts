import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileIntake } from '../../../../server/certificates/verification/intake/file-intake.js';
import { signIn, somebody } from '../../../support/people.js';
import { PublicDesk } from './public-desk.js';
import { SlowSender } from './slow-sender.js';

const NONE = Buffer.from('{}');
const SECONDS = 1_000;

let desk: PublicDesk;
let cookie: string;
let intake: FileIntake;
let senders: SlowSender[];
beforeEach(async () => {
  desk = await PublicDesk.open();
  await somebody(desk.application, 'ana@lanterne.example', desk.house.id, 'volunteer');
  cookie = await signIn(desk.application, 'ana@lanterne.example');
  intake = desk.application.app.get(FileIntake);
  senders = [];
});
afterEach(async () => {
  for (const sender of senders) sender.leave();
  await desk.close();
});

const from = (place: string) => ({ 'x-forwarded-for': place, 'accept-language': 'en' });
const toPage = (place: string) => desk.send(NONE, '/v?lang=en', from(place));
const toApi = (place: string) => desk.send(NONE, '/api/certificates/verify', { ...from(place), cookie });

/** Begins to send, and goes no further once the server has it. */
async function begin(path: string, place: string): Promise<SlowSender> {
  const before = intake.coming;
  const sender = new SlowSender(`${desk.application.url}${path}`, { ...from(place), cookie });
  senders.push(sender);
  while (intake.coming === before) await new Promise((resolve) => setImmediate(resolve));
  return sender;
}

/** All that was sent has come. */
async function came(sender: SlowSender, piece: string): Promise<void> {
  const before = intake.bytes;
  await sender.send(piece);
  while (intake.bytes < before + piece.length) await new Promise((resolve) => setImmediate(resolve));
}

function pass(milliseconds: number): void {
  desk.clock.instant = new Date(desk.clock.instant.getTime() + milliseconds);
  intake.look();
}

describe('files that one place sends to be checked', () => {
  it('come two at once, by the page and the application together, while every other place goes on', async () => {
    await begin('/v?lang=en', '198.51.100.7');
    const second = await begin('/api/certificates/verify', '198.51.100.7');
    const third = await toPage('198.51.100.7');
    expect([third.status, await third.text()]).toEqual([429, expect.stringContaining('Two files are already coming')]);
    const fourth = await toApi('198.51.100.7');
    expect([fourth.status, await fourth.json()]).toMatchObject([429, { code: 'certificate-files-two' }]);
    expect([(await toPage('198.51.100.8')).status, (await toApi('198.51.100.8')).status]).toEqual([200, 200]);
    await second.send('{}');
    expect((await second.end()).status).toBe(200);
    expect((await toApi('198.51.100.7')).status).toBe(200);
  });

  it('are counted together: thirty in ten minutes, then both wait', async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 30; time += 1) statuses.push((await (time % 2 ? toPage : toApi)('198.51.100.7')).status);
    expect(statuses).toEqual(Array.from({ length: 30 }, () => 200));
    expect((await toPage('198.51.100.7')).status).toBe(429);
    const waits = await toApi('198.51.100.7');
    expect([waits.status, waits.headers.get('retry-after')]).toEqual([429, '600']);
    expect(await waits.json()).toMatchObject({ code: 'certificate-files-often' });
    expect((await toApi('198.51.100.8')).status).toBe(200);
    pass(600 * SECONDS);
    expect((await toApi('198.51.100.7')).status).toBe(200);
  });

  it('come eight at once from anywhere', async () => {
    for (let sent = 0; sent < 8; sent += 1) await begin('/v', `203.0.113.${Math.floor(sent / 2)}`);
    expect((await toPage('203.0.113.9')).status).toBe(503);
    expect((await toApi('203.0.113.9')).status).toBe(503);
    senders[0]?.leave();
    while (intake.coming === 8) await new Promise((resolve) => setImmediate(resolve));
    expect((await toApi('203.0.113.9')).status).toBe(200);
  });

  it('are not counted where the machine itself asks: a folder of a hundred is checked in one go', async () => {
    const file = join(desk.application.dataFolder, 'brought.json');
    await writeFile(file, NONE);
    for (let time = 0; time < 35; time += 1)
      expect(await desk.application.local.upload('/api/certificates/verify', file, {})).toMatchObject({
        verdict: 'invalid',
      });
  });
});

describe('a file that stops on its way', () => {
  it('keeps its place for fifteen seconds, then is dropped with a sentence', async () => {
    const page = await begin('/v?lang=en', '198.51.100.7');
    const api = await begin('/api/certificates/verify', '198.51.100.7');
    pass(14 * SECONDS);
    expect(intake.coming).toBe(2);
    pass(2 * SECONDS);
    const told = await page.answer;
    expect([told.status, told.text]).toEqual([408, expect.stringContaining('stopped coming, or comes too slowly')]);
    const problem = await api.answer;
    expect([problem.status, JSON.parse(problem.text)]).toMatchObject([408, { code: 'certificate-file-stopped' }]);
    expect([told.headers['connection'], problem.headers['connection']]).toEqual(['close', 'close']);
    expect(intake.coming).toBe(0);
  });

  it('and trickles is dropped too; one that goes on over a poor line arrives', async () => {
    const trickle = await begin('/v', '198.51.100.7');
    const poor = await begin('/v?lang=en', '198.51.100.8');
    for (let time = 0; time < 2; time += 1) {
      await came(trickle, ' ');
      await came(poor, ' '.repeat(5_000));
      pass(10 * SECONDS);
    }
    expect((await trickle.answer).status).toBe(408);
    for (let time = 0; time < 3; time += 1) {
      await came(poor, ' '.repeat(5_000));
      pass(10 * SECONDS);
    }
    expect((await poor.end()).status).toBe(200);
  });

  it('is dropped after a minute and a half, however it goes on', async () => {
    const endless = await begin('/v', '198.51.100.7');
    for (let time = 0; time < 8; time += 1) {
      await came(endless, ' '.repeat(5_000));
      pass(10 * SECONDS);
    }
    await came(endless, ' '.repeat(5_000));
    pass(9 * SECONDS);
    expect(intake.coming).toBe(1);
    pass(1 * SECONDS);
    expect((await endless.answer).status).toBe(408);
  });
});
