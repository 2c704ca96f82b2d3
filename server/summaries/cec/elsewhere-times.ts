import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import type { Elsewhere, NewElsewhere } from './cec.schemas.js';
import { ElsewhereTime } from './elsewhere-time.entity.js';

const MOST = 100;

/** Time given elsewhere, as a volunteer types it. No trace of it is written where anybody else reads. */
@Injectable()
export class ElsewhereTimes {
  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  async of(caller: Caller, year: number): Promise<Elsewhere[]> {
    const em = this.registry.of(caller.organisationId);
    const mine = { personId: { $in: await peopleOf(em, caller) }, year };
    const rows = await em.find(ElsewhereTime, mine, { orderBy: { createdAt: 'asc', id: 'asc' } });
    return rows.map(({ id, association, seconds }) => ({ id, association, year, seconds }));
  }

  /** Throws `account-without-person` and `cec-elsewhere-full`. */
  async add(caller: Caller, wanted: NewElsewhere): Promise<void> {
    const { organisationId, personId } = caller;
    if (personId === null) throw new AppError('account-without-person');
    await this.registry.transaction(organisationId, async (em) => {
      const kept = await em.count(ElsewhereTime, { personId: { $in: await peopleOf(em, caller) } });
      if (kept >= MOST) throw new AppError('cec-elsewhere-full');
      const createdAt = this.clock.now();
      em.create(ElsewhereTime, { id: newId(createdAt), organisationId, personId, ...wanted, createdAt });
    });
  }

  /** Throws `not-found`, also for what somebody else typed. */
  async remove(caller: Caller, id: string): Promise<void> {
    const em = this.registry.of(caller.organisationId);
    const gone = await em.nativeDelete(ElsewhereTime, { id, personId: { $in: await peopleOf(em, caller) } });
    if (gone === 0) throw new AppError('not-found');
  }
}

/** Every entry that counts as the caller's. */
async function peopleOf(em: RegistryManager, { personId }: Caller): Promise<string[]> {
  return personId === null ? [] : mergedPeople(await standingMerges(em)).together(personId);
}
