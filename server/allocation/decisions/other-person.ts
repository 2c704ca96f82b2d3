import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Person } from '../../people/person.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { localDay } from '../../shared/local-day.js';
import { Candidates } from '../candidates/candidates.js';
import { PeopleInQuestion } from '../questions/people-in-question.js';
import { relisted, type StandingChange } from '../proposals/relisted.js';
import { keptLines, type KeptLine } from '../suggestions/kept-lines.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { partOf } from './counted-on.js';
import { DecisionBook } from './decision-book.js';
import type { Decide } from './decisions.schemas.js';
import { type Both, obstacleWords, staleWords } from './obstacle-words.js';
import { decider, type ReachedSuggestion } from './reached-suggestion.js';
import { type FoundWeek, WeekFound } from './week-found.js';

/** A coordinator picks somebody else: it is suggested in its place, with reasons of its own, to be read before it is accepted. */
@Injectable()
export class OtherPerson {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly candidates: Candidates,
    private readonly week: WeekFound,
    private readonly book: DecisionBook,
    private readonly people: PeopleInQuestion,
    private readonly clock: Clock,
  ) {}

  /**
   * The id of the new suggestion. Throws `decision-person-missing`, `suggestion-not-one-person`, `suggestion-blocked`. Of
   * somebody whom the caller does not see, what stands in the way is not told, nor who it is.
   */
  async pick(caller: Caller, { suggestion, steps, dated }: ReachedSuggestion, said: Decide): Promise<string> {
    const em = this.registry.of(caller.organisationId);
    const step = onePlace(steps);
    const slot = dated.get(step.slotId);
    if (!slot || slot.slot.cancelledAt || slot.slot.startsAt <= this.clock.now())
      throw new AppError('suggestion-changed', {
        what: slot?.slot.cancelledAt ? staleWords.cancelled : staleWords.begun,
      });
    const person = await personOf(em, said.personId);
    if (person.id === step.personId) throw new AppError('decision-person-missing');
    const { zone, ...house } = await this.organisations.byId(caller.organisationId);
    const day = localDay(slot.slot.startsAt, zone);
    const pair = { personId: person.id, partId: partOf(step) };
    const found = await this.week.read(house.id, { day, runId: suggestion.runId ?? null }, [pair]);
    const [obstacle] = await this.candidates.blocked(house, found.week, [pair]);
    if (obstacle) throw await this.#refused(caller, person, await obstacleWords(em, obstacle));
    const line = await this.#line(found, house, pair, step.seconds);
    if (!line) throw await this.#refused(caller, person, staleWords.noRoom);
    return this.#keep(caller, suggestion, said, line);
  }

  async #refused(caller: Caller, { id, displayName: name }: Person, what: Both): Promise<AppError> {
    const sees = await this.people.sight(caller);
    return sees(id) ? new AppError('suggestion-blocked', { name, what }) : new AppError('decision-person-missing');
  }

  async #line(
    found: FoundWeek,
    house: { id: string; slug: string },
    { personId, partId }: { personId: string; partId: string },
    seconds: number,
  ): Promise<KeptLine | null> {
    const { asked, week } = found;
    const unit = asked.problem.unitMinutes * 60;
    const key = [...found.found.personIds].find(([, id]) => id === personId)?.[0] ?? '';
    const pair = asked.candidates.findIndex((one) => one.part_id === partId && one.volunteer_key === key);
    if (pair < 0) return null;
    const units = Math.min(Math.round(seconds / unit), asked.problem.pairs.freeUnits[pair] ?? 0);
    const change: StandingChange = { id: personId, kind: 'invite', isPicked: true, steps: [{ pair, units }] };
    const lines = units > 0 ? relisted(asked, found.found, [change]).map(({ line }) => line) : [];
    const details = await this.candidates.details(house, week, [{ personId, key, partId }]);
    const byPair = new Map(details.map((one) => [`${one.volunteer_key} ${one.part_id}`, one]));
    return keptLines(lines, found.found, byPair)[0] ?? null;
  }

  async #keep(caller: Caller, before: Suggestion, said: Decide, line: KeptLine): Promise<string> {
    const { organisationId } = caller;
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    await this.registry.transaction(organisationId, async (em) => {
      const { runId = null, rank, expiresAt } = before;
      const explanation = { ...line.explanation, assumes: [] };
      const made = {
        id,
        organisationId,
        runId,
        rank,
        kind: line.kind,
        gain: line.gain,
        explanation,
        createdAt,
        expiresAt,
      };
      await em.insert(Suggestion, { ...made, origin: 'change', state: 'open' });
      for (const [place, step] of line.steps.entries())
        await em.insert(SuggestionStep, { id: newId(createdAt), organisationId, suggestionId: id, ...step, place });
      const deciding = { organisationId, suggestionId: before.id, by: decider(caller), said, insteadId: id };
      await this.book.write(em, deciding, 'rejected');
    });
    return id;
  }
}

function onePlace(steps: readonly SuggestionStep[]): SuggestionStep {
  const coming = steps.filter(({ seconds }) => seconds > 0);
  const [only] = coming;
  if (!only || coming.length > 1) throw new AppError('suggestion-not-one-person');
  return only;
}

/** As they count, whichever of their entries was picked. */
async function personOf(em: RegistryManager, id: string | undefined): Promise<Person> {
  if (id === undefined) throw new AppError('decision-person-missing');
  const personId = mergedPeople(await standingMerges(em)).countsAs(id);
  const person = await em.findOne(Person, { id: personId }, { disableIdentityMap: true });
  if (!person) throw new AppError('decision-person-missing');
  return person;
}
