import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { Letterhead } from './letterhead.entity.js';
import type { LetterheadView, NewLetterhead, Picture } from './letterhead.schemas.js';
import { dataAddress, readPicture } from './picture-data.js';
import { Signatories } from './signatories.js';

const NOTHING: NewLetterhead = {
  address: null,
  contact: null,
  rna: null,
  siren: null,
  purpose: null,
  place: null,
  colour: null,
  numberPrefix: null,
};
const FIELDS = Object.keys(NOTHING) as (keyof NewLetterhead)[];

/** What stands at the head and at the foot of the association's papers. */
@Injectable()
export class Letterheads {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly signatories: Signatories,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async read(organisationId: string): Promise<LetterheadView> {
    const { name, zone } = await this.organisations.byId(organisationId);
    const kept = await this.registry.of(organisationId).findOne(Letterhead, {});
    return {
      name,
      ...said(kept),
      logo: dataAddress(kept?.logo ?? null),
      signatories: await this.signatories.list(organisationId, zone),
    };
  }

  async write(caller: Caller, wanted: NewLetterhead): Promise<LetterheadView> {
    await this.#act(caller, 'letterhead.write', (kept) => {
      const before = said(kept);
      Object.assign(kept, wanted);
      return { before, after: wanted };
    });
    return this.read(caller.organisationId);
  }

  /** Throws `picture-unusable`. */
  async setLogo(caller: Caller, { picture }: Picture): Promise<LetterheadView> {
    const logo = readPicture(picture);
    await this.#act(caller, 'letterhead.logo', (kept) => {
      kept.logo = logo;
      return { bytes: logo?.length ?? 0 };
    });
    return this.read(caller.organisationId);
  }

  async #act(
    { organisationId, accountId, name }: Caller,
    action: string,
    change: (kept: Letterhead) => Record<string, unknown>,
  ): Promise<void> {
    await this.registry.transaction(organisationId, async (em) => {
      const kept = await this.#kept(em, organisationId);
      const details = change(kept);
      kept.changedAt = this.clock.now();
      const record = `organisation:${organisationId}`;
      await this.audit.record(em, { organisationId, actorId: accountId, actorName: name, action, record, details });
    });
  }

  async #kept(em: RegistryManager, organisationId: string): Promise<Letterhead> {
    const now = this.clock.now();
    const known = await em.findOne(Letterhead, {});
    return known ?? em.create(Letterhead, { id: newId(now), organisationId, ...NOTHING, logo: null, changedAt: now });
  }
}

function said(kept: Letterhead | null): NewLetterhead {
  return Object.fromEntries(FIELDS.map((name) => [name, kept?.[name] ?? null])) as NewLetterhead;
}
