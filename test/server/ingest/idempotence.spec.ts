import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import type { Receipt } from '../../../server/ingest/ingest.schemas.js';
import type { Upload } from '../../../server/ingest/upload.js';
import { seeded, shuffled } from '../../support/seeded.js';
import { Desk } from './desk.js';

const HEADER = 'volunteer,mission,day,hours';
const LINES = Array.from(
  { length: 300 },
  (_, n) => `v${n % 40},m${n % 7},2026-03-${String(1 + (n % 28)).padStart(2, '0')},${1 + (n % 4)}`,
);
const csv = (lines: readonly string[], header = HEADER) => `${[header, ...lines].join('\n')}\n`;
const identified = LINES.map((line, n) => `a${n},${line}`);
const ID_HEADER = `external_id,${HEADER}`;

/** Nobody is twice in it, so that it can be cut anywhere. */
const once = LINES.map((line, n) => line.replace(/^v\d+/, `v${n}`));

interface Total {
  activities: number;
  seconds: number;
}

describe('what is sent again never counts twice', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open();
  });
  afterEach(() => desk.stores.close());

  const total = async (): Promise<Total> => {
    const [found] = await desk.rows<Total>(
      'SELECT count(*)::INTEGER AS activities, sum(person_seconds)::DOUBLE AS seconds FROM activity',
    );
    return found ?? { activities: 0, seconds: 0 };
  };
  const all = { activities: 300, seconds: LINES.reduce((sum, line) => sum + Number(line.split(',')[3]) * 3600, 0) };

  it('the same file twice', async () => {
    const first = await desk.send(csv(LINES));
    expect(await desk.send(csv(LINES))).toMatchObject({ importId: first.importId, inserted: 0, unchanged: 300 });
    expect(await total()).toEqual(all);
  });

  it('the same file ten times at once', async () => {
    const receipts = await Promise.all(Array.from({ length: 10 }, () => desk.send(csv(LINES))));
    expect(receipts.map(({ inserted }) => inserted).toSorted((a, b) => a - b)).toEqual([
      0, 0, 0, 0, 0, 0, 0, 0, 0, 300,
    ]);
    expect(new Set(receipts.map(({ importId }) => importId)).size).toBe(1);
    expect(await total()).toEqual(all);
  });

  it('its lines in another order', async () => {
    await desk.send(csv(LINES));
    const receipt = await desk.send(csv(shuffled(LINES, seeded(7))));
    expect(receipt).toMatchObject({ inserted: 0, changed: 0, unchanged: 300 });
    expect(await total()).toEqual(all);
  });

  it('in a hundred parts, before and after the whole', async () => {
    for (let part = 0; part < 100; part += 1) await desk.send(csv(once.slice(part * 3, part * 3 + 3)));
    expect(await total()).toEqual(all);
    expect(await desk.send(csv(once))).toMatchObject({ inserted: 0, changed: 0, unchanged: 300 });
    for (let part = 0; part < 100; part += 25)
      expect(await desk.send(csv(once.slice(part * 3, part * 3 + 3), `${HEADER} `))).toMatchObject({ unchanged: 3 });
    expect(await total()).toEqual(all);
  }, 600_000);

  it('cut within a line, then whole: what the cut line said is corrected', async () => {
    const whole = csv(identified, ID_HEADER);
    const cut = await desk.send(whole.slice(0, whole.indexOf('\n', whole.length / 2) - 1));
    expect(cut.lines).toBeGreaterThan(100);
    const receipt = await desk.send(whole);
    expect(receipt.inserted + receipt.changed + receipt.unchanged).toBe(300);
    expect(await total()).toEqual(all);
  });

  it('an upload that breaks off leaves nothing behind, and its key stays free', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from(csv(LINES.slice(0, 150)));
        throw new Error('the line is cut');
      })(),
    );
    await expect(desk.send('', { stream: broken, idempotencyKey: 'night' })).rejects.toThrow('the line is cut');
    expect(await total()).toMatchObject({ activities: 0 });
    expect(await desk.send(csv(LINES), { idempotencyKey: 'night' })).toMatchObject({ inserted: 300 });
  });

  describe('under one Idempotency-Key', () => {
    const send = (text: string, options: Partial<Upload> = {}): Promise<Receipt> =>
      desk.send(text, { idempotencyKey: 'k1', ...options });

    it('gets its first receipt, to the letter, also after a restart', async () => {
      const text = csv([...LINES.slice(0, 9), 'v1,m1,someday,2']);
      const first = await send(text);
      expect(first).toMatchObject({ inserted: 9, rejected: 1 });
      expect(await send(text)).toEqual(first);
      desk = await desk.restarted();
      expect(await send(text)).toEqual(first);
      expect((await total()).activities).toBe(9);
    });

    it('gets its first receipt even when it brought what was known already', async () => {
      const first = await desk.send(csv(LINES));
      const again = await send(csv(LINES));
      expect(again).toMatchObject({ importId: first.importId, unchanged: 300 });
      expect(await send(csv(LINES))).toEqual(again);
    });

    it.each<[string, string, Partial<Upload>]>([
      ['other lines', csv(LINES.slice(1)), {}],
      ['another source', csv(LINES), { source: 'soup-kitchen' }],
      ['another mode', csv(LINES), { mode: 'snapshot' }],
    ])('is refused with %s, and nothing changes', async (_, text, options) => {
      await send(csv(LINES));
      await expect(send(text, options)).rejects.toMatchObject({ code: 'idempotency-key-reused', status: 422 });
      expect(await total()).toEqual(all);
    });

    it('is told to wait while the first one runs', async () => {
      const sent = await Promise.allSettled([send(csv(LINES)), send(csv(LINES))]);
      const first = sent.find((one) => one.status === 'fulfilled');
      const second = sent.find((one) => one.status === 'rejected');
      expect(second?.reason).toMatchObject({ code: 'idempotency-key-running', status: 409 });
      expect(await send(csv(LINES))).toEqual(first?.value);
    });

    it('counts once, ten times at once', async () => {
      const sent = await Promise.allSettled(Array.from({ length: 10 }, () => send(csv(LINES))));
      const accepted = sent.filter(({ status }) => status === 'fulfilled');
      const codes = sent.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
      expect(accepted.length).toBeGreaterThan(0);
      expect(codes).toEqual(codes.map(() => 'idempotency-key-running'));
      expect(await total()).toEqual(all);
    });

    it('may be used again after a refusal, with the file put right', async () => {
      await expect(send('')).rejects.toMatchObject({ code: 'empty-file' });
      expect(await send(csv(LINES))).toMatchObject({ inserted: 300 });
    });

    it('is not used up by a try', async () => {
      expect(await send(csv(LINES), { dryRun: true })).toMatchObject({ importId: null, inserted: 300 });
      expect(await send(csv(LINES.slice(1)))).toMatchObject({ inserted: 299 });
    });

    it('of somebody else is another key', async () => {
      await send(csv(LINES.slice(0, 3)));
      const other = { ...desk.caller, kind: 'account', accountId: '0190c5c0-0000-7000-8000-000000000001' } as const;
      const stream = Readable.from([Buffer.from(csv(LINES.slice(3, 6)))]);
      const upload = {
        stream,
        fileName: 'log.csv',
        source: 'food-bank',
        confirmRemovals: false,
        dryRun: false,
      } as const;
      const receipt = await desk.imports.accept(other, { ...upload, language: 'en', idempotencyKey: 'k1' });
      expect(receipt).toMatchObject({ inserted: 3 });
    });

    it('is forgotten after thirty days, and the lines still count once', async () => {
      await send(csv(LINES));
      desk.stores.clock.instant = new Date(desk.stores.clock.instant.getTime() + 31 * 24 * 3600 * 1000);
      expect(await send(csv(LINES.slice(1)))).toMatchObject({ inserted: 0, unchanged: 299 });
      expect(await total()).toEqual(all);
    });
  });
});
