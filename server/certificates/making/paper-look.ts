import { Injectable } from '@nestjs/common';
import { Registry } from '../../registry/registry.js';
import { Letterhead } from '../../settings/letterhead/letterhead.entity.js';
import { Signatory } from '../../settings/letterhead/signatory.entity.js';
import type { CertificateToPrint } from '../document/certificate-draft.js';

/** The association's colour and logo, and the image of a signature, as they are today. */
@Injectable()
export class PaperLook {
  constructor(private readonly registry: Registry) {}

  async of(
    organisationId: string,
    signatoryId: string,
  ): Promise<Pick<CertificateToPrint, 'colour' | 'logo' | 'signature'>> {
    const em = this.registry.of(organisationId);
    const letterhead = await em.findOne(Letterhead, {});
    const signatory = await em.findOne(Signatory, { id: signatoryId });
    return {
      colour: letterhead?.colour ?? null,
      logo: letterhead?.logo ?? null,
      signature: signatory?.signature ?? null,
    };
  }
}
