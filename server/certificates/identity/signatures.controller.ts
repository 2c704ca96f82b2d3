import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import {
  type Signatures,
  signaturesSchema,
  type WithdrawnSignature,
  withdrawnSignatureSchema,
} from '../verification/verification.schemas.js';
import { KeyRemoval } from './key-removal.js';
import { SigningKeys } from './signing-keys.js';

/** What the association signs certificates with, without anything secret. */
@Controller('api/certificates/signatures')
export class SignaturesController {
  constructor(
    private readonly keys: SigningKeys,
    private readonly removal: KeyRemoval,
  ) {}

  @Get()
  @Allow('signatures.write')
  @Returns(signaturesSchema)
  async list(@CurrentCaller() { organisationId }: Caller): Promise<Signatures> {
    const keys = await this.keys.list(organisationId);
    return {
      signatures: keys.map(({ name, did, year, createdAt, removedAt }) => ({
        name,
        signer: did,
        year,
        createdAt: createdAt.toISOString(),
        withdrawnAt: removedAt?.toISOString() ?? null,
      })),
    };
  }

  /** Destroys one that somebody else may have had: every certificate it signed is revoked. It cannot be undone. */
  @Post('withdraw')
  @HttpCode(200)
  @Allow('signatures.write')
  @Returns(signaturesSchema)
  async withdraw(
    @CurrentCaller() caller: Caller,
    @Body({ schema: withdrawnSignatureSchema }) { name }: WithdrawnSignature,
  ): Promise<Signatures> {
    await this.removal.remove(caller, name);
    return this.list(caller);
  }
}
