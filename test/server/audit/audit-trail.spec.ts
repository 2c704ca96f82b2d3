import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { AuditTrail } from '../../../server/audit/audit-trail.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { engines, type OpenRegistry, openRegistry } from '../../support/registry.js';
import { StillClock } from '../../support/still-clock.js';

describe.each(engines)('the trail of acts on %s', (engine) => {
  let open: OpenRegistry;
  let audit: AuditTrail;
  let port: string;
  let hill: string;
  beforeEach(async () => {
    const clock = new StillClock(new Date('2026-03-10T11:00:00.123Z'));
    open = await openRegistry(engine);
    audit = new AuditTrail(open.registry, clock);
    const organisations = new Organisations(open.registry, clock);
    port = (await organisations.create({ slug: 'port', name: 'Port' })).id;
    hill = (await organisations.create({ slug: 'hill', name: 'Hill' })).id;
  });
  afterEach(() => open.close());

  const act = (organisationId: string, details?: Record<string, unknown>) => ({
    organisationId,
    actorId: null,
    actorName: 'Aïcha',
    action: 'threshold.change',
    record: 'setting:min_count',
    ...(details ? { details } : {}),
  });

  it('keeps every act of people who act at the same moment, in one chain', async () => {
    await Promise.all(Array.from({ length: 12 }, () => audit.append(act(port))));
    const entries = await open.registry.of(port).find(AuditEntry, {}, { orderBy: { sequence: 'asc' } });
    expect(entries.map((entry) => entry.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(await audit.verify(port)).toBeNull();
  });

  it('holds whatever the order in which a database gives the values back', async () => {
    await audit.append(act(port, { before: { volunteers: 5, answers: 5 }, after: { volunteers: 8, answers: 5 } }));
    expect(await audit.verify(port)).toBeNull();
  });

  it('of one association says nothing of another', async () => {
    await audit.append(act(port));
    await audit.append(act(hill));
    const [entry] = await open.registry.of(hill).find(AuditEntry, {});
    expect(entry?.sequence).toBe(1);
    expect(await audit.verify(hill)).toBeNull();
  });

  it('leaves no trace of an act that was given up', async () => {
    const givenUp = open.registry.transaction(port, async (manager) => {
      await audit.record(manager, act(port));
      throw new Error('something else failed');
    });
    await expect(givenUp).rejects.toThrow('something else failed');
    expect(await open.registry.of(port).count(AuditEntry, {})).toBe(0);
  });

  it('shows that an entry was taken away', async () => {
    for (let n = 0; n < 3; n += 1) await audit.append(act(port));
    await open.registry.of(port).nativeDelete(AuditEntry, { sequence: 2 });
    expect(await audit.verify(port)).toBe(3);
  });
});
