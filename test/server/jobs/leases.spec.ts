import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Leases } from '../../../server/jobs/leases.js';
import { engines, type OpenRegistry, openRegistry } from '../../support/registry.js';
import { StillClock } from '../../support/still-clock.js';

const MINUTE = 60_000;

describe.each(engines)('two processes that share a registry on %s', (engine) => {
  let open: OpenRegistry;
  let clock: StillClock;
  let first: Leases;
  let second: Leases;
  beforeEach(async () => {
    open = await openRegistry(engine);
    clock = new StillClock();
    first = new Leases(open.registry, clock);
    second = new Leases(open.registry, clock);
  });
  afterEach(() => open.close());

  const later = (ms: number) => {
    clock.instant = new Date(clock.instant.getTime() + ms);
  };

  it('do not do the same work at the same time', async () => {
    const done: string[] = [];
    await first.during('refresh', MINUTE, async () => {
      done.push('first');
      expect(await second.during('refresh', MINUTE, () => Promise.resolve(done.push('second')))).toBeNull();
    });
    expect(done).toEqual(['first']);
    await second.during('refresh', MINUTE, () => Promise.resolve(done.push('second')));
    expect(done).toEqual(['first', 'second']);
  });

  it('the one that died is replaced once its time is over, and what it held no longer counts', async () => {
    const fence = await first.take('refresh', MINUTE);
    later(MINUTE - 1);
    expect(await second.take('refresh', MINUTE)).toBeNull();
    later(1);
    const next = await second.take('refresh', MINUTE);
    expect(next).toBeGreaterThan(fence ?? 0);
    expect(await first.renew('refresh', fence ?? 0, MINUTE)).toBe(false);
  });

  it('the one that still works keeps it by renewing', async () => {
    const fence = (await first.take('refresh', MINUTE)) ?? 0;
    later(MINUTE - 1);
    expect(await first.renew('refresh', fence, MINUTE)).toBe(true);
    later(MINUTE - 1);
    expect(await second.take('refresh', MINUTE)).toBeNull();
  });

  it('that ask for a job nobody ever held, at the same moment: one gets it, and none fails', async () => {
    const fences = await Promise.all([first.take('new', MINUTE), second.take('new', MINUTE)]);
    expect(fences.filter((fence) => fence !== null)).toEqual([1]);
  });

  it('work that fails lets go', async () => {
    await expect(first.during('refresh', MINUTE, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await second.take('refresh', MINUTE)).not.toBeNull();
  });
});
