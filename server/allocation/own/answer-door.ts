import { Injectable } from '@nestjs/common';
import { hashOfSecret } from '../../auth/secrets.js';
import { Person } from '../../people/person.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import type { Language } from '../../shared/language.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';

/** What the address of a mail opens: one invitation of one person, and nothing else. */
export interface OpenedInvitation {
  invitation: SuggestionInvitation;
  person: { id: string; name: string };
  organisation: { id: string; slug: string; name: string };
  /** To write to the person in; null: not known. */
  language: Language | null;
}

/** After this long the address opens nothing any more, ms. */
const OPEN_FOR = 60 * 86_400_000;

/** Finds whose invitation the address of a mail is. */
@Injectable()
export class AnswerDoor {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** Null for an address that is unknown or too old: the same. */
  async open(code: string): Promise<OpenedInvitation | null> {
    const codeHash = hashOfSecret(code.slice(0, 60));
    const everywhere = { filters: false, disableIdentityMap: true } as const;
    const invitation = await this.registry.everywhere().findOne(SuggestionInvitation, { codeHash }, everywhere);
    if (!invitation || this.clock.now().getTime() - invitation.sentAt.getTime() > OPEN_FOR) return null;
    const { id, slug, name } = await this.organisations.byId(invitation.organisationId);
    const person = await this.registry.of(id).findOne(Person, { id: invitation.personId });
    if (!person) return null;
    return {
      invitation,
      person: { id: person.id, name: person.displayName },
      organisation: { id, slug, name },
      language: person.language === 'fr' || person.language === 'en' ? person.language : null,
    };
  }
}
