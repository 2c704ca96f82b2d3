import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import type { Language } from '../../shared/language.js';
import { localDay } from '../../shared/local-day.js';
import { putOffUntil } from '../decisions/put-off.js';
import type { ListedSuggestion, SuggestionQuery, SuggestionViews } from './suggestions.schemas.js';
import { weekOf } from '../candidates/week.js';
import { AllocationRun } from '../runs/allocation-run.entity.js';
import { AllocationRuns } from '../runs/allocation-runs.js';
import { Suggestion } from './suggestion.entity.js';
import { SuggestionStep } from './suggestion-step.entity.js';
import { knownNames } from './known-names.js';
import { shownFirst } from './shown-first.js';
import { SuggestionOpening } from './suggestion-opening.entity.js';
import { suggestionView } from './suggestion-view.js';

/** What was proposed for a week, with the names that a run never sees. */
@Injectable()
export class SuggestionList {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly runs: AllocationRuns,
    private readonly clock: Clock,
  ) {}

  /** Proposals of the last run of that week, the best first. A coordinator of some missions sees those about these alone. */
  async read(caller: Caller, query: SuggestionQuery, language: Language): Promise<SuggestionViews> {
    const em = this.registry.of(caller.organisationId);
    const { zone } = await this.organisations.byId(caller.organisationId);
    const { monday: week } = weekOf(query.week, zone);
    const last = { orderBy: { id: 'desc' }, limit: 1, disableIdentityMap: true } as const;
    const [done] = await em.find(AllocationRun, { week, state: 'done' }, last);
    if (!done) return { run: null, zone, first: 0, firstBy: 'number', suggestions: [] };
    const ranked = { orderBy: { rank: 'asc' }, disableIdentityMap: true } as const;
    const found = await em.find(Suggestion, { runId: done.id, state: query.state }, ranked);
    const views = await this.#views(em, found, caller, zone);
    const isAsked = (mission: string) => query.mission === undefined || mission === query.mission;
    const suggestions = views.filter(
      (view) =>
        view.steps.length > 0 &&
        view.steps.every(({ slot }) => isInScope(caller, slot.missionId)) &&
        view.steps.some(({ slot }) => isAsked(slot.missionId)),
    );
    const run = await this.runs.view(caller, done.id, language);
    return { run, zone, ...shownFirst(suggestions), suggestions };
  }

  /** Those whose dates are over or cancelled, or whose mission is closed since, are left out. */
  async #views(
    em: RegistryManager,
    found: readonly Suggestion[],
    { accountId }: Caller,
    zone: string,
  ): Promise<ListedSuggestion[]> {
    const byId = { suggestionId: { $in: found.map(({ id }) => id) } };
    const steps = await em.find(SuggestionStep, byId, { orderBy: { place: 'asc' }, disableIdentityMap: true });
    const now = this.clock.now();
    const names = await knownNames(em, steps, now);
    const later = await putOffUntil(em, steps, localDay(now, zone));
    const opened = await em.find(SuggestionOpening, { ...byId, accountId }, { disableIdentityMap: true });
    const read = new Set(opened.map(({ suggestionId }) => suggestionId));
    const waiting = new Set(found.flatMap(({ id, state }) => (state === 'open' && !later.has(id) ? [id] : [])));
    return found.flatMap((one) => {
      const own = steps.filter(({ suggestionId }) => suggestionId === one.id);
      if (!own.every(({ slotId }) => names.slots.has(slotId))) return [];
      return [
        {
          ...suggestionView(one, own, names),
          origin: one.origin,
          isRead: read.has(one.id),
          putOffUntil: later.get(one.id) ?? null,
          before: one.explanation.assumes.filter((id) => waiting.has(id)),
        },
      ];
    });
  }
}

function isInScope({ missionScope }: Caller, missionId: string): boolean {
  return missionScope === null || missionScope.includes(missionId);
}
