import { Injectable } from '@nestjs/common';
import { Membership } from '../../auth/membership.entity.js';
import type { Caller } from '../../auth/caller.js';
import { Assignment } from '../../missions/assignment.entity.js';
import { keysOfPeople } from '../../people/known-people.js';
import { PeopleFile, type PersonLine } from '../../people/people-file.js';
import { PersonRemoval } from '../../people/person-removal.js';
import { compared, keptState, type PersonState } from '../../people/person-state.js';
import { PersonStates } from '../../people/person-states.js';
import { volunteerMirror } from '../../people/volunteer-mirror.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { Warehouses } from '../../warehouse/warehouses.js';
import type { Import } from '../import.entity.js';
import type { NounChange, NounDesk, NounOrigin, NounOutcome, TakenBack } from '../nouns/noun-desk.js';
import { ImportChange } from '../nouns/import-change.entity.js';
import { broughtBy, putBack } from '../nouns/put-back.js';
import { Refusal } from '../rejection-codes.js';
import { peopleForm } from './people-reading.js';

type Content = Omit<PersonLine, 'line'>;

/** People by file: skills, languages, usual hours, address, kind, day of leaving. */
@Injectable()
export class PeopleDesk implements NounDesk<Content> {
  readonly form = peopleForm;
  readonly dimensions = [volunteerMirror.table];

  constructor(
    private readonly file: PeopleFile,
    private readonly people: PersonStates,
    private readonly removal: PersonRemoval,
    private readonly registry: Registry,
    private readonly warehouses: Warehouses,
  ) {
    removal.knowTrace((em, recordId) => em.nativeDelete(ImportChange, { recordId }));
  }

  async keep(em: RegistryManager, origin: NounOrigin, lines: readonly PersonLine[]): Promise<NounOutcome[]> {
    const outcomes = await this.file.keep(em, { ...origin, typedById: origin.caller.accountId }, lines);
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

  /** People who gave time. */
  async reliedOn(caller: Caller, { id: importId }: Import): Promise<ReadonlySet<string>> {
    const { organisationId } = caller;
    const em = this.registry.of(organisationId);
    const brought = await broughtBy(em, importId);
    const keys = await keysOfPeople(em, organisationId, brought);
    const warehouse = await this.warehouses.of({ id: organisationId, slug: caller.organisationSlug });
    await warehouse.catchUp();
    const spoken = await warehouse.read<{ volunteer_key: string }>(
      'SELECT DISTINCT volunteer_key FROM activity WHERE volunteer_key IN (SELECT unnest($keys::VARCHAR[]))',
      { keys: [...keys.values()] },
    );
    const used = new Set(spoken.map(({ volunteer_key }) => volunteer_key));
    return new Set(brought.filter((id) => used.has(keys.get(id) ?? '')));
  }

  takeBack(em: RegistryManager, found: Import, reliedOn: ReadonlySet<string>): Promise<TakenBack> {
    const states = (manager: RegistryManager, ids: readonly string[]) => this.people.read(manager, ids);
    return putBack(
      em,
      found,
      {
        states,
        asKept: keptState,
        compared: (state, left) => compared(state as PersonState, left as PersonState),
        restore: (...one) => this.#restore(...one),
      },
      reliedOn,
    );
  }

  async #restore(
    em: RegistryManager,
    { organisationId, source }: Import,
    { id, before, after }: NounChange,
  ): Promise<boolean> {
    if (before !== null) {
      await this.people.write(em, organisationId, id, before as PersonState);
      return true;
    }
    // Whom this file brought told all of it there, as it was left.
    if ((after as PersonState).told) await this.people.forgetTold(em, organisationId, id);
    const isNeeded =
      (await em.count(Membership, { personId: id })) + (await em.count(Assignment, { personId: id })) > 0;
    return !isNeeded && (await this.removal.remove(em, source, id));
  }
}

function refusalOf(
  fault: 'duplicate-id' | 'email-of-another' | 'comfort-over-cap',
  line: PersonLine | undefined,
): Refusal {
  if (fault === 'comfort-over-cap') return new Refusal(fault, null, null);
  const { reference = null, email = null } = line?.mention ?? {};
  return new Refusal(
    fault === 'duplicate-id' ? 'duplicate-person' : fault,
    null,
    fault === 'duplicate-id' ? reference : email,
  );
}
