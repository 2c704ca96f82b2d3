import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Caller } from '../auth/caller.js';
import { qrSvg } from '../shared/qr-svg.js';
import { newCode } from '../auth/secrets.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { AnswerLink } from './answer-link.entity.js';
import type { AnswerLinkView } from './answers.schemas.js';
import { ownCampaign } from './campaigns.js';

const DAY = 24 * 3600 * 1000;

/** Addresses to answer without an account: made to be printed, they expire and can be stopped. */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The latest first. `origin`: where people reach this server. */
  async list(caller: Caller, campaignId: string, origin: string): Promise<AnswerLinkView[]> {
    const em = this.registry.of(caller.organisationId);
    const links = await em.find(AnswerLink, { campaignId }, { orderBy: { createdAt: 'desc', id: 'desc' } });
    return Promise.all(links.map((link) => this.#view(link, origin)));
  }

  /** Throws `not-found`, `campaign-closed`. */
  async make(caller: Caller, campaignId: string, days: number, origin: string): Promise<AnswerLinkView> {
    const now = this.clock.now();
    const link = await this.#write(caller, 'answer-link.make', async (em) => {
      const campaign = await ownCampaign(em, caller, campaignId);
      if (campaign.closedAt) throw new AppError('campaign-closed');
      return em.create(AnswerLink, {
        id: newId(now),
        organisationId: caller.organisationId,
        campaignId,
        code: newCode(),
        createdBy: caller.name,
        createdAt: now,
        expiresAt: new Date(now.getTime() + days * DAY),
      });
    });
    return this.#view(link, origin);
  }

  /** From now on the address opens nothing. Throws `not-found`. */
  async revoke(caller: Caller, id: string): Promise<void> {
    await this.#write(caller, 'answer-link.revoke', async (em) => {
      const link = await em.findOne(AnswerLink, { id });
      if (!link) throw new AppError('not-found');
      await ownCampaign(em, caller, link.campaignId);
      if (!link.revokedAt) Object.assign(link, { revokedBy: caller.name, revokedAt: this.clock.now() });
      return link;
    });
  }

  #write(
    { organisationId, accountId, name }: Caller,
    action: string,
    work: (em: RegistryManager) => Promise<AnswerLink>,
  ): Promise<AnswerLink> {
    return this.registry.transaction(organisationId, async (em) => {
      const link = await work(em);
      const act = { organisationId, actorId: accountId, actorName: name, action };
      await this.audit.record(em, { ...act, record: `answer-link:${link.id}` });
      return link;
    });
  }

  async #view(link: AnswerLink, origin: string): Promise<AnswerLinkView> {
    const address = `${origin}/a/${link.code}`;
    return {
      id: link.id,
      address,
      qrSvg: await qrSvg(address),
      createdBy: link.createdBy,
      createdAt: link.createdAt.toISOString(),
      expiresAt: link.expiresAt.toISOString(),
      state: link.revokedAt ? 'revoked' : link.expiresAt <= this.clock.now() ? 'expired' : 'open',
    };
  }
}
