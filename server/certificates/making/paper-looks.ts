import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Registry } from '../../registry/registry.js';
import { Letterhead } from '../../settings/letterhead/letterhead.entity.js';
import { Signatory } from '../../settings/letterhead/signatory.entity.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import type { CertificateContent } from '../content.schemas.js';
import { PaperPicture } from './paper-picture.entity.js';

type Look = CertificateContent['look'];

/** Colour, logo and image of a signature: a certificate keeps those of its day, whatever the association has later. */
@Injectable()
export class PaperLooks {
  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  /** Those of today, kept for as long as a certificate names them. */
  async today(organisationId: string, signatoryId: string): Promise<Look> {
    const em = this.registry.of(organisationId);
    const letterhead = await em.findOne(Letterhead, {});
    const signatory = await em.findOne(Signatory, { id: signatoryId });
    return {
      colour: letterhead?.colour ?? null,
      logo: await this.#kept(organisationId, letterhead?.logo ?? null),
      signature: await this.#kept(organisationId, signatory?.signature ?? null),
    };
  }

  async pictures(organisationId: string, { logo, signature }: Look) {
    const digests = [logo, signature].filter((digest) => digest !== null);
    if (digests.length === 0) return { logo: null, signature: null };
    const found = await this.registry.of(organisationId).find(PaperPicture, { digest: { $in: digests } });
    const bytesOf = (digest: string | null) => found.find((one) => one.digest === digest)?.bytes ?? null;
    return { logo: bytesOf(logo), signature: bytesOf(signature) };
  }

  /** Its name: what it is. */
  async #kept(organisationId: string, bytes: Uint8Array | null): Promise<string | null> {
    if (bytes === null) return null;
    const digest = createHash('sha256').update(bytes).digest('hex');
    const em = this.registry.of(organisationId);
    if ((await em.count(PaperPicture, { digest })) > 0) return digest;
    const now = this.clock.now();
    em.create(PaperPicture, { id: newId(now), organisationId, digest, bytes, createdAt: now });
    await em.flush().catch((fault: unknown) => {
      // Another certificate of the same moment kept it.
      if (!(fault instanceof UniqueConstraintViolationException)) throw fault;
    });
    return digest;
  }
}
