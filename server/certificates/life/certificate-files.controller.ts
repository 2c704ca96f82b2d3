import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns, ReturnsFile } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import type { JsonResume } from '../cv/json-resume.js';
import { CertificateFiles } from './certificate-files.js';
import {
  type CertificateCv,
  certificateCvSchema,
  type CertificateHistory,
  certificateHistorySchema,
} from './certificate-life.schemas.js';
import { CertificateLists } from './certificate-lists.js';

/** A certificate in every form in which it leaves. */
@Controller('api/certificates/:id')
export class CertificateFilesController {
  constructor(
    private readonly files: CertificateFiles,
    private readonly lists: CertificateLists,
  ) {}

  /** While it waits, a preview that says so. */
  @Get('pdf')
  @Allow('certificates.open')
  @ReturnsFile('application/pdf')
  async pdf(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<StreamableFile> {
    const { pdf, name } = await this.files.pdf(caller, id);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `attachment; filename="${name}"` });
  }

  /** The signed Open Badges 3.0 credential, byte for byte. */
  @Get('credential')
  @Allow('certificates.open')
  @ReturnsFile('application/vc')
  async credential(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<StreamableFile> {
    const { json, name } = await this.files.credential(caller, id);
    return new StreamableFile(json, { type: 'application/vc', disposition: `attachment; filename="${name}"` });
  }

  /** JSON Resume 1.0.0. */
  @Get('resume')
  @Allow('own-certificates.read')
  @Header('content-disposition', 'attachment; filename="resume.json"')
  @Returns(z.looseObject({}))
  resume(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<JsonResume> {
    return this.files.resume(caller, id);
  }

  /** A line to paste, and a way to LinkedIn. */
  @Get('cv')
  @Allow('own-certificates.read')
  @Returns(certificateCvSchema)
  cv(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<CertificateCv> {
    return this.files.cv(caller, id);
  }

  @Get('history')
  @Allow('certificates.open')
  @Returns(certificateHistorySchema)
  history(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<CertificateHistory> {
    return this.lists.history(caller, id);
  }
}
