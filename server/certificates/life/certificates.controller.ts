import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { CertificateApproval } from './certificate-approval.js';
import { CertificateEnding } from './certificate-ending.js';
import {
  type Approval,
  approvalSchema,
  type CertificateHistory,
  certificateHistorySchema,
  type CertificatesPage,
  certificatesPageSchema,
  type CertificatesQuery,
  certificatesQuerySchema,
  type Refusal,
  refusalSchema,
  type Replacement,
  replacementSchema,
  type Revocation,
  revocationSchema,
} from './certificate-life.schemas.js';
import { CertificateLists } from './certificate-lists.js';

/** What those who issue certificates do with them; each answers with what became of it. */
@Controller('api/certificates')
export class CertificatesController {
  constructor(
    private readonly lists: CertificateLists,
    private readonly approval: CertificateApproval,
    private readonly ending: CertificateEnding,
  ) {}

  @Get()
  @Allow('certificates.read')
  @Returns(certificatesPageSchema)
  list(
    @CurrentCaller() caller: Caller,
    @Query({ schema: certificatesQuerySchema }) query: CertificatesQuery,
  ): Promise<CertificatesPage> {
    return this.lists.page(caller, query);
  }

  /** In the signatory's name. */
  @Post(':id/approve')
  @HttpCode(200)
  @Allow('certificates.sign')
  @Returns(certificateHistorySchema)
  async approve(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: approvalSchema }) approval: Approval,
  ): Promise<CertificateHistory> {
    await this.approval.approve(caller, id, approval);
    return this.lists.history(caller, id);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Allow('certificates.sign')
  @Returns(certificateHistorySchema)
  async refuse(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: refusalSchema }) refusal: Refusal,
  ): Promise<CertificateHistory> {
    await this.approval.refuse(caller, id, refusal);
    return this.lists.history(caller, id);
  }

  /** Its file then says revoked, wherever it is. It cannot be undone. */
  @Post(':id/revoke')
  @HttpCode(200)
  @Allow('certificates.sign')
  @Returns(certificateHistorySchema)
  async revoke(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: revocationSchema }) revocation: Revocation,
  ): Promise<CertificateHistory> {
    await this.ending.revoke(caller, id, revocation);
    return this.lists.history(caller, id);
  }

  /** By its holder, or by who signs. The first one is replaced as soon as the other is issued. */
  @Post(':id/replace')
  @HttpCode(200)
  @Allow('certificates.replace')
  @Returns(certificateHistorySchema)
  async replace(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: replacementSchema }) replacement: Replacement,
  ): Promise<CertificateHistory> {
    await this.ending.replace(caller, id, replacement);
    return this.lists.history(caller, id);
  }
}
