import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { AppError } from '../../shared/app-error.js';
import { Returns, ReturnsFile } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { dataPackage } from '../open-data/data-package.js';
import { XLSX } from '../open-data/media-types.js';
import { reportWorkbook } from '../open-data/report-workbook.js';
import { ToldEditions } from '../open-data/told-editions.js';
import { figureOf, reportPage, sourcePage } from '../page/report-page.js';
import { placeInside } from '../page/report-place.js';
import { sendPreview } from '../page/send-preview.js';
import { EditionLinks } from './edition-links.js';
import { Editions } from './editions.js';
import {
  type EditionWithdrawal,
  editionSchema,
  editionsSchema,
  editionWithdrawalSchema,
  type NewEdition,
  type NewEditionLink,
  newEditionLinkSchema,
  newEditionSchema,
} from './editions.schemas.js';
import { Publishing } from './publishing.js';

/** Reports that were published. */
@Controller('api/reports')
export class EditionsController {
  constructor(
    private readonly publishing: Publishing,
    private readonly editions: Editions,
    private readonly links: EditionLinks,
    private readonly told: ToldEditions,
  ) {}

  /** Confirms what was read: its figures are told for good, and the report is kept as it is. */
  @Post(':id/publish')
  @Allow('reports.write')
  @Returns(editionSchema, 201)
  async publish(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: newEditionSchema }) wanted: NewEdition,
  ) {
    return this.editions.show(caller.organisationId, await this.publishing.publish(caller, id, wanted));
  }

  @Get('editions')
  @Allow('reports.read')
  @Returns(editionsSchema)
  async list(@CurrentCaller() { organisationId }: Caller) {
    return { editions: await this.editions.list(organisationId) };
  }

  @Get('editions/:id')
  @Allow('reports.read')
  @Returns(editionSchema)
  show(@CurrentCaller() { organisationId }: Caller, @Param('id', idOrNothing) id: string) {
    return this.editions.show(organisationId, id);
  }

  /** The paper that was made on the day. */
  @Get('editions/:id/pdf')
  @Allow('reports.read')
  @ReturnsFile('application/pdf')
  async paper(
    @CurrentCaller() { organisationId }: Caller,
    @Param('id', idOrNothing) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { number, bytes } = await this.editions.paper(organisationId, id);
    sendAttachment(reply, 'application/pdf', `${number}.pdf`, Buffer.from(bytes));
  }

  /** Its figures for a spreadsheet. */
  @Get('editions/:id/xlsx')
  @Allow('reports.read')
  @ReturnsFile(XLSX)
  async workbook(
    @CurrentCaller() { organisationId }: Caller,
    @Param('id', idOrNothing) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const told = await this.told.of(organisationId, id);
    sendAttachment(reply, XLSX, `${told.number}.xlsx`, await reportWorkbook(told));
  }

  /** Its figures, what each is, the calculations and the sums of all files, to be checked without anybody. */
  @Get('editions/:id/data')
  @Allow('reports.read')
  @ReturnsFile('application/zip')
  async data(
    @CurrentCaller() { organisationId }: Caller,
    @Param('id', idOrNothing) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const told = await this.told.of(organisationId, id);
    sendAttachment(reply, 'application/zip', `${told.number}.zip`, await dataPackage(told));
  }

  /** As it was told, for those who work in the association: also when its link opens no more. */
  @Get('editions/:id/page')
  @Allow('reports.read')
  @ReturnsFile('text/html')
  async page(
    @CurrentCaller() { organisationId }: Caller,
    @Param('id', idOrNothing) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const document = await this.editions.document(organisationId, id);
    sendPreview(reply, document.language, reportPage(document, placeInside(addressOf(id))));
  }

  /** Where one of its figures comes from. */
  @Get('editions/:id/page/:block')
  @Allow('reports.read')
  @ReturnsFile('text/html')
  async source(
    @CurrentCaller() { organisationId }: Caller,
    @Param('id', idOrNothing) id: string,
    @Param('block') block: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const document = await this.editions.document(organisationId, id);
    const part = figureOf(document, block);
    if (part === null) throw new AppError('not-found');
    sendPreview(reply, document.language, sourcePage(document, part, { address: addressOf(id) }));
  }

  /** Taken back with a reason, which whoever holds the number is told. */
  @Post('editions/:id/withdraw')
  @HttpCode(200)
  @Allow('reports.write')
  @Returns(editionSchema)
  withdraw(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: editionWithdrawalSchema }) { reason }: EditionWithdrawal,
  ) {
    return this.editions.withdraw(caller, id, reason);
  }

  /** Another address: the one before leads nowhere. */
  @Post('editions/:id/link')
  @HttpCode(200)
  @Allow('reports.write')
  @Returns(editionSchema)
  async renew(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: newEditionLinkSchema }) { expiresInDays }: NewEditionLink,
  ) {
    await this.links.renew(caller, id, expiresInDays);
    return this.editions.show(caller.organisationId, id);
  }

  @Post('editions/:id/link/stop')
  @HttpCode(200)
  @Allow('reports.write')
  @Returns(editionSchema)
  async stop(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string) {
    await this.links.stop(caller, id);
    return this.editions.show(caller.organisationId, id);
  }
}

function sendAttachment(reply: FastifyReply, type: string, name: string, bytes: Buffer): void {
  void reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(bytes);
}

const addressOf = (id: string): string => `/api/reports/editions/${id}/page`;
