import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { readLinkCode } from '../../shared/codes/link-code.js';
import { RefusedByPage, ReturnsFile } from '../../shared/described.js';
import { languageOf } from '../../shared/language.js';
import { dataPackage } from '../open-data/data-package.js';
import { reportWorkbook } from '../open-data/report-workbook.js';
import { ToldEditions } from '../open-data/told-editions.js';
import { PPTX, XLSX } from '../open-data/media-types.js';
import { roomPage } from '../room/room-page.js';
import { Rooms } from '../room/rooms.js';
import { Decks } from '../slides/decks.js';
import { figureOf } from '../page/report-page.js';
import { type OpenEdition, PublicEditions } from './public-editions.js';
import { publishedPage, publishedSource } from './published-page.js';
import { ReportVisits } from './report-visits.js';
import { sendBroken, sendFile, sendReport, sendSentence } from './send-report.js';

/** Where a donor reads a report: HTML, without JavaScript, without an account, without a cookie. */
@Controller('report')
export class PublicReportController {
  constructor(
    private readonly visits: ReportVisits,
    private readonly editions: PublicEditions,
    private readonly told: ToldEditions,
    private readonly rooms: Rooms,
    private readonly decks: Decks,
  ) {}

  /** The report behind a code. Unknown, stopped, too old and taken back: the same answer, 404. */
  @Get(':code')
  @Allow('public')
  @ReturnsFile('text/html')
  show(@Param('code') typed: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#read({ typed, request, reply }, (opened, code) =>
      sendReport(reply, opened.document.language, 200, publishedPage(code, opened)),
    );
  }

  /** Where one of its figures comes from. */
  @Get(':code/source/:block')
  @Allow('public')
  @ReturnsFile('text/html')
  source(
    @Param('code') typed: string,
    @Param('block') block: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.#read({ typed, request, reply }, (opened, code) => {
      const part = figureOf(opened.document, block);
      if (!part) return sendSentence(reply, opened.document.language, 'closed');
      sendReport(reply, opened.document.language, 200, publishedSource(code, opened, part));
    });
  }

  /** `file`: the name of a part, then `.svg`; `-narrow.svg` for phones. */
  @Get(':code/chart/:file')
  @Allow('public')
  @ReturnsFile('image/svg+xml')
  @RefusedByPage(404, 429)
  chart(
    @Param('code') typed: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.#read({ typed, request, reply, isPart: true }, (opened) => {
      const [, block = '', narrow] = /^([a-z0-9]+)(-narrow)?\.svg$/.exec(file) ?? [];
      const drawn = figureOf(opened.document, block)?.chart;
      const chart = narrow === undefined ? drawn : drawn?.narrow;
      if (!chart) return sendSentence(reply, opened.document.language, 'closed');
      sendFile(reply, 'image/svg+xml', file, chart.svg);
    });
  }

  /** The very bytes that were made on the day it was published. */
  @Get(':code/report.pdf')
  @Allow('public')
  @ReturnsFile('application/pdf')
  @RefusedByPage(404, 429)
  paper(@Param('code') typed: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#read({ typed, request, reply }, async (opened) => {
      const bytes = await this.editions.paper(opened);
      sendFile(reply, 'application/pdf', `${opened.standing.number}.pdf`, bytes);
    });
  }

  /** In one file, to be shown full screen without a network. */
  @Get(':code/room.html')
  @Allow('public')
  @ReturnsFile('text/html')
  @RefusedByPage(404, 429)
  room(@Param('code') typed: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#read({ typed, request, reply }, async ({ organisationId, id, standing }) => {
      const html = await roomPage(await this.rooms.of(organisationId, id));
      sendFile(reply, 'text/html; charset=utf-8', `${standing.number}.html`, html, 'attachment');
    });
  }

  /** As slides whose charts can be changed. */
  @Get(':code/report.pptx')
  @Allow('public')
  @ReturnsFile(PPTX)
  @RefusedByPage(404, 429)
  slides(@Param('code') typed: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#read({ typed, request, reply }, async ({ organisationId, id }) => {
      const { number, bytes } = await this.decks.of(organisationId, id);
      sendFile(reply, PPTX, `${number}.pptx`, bytes, 'attachment');
    });
  }

  /** Its figures, what each is, the calculations and the sums of all files, to be checked without anybody. */
  @Get(':code/data.zip')
  @Allow('public')
  @ReturnsFile('application/zip')
  @RefusedByPage(404, 429)
  data(@Param('code') typed: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#read({ typed, request, reply }, async ({ organisationId, id, standing }) => {
      const bytes = await dataPackage(await this.told.of(organisationId, id));
      sendFile(reply, 'application/zip', `${standing.number}.zip`, bytes);
    });
  }

  /** Its figures for a spreadsheet. */
  @Get(':code/report.xlsx')
  @Allow('public')
  @ReturnsFile(XLSX)
  @RefusedByPage(404, 429)
  workbook(@Param('code') typed: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#read({ typed, request, reply }, async ({ organisationId, id, standing }) => {
      const bytes = await reportWorkbook(await this.told.of(organisationId, id));
      sendFile(reply, XLSX, `${standing.number}.xlsx`, bytes);
    });
  }

  async #read(
    asked: { typed: string; request: FastifyRequest; reply: FastifyReply; isPart?: boolean },
    send: (opened: OpenEdition, code: string) => void | Promise<void>,
  ): Promise<void> {
    const { typed, request, reply, isPart = false } = asked;
    const [code, language] = [readLinkCode(typed), languageOf(request)];
    try {
      const opened = await this.visits.read(request.ip, code, isPart);
      if (typeof opened === 'string') sendSentence(reply, language, opened);
      else await send(opened, code ?? '');
    } catch (error) {
      sendBroken(reply, language, error, [typed, code]);
    }
  }
}
