import { Need } from '../../server/missions/need.entity.js';
import { Slot } from '../../server/missions/slot.entity.js';
import { Organisation } from '../../server/registry/organisation.entity.js';
import type { RegistryManager } from '../../server/registry/registry.js';
import { TimeRate } from '../../server/settings/parameters/time-rate.entity.js';
import { Setting } from '../../server/settings/setting.entity.js';
import { newId } from '../../server/shared/identifiers.js';
import type { FigureDesk } from './figure-desk.js';

const createdAt = new Date('2026-01-01T08:00:00Z');
const decision = { source: 'Grille', decidedOn: '2026-01-12', decidedBy: 'Conseil', author: 'Dora', createdAt };

/** Only these rates hold from now on, in place of all others, on every day; '' is every type without its own. */
export function decideRates(desk: FigureDesk, amounts: Readonly<Record<string, string>>): Promise<void> {
  return decide(desk, ['time_rate'], async (em, organisationId) => {
    await em.nativeUpdate(Organisation, { id: organisationId }, { valuesTime: true });
    await em.nativeDelete(TimeRate, {});
    for (const [category, amount] of Object.entries(amounts)) {
      const rate = { category, amount, fromDay: '2020-01-01', charges: '0', coefficient: '1', currency: 'EUR' };
      em.create(TimeRate, { id: newId(createdAt), organisationId, ...rate, ...decision });
    }
  });
}

export function decideAnnualHours(desk: FigureDesk, value: string): Promise<void> {
  return decide(desk, ['setting'], async (em, organisationId) => {
    const setting = { name: 'annual_hours', value, validFrom: '2020-01-01', createdAt };
    await em.nativeDelete(Setting, { name: setting.name });
    em.create(Setting, { id: newId(createdAt), organisationId, ...setting });
  });
}

/** One more slot, that asks for so much time of a mission from 10 to 12 on a day. */
export function askForTime(desk: FigureDesk, missionId: string, day: string, targetSeconds: number): Promise<void> {
  return decide(desk, ['need', 'slot'], async (em, organisationId) => {
    const hours = { weekdays: [1], fromTime: '10:00', toTime: '12:00', zone: 'Europe/Paris', validFrom: '2026-01-01' };
    const need = { id: newId(createdAt), organisationId, missionId, title: 'Renfort', createdAt };
    em.create(Need, { ...need, ...hours });
    const times = { startsAt: new Date(`${day}T09:00:00Z`), endsAt: new Date(`${day}T11:00:00Z`) };
    em.create(Slot, { id: newId(createdAt), organisationId, needId: need.id, targetSeconds, ...times });
  });
}

type Decide = (em: RegistryManager, organisationId: string) => Promise<void>;

/** Decided, and every figure computed anew. */
async function decide({ stores, house, refresh }: FigureDesk, mirrors: string[], work: Decide): Promise<void> {
  await stores.registry.transaction(house.id, (em) => work(em, house.id));
  const warehouse = await stores.warehouses.of(house);
  for (const mirror of mirrors) await warehouse.refreshDimension(mirror);
  const failed = (await refresh.run(house, 'asked')).filter(({ outcome }) => outcome === 'failed');
  if (failed.length > 0) throw new Error(JSON.stringify(failed));
}
