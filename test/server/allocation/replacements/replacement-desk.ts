import { KeptSearches } from '../../../../server/allocation/replacements/kept-searches.js';
import { ReplacementCalls } from '../../../../server/allocation/replacements/replacement-calls.js';
import { ReplacementList } from '../../../../server/allocation/replacements/replacement-list.js';
import { ReplacementSearch } from '../../../../server/allocation/replacements/replacement-search.js';
import type { CallOutcome } from '../../../../server/allocation/replacements/replacements.schemas.js';
import { SlotSearchRun } from '../../../../server/allocation/replacements/slot-search.js';
import { ActiveWeights } from '../../../../server/allocation/weights/active-weights.js';
import { AuditTrail } from '../../../../server/audit/audit-trail.js';
import type { Caller } from '../../../../server/auth/caller.js';
import { Assignment } from '../../../../server/missions/assignment.entity.js';
import { newId } from '../../../../server/shared/identifiers.js';
import type { Engine } from '../../../support/registry.js';
import { SomeWeek } from '../candidates/some-week.js';
import { AskingDesk } from '../invitations/asking-desk.js';

export const TUESDAY = '2026-03-03';
export const EVENING = ['18:00', '20:00'] as const;

/** An association on a Tuesday, at four in the afternoon; somebody is missing that evening. */
export class ReplacementDesk {
  readonly list: ReplacementList;
  readonly calls: ReplacementCalls;
  readonly search: ReplacementSearch;
  readonly asking: AskingDesk;

  private constructor(readonly some: SomeWeek) {
    const { registry, organisations, clock } = some.desk.stores;
    clock.instant = new Date('2026-03-03T15:00:00Z');
    this.asking = new AskingDesk(some);
    const { invitations, answers } = this.asking;
    this.search = new ReplacementSearch(
      registry,
      new SlotSearchRun(some.candidates),
      new ActiveWeights(),
      clock,
      new KeptSearches(clock),
    );
    this.list = new ReplacementList(registry, organisations, this.search);
    this.calls = new ReplacementCalls(
      registry,
      this.search,
      this.list,
      invitations,
      answers,
      new AuditTrail(registry, clock),
    );
  }

  static async open(engine: Engine = 'SQLite'): Promise<ReplacementDesk> {
    return new ReplacementDesk(await SomeWeek.open(engine));
  }

  coordinator(name = 'Camille', missionScope: readonly string[] | null = null): Caller {
    const { id: organisationId, slug: organisationSlug } = this.some.desk.house;
    const who = { kind: 'account', accountId: accountOf(name), name, personId: null } as const;
    return { ...who, organisationId, organisationSlug, roles: ['coordinator'], missionScope };
  }

  /** This evening: two people wanted, unless said otherwise. */
  async evening(more: Record<string, unknown> = {}): Promise<{ mission: string; slot: string }> {
    const mission = await this.some.mission({ title: 'Soupe', site: 'Gare' });
    return { mission, slot: await this.some.slot(mission, TUESDAY, EVENING, more) };
  }

  /** Somebody who said yes to suggestions and is free on Tuesday evenings. */
  async free(displayName: string, more: Record<string, unknown> = {}): Promise<string> {
    const person = await this.some.person('on', { displayName, ...more });
    await this.some.free(person, [2], EVENING);
    return person;
  }

  async read(slot: string, caller = this.coordinator()) {
    await this.some.follow();
    return this.list.read(caller, slot);
  }

  async names(slot: string): Promise<string[]> {
    return (await this.read(slot)).people.map(({ person }) => person.name);
  }

  async says(slot: string, personId: string, outcome: CallOutcome, caller = this.coordinator()) {
    await this.some.follow();
    return this.calls.record(caller, slot, { personId, outcome });
  }

  get registry() {
    return this.some.desk.stores.registry.of(this.some.desk.house.id);
  }

  async coming(slotId: string): Promise<string[]> {
    const agreed = await this.registry.find(Assignment, { slotId, state: 'agreed' }, { disableIdentityMap: true });
    return agreed.map(({ personId }) => personId);
  }

  pass(minutes: number): void {
    const { clock } = this.some.desk.stores;
    clock.instant = new Date(clock.instant.getTime() + minutes * 60_000);
  }

  close = () => this.some.close();
}

const accounts = new Map<string, string>();
/** The same coordinator has the same account. */
function accountOf(name: string): string {
  const id = accounts.get(name) ?? newId(new Date('2025-01-01T00:00:00Z'));
  accounts.set(name, id);
  return id;
}
