import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { localDay } from '../../shared/local-day.js';
import type { NewSignatory, Picture, SignatoryView } from './letterhead.schemas.js';
import { dataAddress, readPicture } from './picture-data.js';
import { Signatory } from './signatory.entity.js';

/** Who signs papers for the association. */
@Injectable()
export class Signatories {
  constructor(
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Those who sign today first, then by name. */
  async list(organisationId: string, zone: string): Promise<SignatoryView[]> {
    const today = localDay(this.clock.now(), zone);
    const kept = await this.registry.of(organisationId).find(Signatory, {}, { orderBy: { name: 'asc', id: 'asc' } });
    const views = kept.map((one) => viewOf(one, today));
    return views.toSorted((a, b) => Number(b.signsToday) - Number(a.signsToday));
  }

  async add(caller: Caller, wanted: NewSignatory): Promise<{ id: string }> {
    const now = this.clock.now();
    const id = newId(now);
    await this.#act(caller, 'signatory.add', id, (em) => {
      const { organisationId } = caller;
      em.create(Signatory, { id, organisationId, ...wanted, signature: null, createdAt: now });
      return Promise.resolve({ after: wanted });
    });
    return { id };
  }

  /** Papers signed before keep what they say. Throws `not-found`. */
  async correct(caller: Caller, id: string, wanted: NewSignatory): Promise<{ id: string }> {
    await this.#act(caller, 'signatory.correct', id, async (em) => {
      const kept = await ownSignatory(em, id);
      const before = said(kept);
      Object.assign(kept, wanted);
      return { before, after: wanted };
    });
    return { id };
  }

  /** Throws `not-found` and `picture-unusable`. */
  async setSignature(caller: Caller, id: string, { picture }: Picture): Promise<{ id: string }> {
    const signature = readPicture(picture);
    await this.#act(caller, 'signatory.signature', id, async (em) => {
      (await ownSignatory(em, id)).signature = signature;
      return { bytes: signature?.length ?? 0 };
    });
    return { id };
  }

  async #act(
    { organisationId, accountId, name }: Caller,
    action: string,
    id: string,
    work: (em: RegistryManager) => Promise<Record<string, unknown>>,
  ): Promise<void> {
    await this.registry.transaction(organisationId, async (em) => {
      const details = await work(em);
      const act = { actorId: accountId, actorName: name, action, record: `signatory:${id}`, details };
      await this.audit.record(em, { organisationId, ...act });
    });
  }
}

async function ownSignatory(em: RegistryManager, id: string): Promise<Signatory> {
  const kept = await em.findOne(Signatory, { id });
  if (!kept) throw new AppError('not-found');
  return kept;
}

function said(kept: Signatory): NewSignatory {
  const { name, function: as, delegation, contact, fromDay, toDay, approvesValidated } = kept;
  const lasting = { delegation: delegation ?? null, contact: contact ?? null, toDay: toDay ?? null };
  return { name, function: as, ...lasting, fromDay, approvesValidated };
}

function viewOf(kept: Signatory, today: string): SignatoryView {
  const all = said(kept);
  const signsToday = all.fromDay <= today && (all.toDay === null || today < all.toDay);
  return { id: kept.id, ...all, signature: dataAddress(kept.signature ?? null), signsToday };
}
