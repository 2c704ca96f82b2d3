import { Injectable } from '@nestjs/common';
import { hashOfSecret } from '../../auth/secrets.js';
import { AvailabilityRequest } from '../../people/availability/availability-request.entity.js';
import { Person } from '../../people/person.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import type { AboutWhom } from './availability-desk.js';

/** What the address of a mail opens: one person's answer, and nothing else. */
export interface OpenedWhen {
  about: AboutWhom;
  house: string;
  /** To write to the person in; null: not known. */
  language: 'fr' | 'en' | null;
}

/** Finds whose answer the address of a mail is. */
@Injectable()
export class WhenDoor {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** Null for an address that is unknown, replaced or too old: the same. */
  async open(code: string): Promise<OpenedWhen | null> {
    const codeHash = hashOfSecret(code.slice(0, 60));
    const request = await this.registry.everywhere().findOne(AvailabilityRequest, { codeHash }, { filters: false });
    if (!request?.endsAt || request.endsAt <= this.clock.now()) return null;
    const { id: organisationId, slug, name } = await this.organisations.byId(request.organisationId);
    const person = await this.registry.of(organisationId).findOne(Person, { id: request.personId });
    if (!person) return null;
    return {
      about: { organisationId, organisationSlug: slug, personId: person.id, within: null },
      house: name,
      language: person.language === 'fr' || person.language === 'en' ? person.language : null,
    };
  }
}
