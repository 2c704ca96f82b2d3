import { Injectable } from '@nestjs/common';
import { Assignment } from '../../missions/assignment.entity.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { Person } from '../../people/person.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Candidates } from '../candidates/candidates.js';
import { weekOf } from '../candidates/week.js';
import { localDay } from '../../shared/local-day.js';
import { type Both, obstacleWords, staleWords } from './obstacle-words.js';
import type { ReachedSuggestion } from './reached-suggestion.js';
import { saidNo } from './said-no.js';
import { waitingSteps } from './waiting-steps.js';
import { weekOverload } from './week-overload.js';

/** Whether a suggestion still holds as things are now: dates, places, agreement and every limit. */
@Injectable()
export class StillStands {
  constructor(
    private readonly candidates: Candidates,
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  /** Throws `suggestion-changed` with what changed. Outside of any transaction. */
  async require(house: Pick<Organisation, 'id' | 'slug' | 'zone'>, reached: ReachedSuggestion): Promise<void> {
    const em = this.registry.of(house.id);
    await this.requireRegistry(em, house.zone, reached);
    const what = await this.#limits(em, house, reached);
    if (what) throw new AppError('suggestion-changed', { what });
  }

  /** What the registry alone tells: dates, places, who is expected or asked. Throws `suggestion-changed`. */
  async requireRegistry(em: RegistryManager, zone: string, reached: ReachedSuggestion): Promise<void> {
    const what = await this.#registry(em, zone, reached);
    if (what) throw new AppError('suggestion-changed', { what });
  }

  async #registry(em: RegistryManager, zone: string, { steps, dated }: ReachedSuggestion): Promise<Both | null> {
    const now = this.clock.now();
    const merged = mergedPeople(await standingMerges(em));
    const waiting = await waitingSteps(em);
    for (const { personId, slotId, seconds } of steps) {
      const { slot, mission } = dated.get(slotId) ?? {};
      if (!slot || (seconds > 0 && mission?.status === 'closed')) return staleWords.gone;
      if (slot.cancelledAt) return staleWords.cancelled;
      if (slot.startsAt <= now) return staleWords.begun;
      const person = await em.findOne(Person, { id: personId }, { disableIdentityMap: true });
      if (!person || (person.leftOn && person.leftOn <= localDay(now, zone))) return staleWords.left;
      const agreed = await em.find(Assignment, { slotId, state: 'agreed' }, { disableIdentityMap: true });
      const own = agreed.filter((one) => merged.countsAs(one.personId) === merged.countsAs(personId));
      if (seconds < 0 && sum(own) + seconds < 0) return staleWords.notExpected;
      if (seconds < 0) continue;
      const asked = waiting.filter((one) => one.slotId === slotId);
      if (await saidNo(em, merged.together(personId), slotId)) return staleWords.saidNo;
      if (asked.some((one) => merged.countsAs(one.personId) === merged.countsAs(personId))) return staleWords.asked;
      const leaving = steps.reduce((all, one) => all + (one.slotId === slotId ? Math.min(0, one.seconds) : 0), 0);
      const most = slot.maxSeconds ?? null;
      const filled = sum(agreed) + sum(asked.filter((one) => one.seconds > 0)) + leaving + seconds;
      if (most !== null && filled > most) return staleWords.full;
    }
    return weekOverload(em, { zone, steps, waiting });
  }

  /** Agreement, time, skills and the like, of those who would come. */
  async #limits(
    em: RegistryManager,
    house: Pick<Organisation, 'id' | 'slug' | 'zone'>,
    { steps, dated }: ReachedSuggestion,
  ): Promise<Both | null> {
    for (const { personId, slotId, skillId, seconds } of steps) {
      const slot = dated.get(slotId)?.slot;
      if (seconds <= 0 || !slot) continue;
      const week = weekOf(localDay(slot.startsAt, house.zone), house.zone, this.clock.now());
      const partId = skillId ? `${slotId}:${skillId}` : slotId;
      const [first] = await this.candidates.blocked(house, week, [{ personId, partId }]);
      if (first) return obstacleWords(em, first);
    }
    return null;
  }
}

const sum = (rows: readonly { seconds: number }[]) => rows.reduce((all, { seconds }) => all + seconds, 0);
