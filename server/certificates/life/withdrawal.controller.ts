import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { type OwnCertificates, ownCertificatesSchema } from './certificate-life.schemas.js';
import { CertificateLists } from './certificate-lists.js';
import { CertificateWithdrawal } from './certificate-withdrawal.js';

@Controller('api/certificates')
export class WithdrawalController {
  constructor(
    private readonly withdrawal: CertificateWithdrawal,
    private readonly lists: CertificateLists,
  ) {}

  /** What waits to be signed is signed no more; what it would have replaced stands. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('own-certificates.write')
  @Returns(ownCertificatesSchema)
  async withdraw(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<OwnCertificates> {
    await this.withdrawal.withdraw(caller, id);
    return this.lists.own(caller);
  }
}
