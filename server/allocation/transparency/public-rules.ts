import { Injectable } from '@nestjs/common';
import { QueryFiles } from '../../query-files/query-files.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { Decision } from '../decisions/decision.entity.js';
import { AllocationRun } from '../runs/allocation-run.entity.js';
import { RunSchedules } from '../schedule/run-schedules.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { RuleChanges } from '../weights/rule-changes.js';
import { ordinaryValues } from '../weights/weight-values.js';
import { dataNeverUsed, dataUsed } from './data-used.js';
import { type DecidedPeople, toldOutside } from './outside-figures.js';
import type { Transparency } from './transparency.schemas.js';

/** In the order in which they are looked at and told. */
export const hardLimits = [
  'consent',
  'time',
  'never',
  'skill',
  'language',
  'distance',
  'remote_only',
  'rest',
  'days',
  'cap',
  'invitations',
] as const;
const DECIDED_MS = 90 * 86_400_000;

/** The rules as they stand, for anybody: read from the weights in force and from what runs really use. */
@Injectable()
export class PublicRules {
  constructor(
    private readonly changes: RuleChanges,
    private readonly schedules: RunSchedules,
    private readonly files: QueryFiles,
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  async read(organisationId: string): Promise<Transparency> {
    const em = this.registry.of(organisationId);
    const { name, zone, leastOutside } = await this.organisations.byId(organisationId);
    const { versions } = await this.changes.versions(organisationId);
    const { schedule } = await this.schedules.of(em);
    const { allocation } = await this.files.library();
    const last = await lastRun(em);
    const counts = { people: last?.metrics?.people ?? 0, peopleTouched: last?.metrics?.peopleTouched ?? 0 };
    const told = toldOutside(
      counts,
      await decidedSince(em, new Date(this.clock.now().getTime() - DECIDED_MS)),
      leastOutside,
    );
    return {
      association: name,
      version: versions[0]?.version ?? 0,
      values: versions[0]?.values ?? ordinaryValues,
      history: versions.flatMap(({ version, createdAt, author, note }) =>
        createdAt === null ? [] : [{ version, at: createdAt, by: author ?? '', note }],
      ),
      dataUsed: dataUsed([...allocation.values()].map(({ sql }) => sql)),
      dataNeverUsed: [...dataNeverUsed],
      limits: [...hardLimits],
      schedule: { ...schedule, zone },
      leastOutside,
      lastRun: last?.endedAt
        ? {
            week: last.week,
            endedAt: last.endedAt.toISOString(),
            isProven: last.isProven === true,
            people: told.people,
            peopleTouched: told.peopleTouched,
          }
        : null,
      decided: told.decided,
      followed: told.followed,
    };
  }
}

async function lastRun(em: RegistryManager): Promise<AllocationRun | undefined> {
  const last = { orderBy: { endedAt: 'desc', id: 'desc' }, limit: 1, disableIdentityMap: true } as const;
  return (await em.find(AllocationRun, { state: 'done' }, last))[0];
}

/**
 * The last decision about each suggestion of a calculation counts. Putting it off decides nothing, and whom a coordinator
 * found to ring follows no proposal.
 */
async function decidedSince(em: RegistryManager, since: Date): Promise<DecidedPeople> {
  const inOrder = { orderBy: { decidedAt: 'asc', id: 'asc' }, disableIdentityMap: true } as const;
  const decisions = await em.find(Decision, { decidedAt: { $gt: since }, choice: { $ne: 'later' } }, inOrder);
  const choices = new Map(decisions.map(({ suggestionId, choice }) => [suggestionId, choice]));
  const rung = { id: { $in: [...choices.keys()] }, origin: 'replacement' as const };
  for (const { id } of await em.find(Suggestion, rung, { fields: ['id'], disableIdentityMap: true }))
    choices.delete(id);
  const ids = { $in: [...choices.keys()] };
  const steps = await em.find(SuggestionStep, { suggestionId: ids }, { disableIdentityMap: true });
  const isFollowed = (id: string) => choices.get(id) === 'accept';
  const people = (followed: boolean) => [
    ...new Set(steps.filter((step) => isFollowed(step.suggestionId) === followed).map(({ personId }) => personId)),
  ];
  return {
    followed: people(true),
    others: people(false),
    followedCount: [...choices.keys()].filter(isFollowed).length,
    decidedCount: choices.size,
  };
}
