import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { House } from '../../../server/ledger/house.js';
import { Segment } from '../../../server/ledger/segment.entity.js';
import { newId } from '../../../server/shared/identifiers.js';
import { engines } from '../../support/registry.js';
import { Stores } from '../../support/stores.js';

const NOW = new Date('2026-06-01T12:00:00Z');

describe.each(engines)('what people sent is kept as it came (%s)', (engine) => {
  let stores: Stores;
  let house: House;
  const names = (shelf: string) => readdirSync(join(stores.ledger.folder(house.slug), shelf));

  beforeEach(async () => {
    stores = await Stores.open({}, engine);
    house = await stores.house();
  });
  afterEach(() => stores.close());

  it('an upload is kept byte for byte, with its size and its SHA-256', async () => {
    const importId = newId(NOW);
    const kept = await stores.ledger.keepOriginal(
      house.slug,
      importId,
      Readable.from([Buffer.from('day;hours\n'), Buffer.from('é')]),
      { maxBytes: 100 },
    );
    expect(kept).toEqual({
      file: stores.ledger.originalFile(house.slug, importId),
      bytes: 12,
      sha256: createHash('sha256').update('day;hours\né').digest('hex'),
    });
    expect(readFileSync(kept.file, 'utf8')).toBe('day;hours\né');
    await stores.ledger.discardOriginal(house.slug, importId);
    expect(names('originals')).toEqual([]);
  });

  it('an upload that stands whole in the temporary folder is moved, not written twice', async () => {
    const importId = newId(NOW);
    const temporary = await stores.ledger.temporaryFile(house.slug, 'upload');
    writeFileSync(temporary, 'day;hours\né');
    const kept = await stores.ledger.takeOriginal(house.slug, importId, temporary);
    expect(readFileSync(kept, 'utf8')).toBe('day;hours\né');
    expect([existsSync(temporary), names('originals').length]).toEqual([false, 1]);
  });

  it('an upload that is too large, or cut on its way, leaves nothing', async () => {
    const large = Readable.from([Buffer.alloc(60), Buffer.alloc(60)]);
    await expect(stores.ledger.keepOriginal(house.slug, newId(NOW), large, { maxBytes: 100 })).rejects.toMatchObject({
      code: 'file-too-large',
      status: 413,
    });
    async function* cut() {
      yield Buffer.from('half');
      await Promise.resolve();
      throw new Error('connection lost');
    }
    await expect(stores.ledger.keepOriginal(house.slug, newId(NOW), cut(), { maxBytes: 100 })).rejects.toThrow(
      'connection lost',
    );
    expect([...names('originals'), ...names('tmp')]).toEqual([]);
  });

  it('segments come back in the order they were accepted, each with its file', async () => {
    const first = await stores.accept(house, [{ activity_id: 'a:1' }]);
    const second = await stores.accept(house, [{ activity_id: 'a:2' }, { activity_id: 'a:3' }]);
    const segments = await stores.ledger.segments(house);
    expect(segments.map(({ id, sequence, rows, cause }) => [id, sequence, rows, cause])).toEqual([
      [first.id, 1, 1, 'import'],
      [second.id, 2, 2, 'import'],
    ]);
    expect(segments.every(({ file, bytes }) => readFileSync(file).length === bytes)).toBe(true);
    expect((await stores.ledger.segments(house, 1)).map(({ id }) => id)).toEqual([second.id]);
    expect(await stores.ledger.verifyFiles(house)).toEqual([]);
  });

  it('a segment whose registry commit fails is not accepted, and the next one takes its place in the order', async () => {
    const segmentId = newId(NOW);
    const sealed = await stores.ledger.sealSegment(
      house.slug,
      segmentId,
      await stores.writeSegment(house, [{ activity_id: 'a:1' }]),
    );
    await expect(
      stores.registry.transaction(house.id, async (manager) => {
        await stores.ledger.record(manager, { segmentId, importId: null, cause: 'import', rows: 1, ...sealed });
        throw new Error('registry refused');
      }),
    ).rejects.toThrow('registry refused');
    expect(await stores.ledger.segments(house)).toEqual([]);
    expect((await stores.accept(house, [{ activity_id: 'a:1' }])).sequence).toBe(1);
  });

  it('a missing or altered segment is named with its import', async () => {
    const lost = await stores.accept(house, [{ activity_id: 'a:1' }]);
    const altered = await stores.accept(house, [{ activity_id: 'a:2' }]);
    await stores.accept(house, [{ activity_id: 'a:3' }]);
    const [first, second] = await stores.ledger.segments(house);
    rmSync(first?.file ?? '');
    const bytes = readFileSync(second?.file ?? '');
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(second?.file ?? '', bytes);
    expect(await stores.ledger.verifyFiles(house)).toEqual([
      { segmentId: lost.id, sequence: 1, importId: lost.importId, fault: 'missing' },
      { segmentId: altered.id, sequence: 2, importId: altered.importId, fault: 'altered' },
    ]);
  });

  describe('after work was killed', () => {
    const leave = async () => {
      const segmentId = newId(NOW);
      await stores.ledger.sealSegment(
        house.slug,
        segmentId,
        await stores.writeSegment(house, [{ activity_id: 'a:9' }]),
      );
      return segmentId;
    };

    it('its sealed segment, temporary files, original and rejections go at the next start; what was accepted stays', async () => {
      const accepted = await stores.accept(house, [{ activity_id: 'a:1' }]);
      const importId = accepted.importId ?? '';
      for (const id of [importId, newId(NOW)]) {
        await stores.ledger.keepOriginal(house.slug, id, Readable.from([Buffer.from('x')]), { maxBytes: 10 });
        await stores.ledger.keepRejections(house.slug, id, Readable.from([Buffer.from('x')]));
      }
      await leave();
      await stores.writeSegment(house, [{ activity_id: 'a:9' }]);
      stores.sweep.knowImports(() => Promise.resolve([importId]));
      await stores.sweep.onApplicationBootstrap();
      expect(names('segments')).toEqual([`${accepted.id}.parquet`]);
      expect(names('tmp')).toEqual([]);
      expect(names('originals')).toEqual([importId]);
      expect(names('rejections')).toEqual([`${importId}.ndjson.gz`]);
      expect(await stores.ledger.verifyFiles(house)).toEqual([]);
    });

    it('a first import that was killed leaves nothing either', async () => {
      await leave();
      expect((await stores.sweep.sweep(house)).aside).toHaveLength(1);
      expect(names('segments')).toEqual([]);
    });

    it('what an older registry does not know is put aside, and comes back with the registry that does', async () => {
      const accepted = await stores.accept(house, [{ activity_id: 'a:1' }]);
      const importId = accepted.importId ?? '';
      await stores.ledger.keepOriginal(house.slug, importId, Readable.from([Buffer.from('x')]), { maxBytes: 10 });
      stores.sweep.knowImports(() => Promise.resolve([]));
      const row = { ...(await stores.registry.of(house.id).findOneOrFail(Segment, { id: accepted.id })) };
      await stores.registry.of(house.id).nativeDelete(Segment, { id: accepted.id });
      expect((await stores.sweep.sweep(house)).aside.toSorted()).toEqual(
        [importId, `${accepted.id}.parquet`].toSorted(),
      );
      expect([names('segments'), names('originals')]).toEqual([[], []]);

      await stores.registry.transaction(house.id, async (manager) => void manager.create(Segment, row));
      stores.sweep.knowImports(() => Promise.resolve([importId]));
      expect((await stores.sweep.sweep(house)).broughtBack).toHaveLength(2);
      expect(await stores.ledger.verifyFiles(house)).toEqual([]);
      expect(names('originals')).toEqual([importId]);
    });

    it('what was put aside is forgotten after thirty days, not before', async () => {
      await leave();
      await stores.sweep.sweep(house);
      const [file = ''] = names('unfinished');
      const since = statSync(join(stores.ledger.folder(house.slug), 'unfinished', file)).ctimeMs;
      const days = (count: number) => new Date(since + count * 24 * 3600 * 1000);
      stores.clock.instant = days(29);
      await stores.sweep.sweep(house);
      expect(names('unfinished')).toHaveLength(1);
      stores.clock.instant = days(31);
      await stores.sweep.sweep(house);
      expect(names('unfinished')).toEqual([]);
    });

    it('the ledger of another installation is refused, not swept', async () => {
      await stores.sweep.sweep(house);
      await stores.accept(house, [{ activity_id: 'a:1' }]);
      const stranger = { ...house, id: newId(NOW) };
      await expect(stores.sweep.sweep(stranger)).rejects.toMatchObject({ code: 'ledger-of-another' });
      expect(names('segments')).toHaveLength(1);
    });

    it('originals are left alone until the room of imports has said which it knows', async () => {
      const importId = newId(NOW);
      await stores.ledger.keepOriginal(house.slug, importId, Readable.from([Buffer.from('x')]), { maxBytes: 10 });
      await stores.sweep.sweep(house);
      expect(existsSync(stores.ledger.originalFile(house.slug, importId))).toBe(true);
    });
  });
});
