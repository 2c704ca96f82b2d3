import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { ReturnsFile } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { ReportPreviews } from '../report-previews.js';
import { paperTexts } from './paper-texts.js';
import { ReportPapers } from './report-papers.js';

@Controller('api/reports')
export class ReportPapersController {
  constructor(
    private readonly previews: ReportPreviews,
    private readonly papers: ReportPapers,
  ) {}

  /** As a donor would read it now, on paper: a draft, and said so on each page. */
  @Get(':id/preview.pdf')
  @Allow('reports.read')
  @ReturnsFile('application/pdf')
  async preview(
    @CurrentCaller() { organisationId: house, organisationSlug: slug }: Caller,
    @Param('id', idOrNothing) id: string,
  ): Promise<StreamableFile> {
    const document = await this.previews.document({ id: house, slug }, id, { isOnScreen: false });
    const pdf = await this.papers.pdf(house, document, null);
    const disposition = `attachment; filename="${paperTexts[document.language].draftFile}.pdf"`;
    return new StreamableFile(pdf, { type: 'application/pdf', disposition });
  }
}
