import { Injectable } from '@nestjs/common';
import { hashOfSecret } from '../../auth/secrets.js';
import { Outbox } from '../../mail/outbox.js';
import { datedSlots } from '../../missions/times/dated-slots.js';
import { SkillNames } from '../../people/skill-names.js';
import { Organisation } from '../../registry/organisation.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId, newSecret } from '../../shared/identifiers.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import type { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { rulesAddress } from '../transparency/rules-address.js';
import { askedDates } from './asked-dates.js';
import { invitationMail } from './invitation-mail.js';
import { invitationReasons } from './invitation-reasons.js';
import { type ReachedPerson, reachedPeople } from './reached-people.js';
import { SuggestionInvitation } from './suggestion-invitation.entity.js';

export interface Inviting {
  suggestion: Pick<Suggestion, 'id' | 'organisationId' | 'explanation'>;
  steps: readonly Pick<SuggestionStep, 'personId' | 'slotId' | 'skillId' | 'seconds'>[];
  /** Who asks; null: nobody by name. */
  by: { id: string | null; name: string } | null;
  way: SuggestionInvitation['way'];
  expiresAt: Date;
  /** Where this program is found, for the address in a mail. */
  origin?: string;
}

/** Asks the people of a suggestion that a coordinator accepted. Nobody is expected before all of them said yes. */
@Injectable()
export class Invitations {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Inside the caller's transaction, which ends with `InvitationAnswers.published`: one invitation for each person. Whom no
   * mail reaches is to be asked by telephone, and so is everybody of the fictional association. Throws
   * `suggestion-decided` when it was decided otherwise meanwhile.
   */
  async invite(em: RegistryManager, asked: Inviting): Promise<SuggestionInvitation[]> {
    const { suggestion, steps, way, origin } = asked;
    await this.#begin(em, asked);
    const house = await em.findOneOrFail(Organisation, { id: suggestion.organisationId });
    const ids = steps.map(({ personId }) => personId);
    const invitations: SuggestionInvitation[] = [];
    for (const person of await reachedPeople(em, ids, house.language)) {
      const code = way === 'mail' && person.address !== null && origin && !house.isDemo ? newSecret() : null;
      const invitation = em.create(SuggestionInvitation, {
        id: newId(this.clock.now()),
        organisationId: house.id,
        suggestionId: suggestion.id,
        personId: person.personId,
        way: way === 'mail' && code === null ? 'telephone' : way,
        sentAt: this.clock.now(),
        sentById: asked.by?.id ?? null,
        sentBy: asked.by?.name ?? house.name,
        expiresAt: asked.expiresAt,
        codeHash: code === null ? null : hashOfSecret(code),
      });
      if (code !== null) await this.#write(em, asked, house, person, `/answer/${code}`);
      invitations.push(invitation);
    }
    await em.flush();
    return invitations;
  }

  /** Of two coordinators who accept, one asks. */
  async #begin(em: RegistryManager, { suggestion: { id, explanation }, steps }: Inviting): Promise<void> {
    await em.flush();
    const slotIds = steps.map(({ slotId }) => slotId);
    const told = { ...explanation, dates: await askedDates(em, slotIds) };
    const isFresh = { id, state: { $in: ['open' as const, 'accepted' as const] } };
    const begun = await em.nativeUpdate(Suggestion, isFresh, { state: 'invited', explanation: told });
    if (begun === 0) throw new AppError('suggestion-decided');
  }

  async #write(
    em: RegistryManager,
    { suggestion: { explanation }, steps, expiresAt, origin = '' }: Inviting,
    { id: organisationId, slug, name: association }: Organisation,
    { personId, name, address, language }: ReachedPerson,
    path: string,
  ): Promise<void> {
    const ids = steps.map(({ slotId }) => slotId);
    const dated = await datedSlots(em, ids, this.clock.now());
    const skills = await SkillNames.read(em);
    const changes = steps.flatMap(({ personId: whose, slotId, seconds }) => {
      const slot = dated.get(slotId);
      return slot && whose === personId ? [{ dated: slot, seconds }] : [];
    });
    const isTheirs = (at: number) => steps[at]?.personId === personId;
    const skillOf = (id: string) => skills.nameOf(id);
    const reasons = invitationReasons(language, { explanation, steps, isTheirs, skillOf });
    const addresses = { link: origin + path, rules: origin + rulesAddress(language, slug) };
    const words = { association, name, changes, reasons, ...addresses, until: expiresAt };
    this.outbox.queue(em, organisationId, { recipient: address ?? '', ...invitationMail(language, words) });
  }
}
