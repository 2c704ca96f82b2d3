import { Injectable } from '@nestjs/common';
import { knownAvailability } from '../people/availability/known-availability.js';
import { knownTelephone } from '../people/telephone/known-telephone.js';
import { mergedPeople, standingMerges } from '../people/standing-merges.js';
import { LEAST_OUTSIDE } from '../privacy/least-outside.schemas.js';
import { Organisations } from '../registry/organisations.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import type { Language } from '../shared/language.js';
import { localDay } from '../shared/local-day.js';
import { HoursDispute } from '../validation/hours-dispute.entity.js';
import { contributionOf, type ContributionRow, type MissionRow } from './contribution.js';
import type { MaybeHolder } from './holder.js';
import { OwnQueries } from './own-queries.js';
import { ownSkills } from './own-skills.js';
import type { OwnData, OwnRecord, OwnSummary, SummaryQuery } from './summaries.schemas.js';

type Suggested = Pick<OwnData, 'suggestions' | 'comments'>;
/** `entries`: every one that counts as that person. */
export type ReadSuggested = (em: RegistryManager, entries: readonly string[]) => Promise<Suggested>;

const NOTHING: Suggested = { suggestions: [], comments: [] };

const ALWAYS = { from: '0001-01-01', to: '9999-12-31' };

const periodOf = ({ from = ALWAYS.from, to = ALWAYS.to }: SummaryQuery) => ({ from, to });

/** A row of `own_results`. */
export interface ResultRow {
  is_team: boolean;
  mission_id: string | null;
  title: string | null;
  outcome_type: string;
  outcome_unit: string;
  quantity: string;
  /** Of those added up. */
  first_day: string;
  last_day: string;
  people: number | null;
  with_groups: boolean | null;
}

interface AnswersRow {
  mission_id: string;
  title: string | null;
  answers: number;
  satisfied: number;
}

/** What one person gave, asked by that person alone. An account tied to nobody has given nothing yet: no error. */
@Injectable()
export class OwnSummaries {
  #readSuggested: ReadSuggested = () => Promise.resolve(NOTHING);

  constructor(
    private readonly queries: OwnQueries,
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** How what was suggested to people is read, which only a room below knows. */
  knowSuggested(read: ReadSuggested): void {
    this.#readSuggested = read;
  }

  async of(holder: MaybeHolder, query: SummaryQuery, language: Language): Promise<OwnSummary> {
    const period = periodOf(query);
    const em = this.registry.of(holder.organisationId);
    const read = <Row>(name: string) => this.queries.read<Row>(holder, name, period);
    const rows = await read<ContributionRow>('own_contribution');
    const all = query.from || query.to ? await this.#everything(holder) : rows;
    const contribution = contributionOf(rows, await read<MissionRow>('own_missions'));
    return {
      period: { from: query.from ?? null, to: query.to ?? null },
      years: [...new Set(all.map(({ day }) => Number(day.slice(0, 4))))].toSorted((a, b) => b - a),
      ...contribution,
      reported: await this.#reported(holder),
      results: resultsOf(await this.queries.read<ResultRow>(holder, 'own_results', { ...period, certified: false })),
      answers: await this.#answers(holder),
      ...(await ownSkills(em, holder, contribution.missions, language)),
    };
  }

  /** The same, and every row behind it. */
  async data(holder: MaybeHolder, query: SummaryQuery, language: Language): Promise<OwnData> {
    const summary = await this.of(holder, query, language);
    const activities = await this.records(holder, query);
    return { summary, activities, ...(await this.#told(holder)), ...(await this.#suggested(holder)) };
  }

  async #suggested({ organisationId, personId }: MaybeHolder): Promise<Suggested> {
    if (personId === null) return NOTHING;
    const em = this.registry.of(organisationId);
    return this.#readSuggested(em, mergedPeople(await standingMerges(em)).together(personId));
  }

  records(holder: MaybeHolder, query: SummaryQuery): Promise<OwnRecord[]> {
    return this.queries.read<OwnRecord>(holder, 'own_rows', periodOf(query));
  }

  #everything(holder: MaybeHolder): Promise<ContributionRow[]> {
    return this.queries.read<ContributionRow>(holder, 'own_contribution', ALWAYS);
  }

  async #told({ organisationId, personId }: MaybeHolder): Promise<Pick<OwnData, 'availability' | 'telephone'>> {
    if (personId === null) return { availability: null, telephone: null };
    const em = this.registry.of(organisationId);
    const entries = mergedPeople(await standingMerges(em)).together(personId);
    const { zone } = await this.organisations.byId(organisationId);
    return {
      availability: await knownAvailability(em, entries),
      telephone: await knownTelephone(em, entries, zone),
    };
  }

  async #reported({ organisationId, personId }: MaybeHolder): Promise<number> {
    if (personId === null) return 0;
    const em = this.registry.of(organisationId);
    const mine = mergedPeople(await standingMerges(em)).together(personId);
    return em.count(HoursDispute, { personId: { $in: mine }, decisionId: null });
  }

  async #answers(holder: MaybeHolder): Promise<OwnSummary['answers']> {
    const { zone, leastOutside } = await this.organisations.byId(holder.organisationId);
    const monthStart = `${localDay(this.clock.now(), zone).slice(0, 7)}-01`;
    const least = Math.max(LEAST_OUTSIDE, leastOutside);
    const rows = await this.queries.read<AnswersRow>(holder, 'own_answers', { to: monthStart, least });
    return rows.map(({ mission_id: missionId, ...row }) => ({ missionId, ...row }));
  }
}

function resultsOf(rows: readonly ResultRow[]): OwnSummary['results'] {
  const one = ({ mission_id: missionId, title, outcome_type: type, outcome_unit: unit, quantity }: ResultRow) => {
    return { missionId, title, type, unit, quantity: plainDecimal(String(quantity)) };
  };
  return {
    own: rows.filter((row) => !row.is_team).map(one),
    team: rows
      .filter((row) => row.is_team)
      .map((row) => ({ ...one(row), people: row.people, withGroups: row.with_groups ?? false })),
  };
}

/** `40.500000` → `40.5`. */
const plainDecimal = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
