import { Injectable } from '@nestjs/common';
import { Membership } from '../../auth/membership.entity.js';
import type { House } from '../../ledger/house.js';
import { Assignment } from '../../missions/assignment.entity.js';
import { keysOfPeople } from '../../people/known-people.js';
import { PeopleFile, type PersonLine } from '../../people/people-file.js';
import { PersonRemoval } from '../../people/person-removal.js';
import type { PersonState } from '../../people/person-state.js';
import { PersonStates } from '../../people/person-states.js';
import { volunteerMirror } from '../../people/volunteer-mirror.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { Warehouses } from '../../warehouse/warehouses.js';
import type { NounDesk, NounOrigin, NounOutcome } from '../nouns/noun-desk.js';
import { Refusal } from '../rejection-codes.js';
import { peopleReader } from './people-reading.js';

type Content = Omit<PersonLine, 'line'>;

/** People by file: skills, languages, usual hours, address, kind, day of leaving. */
@Injectable()
export class PeopleDesk implements NounDesk<Content> {
  readonly what = 'people';
  readonly version = 1;
  readonly dimensions = [volunteerMirror.table];
  readonly reader = peopleReader;

  constructor(
    private readonly file: PeopleFile,
    private readonly people: PersonStates,
    private readonly removal: PersonRemoval,
    private readonly registry: Registry,
    private readonly warehouses: Warehouses,
  ) {}

  async keep(em: RegistryManager, origin: NounOrigin, lines: readonly PersonLine[]): Promise<NounOutcome[]> {
    const outcomes = await this.file.keep(em, origin, lines);
    return outcomes.map((outcome) => {
      const { line } = outcome;
      if ('fault' in outcome)
        return {
          line,
          refusal: refusalOf(
            outcome.fault,
            lines.find((one) => one.line === line),
          ),
        };
      if (outcome.operation === 'erased') return { line, operation: 'same', changes: [], flags: ['erased-person'] };
      const { operation, id, before, after } = outcome;
      return { line, operation, changes: operation === 'same' ? [] : [{ id, before, after }], flags: [] };
    });
  }

  states(em: RegistryManager, ids: readonly string[]): Promise<Map<string, unknown>> {
    return this.people.read(em, ids);
  }

  async inTheLog(house: House, ids: readonly string[]): Promise<Set<string>> {
    const keys = await keysOfPeople(this.registry.of(house.id), house.id, ids);
    const warehouse = await this.warehouses.of(house);
    await warehouse.catchUp();
    const spoken = await warehouse.read<{ volunteer_key: string }>(
      'SELECT DISTINCT volunteer_key FROM activity WHERE volunteer_key IN (SELECT unnest($keys::VARCHAR[]))',
      { keys: [...keys.values()] },
    );
    const used = new Set(spoken.map(({ volunteer_key }) => volunteer_key));
    return new Set(ids.filter((id) => used.has(keys.get(id) ?? '')));
  }

  async restore(
    em: RegistryManager,
    { organisationId, source }: Pick<NounOrigin, 'organisationId' | 'source'>,
    id: string,
    before: unknown,
  ): Promise<boolean> {
    if (before !== null) {
      await this.people.write(em, organisationId, id, before as PersonState);
      return true;
    }
    const isNeeded =
      (await em.count(Membership, { personId: id })) + (await em.count(Assignment, { personId: id })) > 0;
    return !isNeeded && (await this.removal.remove(em, source, id));
  }
}

function refusalOf(fault: 'duplicate-id' | 'email-of-another', line: PersonLine | undefined): Refusal {
  const { reference = null, email = null } = line?.mention ?? {};
  return new Refusal(
    fault === 'duplicate-id' ? 'duplicate-person' : fault,
    null,
    fault === 'duplicate-id' ? reference : email,
  );
}
