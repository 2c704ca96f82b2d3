import { isDeepStrictEqual } from 'node:util';
import { Injectable, Logger } from '@nestjs/common';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import type { Line } from '../proposals/listed.js';
import { relisted, type StandingChange } from '../proposals/relisted.js';
import { AllocationRun } from '../runs/allocation-run.entity.js';
import { keptLines } from '../suggestions/kept-lines.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionOpening } from '../suggestions/suggestion-opening.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { partOf } from './counted-on.js';
import type { Decided } from './decisions.schemas.js';
import { type FoundWeek, WeekFound } from './week-found.js';

interface Standing {
  suggestion: Suggestion;
  steps: SuggestionStep[];
}

/** After a decision, what else the run proposed is looked at again, on the week as it is now. */
@Injectable()
export class Relisting {
  readonly #logger = new Logger('Allocation');
  /** One at a time for each association. */
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(
    private readonly registry: Registry,
    private readonly week: WeekFound,
  ) {}

  /**
   * What is proposed by now for the week of that suggestion, also by a later run. The decision stands whatever comes of
   * this. Null: it could not be done, and the others are as they were.
   */
  async after({ organisationId, runId }: Pick<Suggestion, 'organisationId' | 'runId'>): Promise<Decided['others']> {
    if (!runId) return { changed: 0, withdrawn: 0 };
    const before = this.#last.get(organisationId) ?? Promise.resolve();
    const work = before.then(() => this.#relist(organisationId, runId));
    this.#last.set(
      organisationId,
      work.catch(() => undefined),
    );
    return work.catch((error: unknown) => {
      this.#logger.error(String(error));
      return null;
    });
  }

  async #relist(organisationId: string, ofRun: string): Promise<Decided['others']> {
    const em = this.registry.of(organisationId);
    const run = await lastOfWeek(em, ofRun);
    const { id: runId } = run;
    const standing = await standingOf(em, runId);
    if (standing.length === 0) return { changed: 0, withdrawn: 0 };
    const also = standing.flatMap(({ steps }) => steps.map((one) => ({ personId: one.personId, partId: partOf(one) })));
    const found = await this.week.read(organisationId, { day: run.week, runId }, also);
    const { first, changes } = asChanges(found, standing);
    const lines = relisted(found.asked, found.found, changes);
    const byId = new Map(standing.map((one) => [one.suggestion.id, one]));
    const order = [...first.map((id) => ({ id, line: null })), ...lines];
    return this.registry.transaction(organisationId, async (within) => {
      let changed = 0;
      for (const [at, { id, line }] of order.entries()) {
        const { suggestion } = byId.get(id) ?? {};
        if (suggestion) changed += await keep(within, suggestion, at + 1, line, { found, lines });
      }
      const stays = new Set(order.map(({ id }) => id));
      const goes = [...byId.keys()].filter((id) => !stays.has(id));
      const open = { id: { $in: goes }, state: 'open' as const };
      return { changed, withdrawn: await within.nativeUpdate(Suggestion, open, { state: 'withdrawn' }) };
    });
  }
}

/** The run whose list is read, of the week of this one. */
async function lastOfWeek(em: RegistryManager, id: string): Promise<AllocationRun> {
  const run = await em.findOneOrFail(AllocationRun, { id });
  const last = { orderBy: { id: 'desc' }, limit: 1, disableIdentityMap: true } as const;
  const [listed = run] = await em.find(AllocationRun, { week: run.week, state: 'done' }, last);
  return listed;
}

async function standingOf(em: RegistryManager, runId: string): Promise<Standing[]> {
  const ranked = { orderBy: { rank: 'asc', id: 'desc' }, disableIdentityMap: true } as const;
  const open = await em.find(Suggestion, { runId, state: 'open' }, ranked);
  const ids = { suggestionId: { $in: open.map(({ id }) => id) } };
  const steps = await em.find(SuggestionStep, ids, { orderBy: { place: 'asc' }, disableIdentityMap: true });
  return open.map((suggestion) => ({
    suggestion,
    steps: steps.filter(({ suggestionId }) => suggestionId === suggestion.id),
  }));
}

/** `first`: commitments that something still stands in the way of. What cannot be told in places of the week is left out. */
function asChanges(
  { asked, found }: FoundWeek,
  standing: readonly Standing[],
): { first: string[]; changes: StandingChange[] } {
  const keys = new Map([...found.personIds].map(([key, personId]) => [personId, key]));
  const pairs = new Map(asked.candidates.map((one, at) => [`${one.volunteer_key} ${one.part_id}`, at]));
  const broken = new Set(found.broken.map((one) => `${one.volunteer_key} ${one.slot_id}`));
  const unit = asked.problem.unitMinutes * 60;
  const first: string[] = [];
  const changes: StandingChange[] = [];
  for (const { suggestion, steps } of standing) {
    const { id, kind, origin, explanation } = suggestion;
    const isBroken = steps.some((one) => broken.has(`${keys.get(one.personId) ?? ''} ${one.slotId}`));
    if (explanation.isForced && isBroken) {
      first.push(id);
      continue;
    }
    const placed = steps.flatMap((one) => {
      const pair = pairs.get(`${keys.get(one.personId) ?? ''} ${partOf(one)}`);
      const units = one.seconds / unit;
      return pair === undefined || !Number.isInteger(units) ? [] : [{ pair, units }];
    });
    if (placed.length === steps.length) changes.push({ id, kind, steps: placed, isPicked: origin === 'change' });
  }
  return { first, changes };
}

/** One more when its reasons are others than before: whoever read them reads them again before accepting. */
async function keep(
  em: RegistryManager,
  { id, explanation: before, gain: old = null }: Suggestion,
  rank: number,
  line: Line | null,
  { found, lines }: { found: FoundWeek; lines: readonly { id: string; line: Line }[] },
): Promise<number> {
  const open = { id, state: 'open' as const };
  const [kept] = line ? keptLines([line], found.found, new Map()) : [];
  if (!line || !kept) {
    await em.nativeUpdate(Suggestion, open, { rank });
    return 0;
  }
  const assumes = line.assumes.map((at) => lines[at]?.id ?? '');
  const explanation = { ...kept.explanation, details: before.details, blocked: before.blocked, assumes };
  const isSame = kept.gain === old && isDeepStrictEqual(kept.explanation.needs, before.needs);
  const still = await em.nativeUpdate(Suggestion, open, { rank, gain: kept.gain, explanation });
  if (isSame || still === 0) return 0;
  await em.nativeDelete(SuggestionOpening, { suggestionId: id });
  return 1;
}
