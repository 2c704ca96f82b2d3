import { Injectable } from '@nestjs/common';
import { dayIn } from '../../indicators/days.js';
import { coverageOfFonts } from '../../paper/coverage.js';
import { Paper } from '../../paper/paper.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { headLines } from '../../settings/letterhead/head-lines.js';
import { Letterhead } from '../../settings/letterhead/letterhead.entity.js';
import type { ReportDocument } from '../document/report-document.js';
import { reportDraft } from './report-draft.js';

/** What a published report bears. */
export interface PaperEdition {
  number: string;
  publishedAt: Date;
  /** The whole address where a stranger checks it; printed, and as a code. */
  checkAddress: string;
}

/** A report as a PDF that lasts, is read aloud and never depends on when it is made. */
@Injectable()
export class ReportPapers {
  constructor(
    private readonly paper: Paper,
    private readonly registry: Registry,
    private readonly organisations: Organisations,
  ) {}

  /**
   * With the head of the association's papers as it is today; `edition` null: a draft, and said so on each page. The
   * same report gives the same bytes. Throws what `Paper.made` throws.
   */
  async pdf(organisationId: string, document: ReportDocument, edition: PaperEdition | null): Promise<Uint8Array> {
    const { zone } = await this.organisations.byId(organisationId);
    const head = await this.registry.of(organisationId).findOne(Letterhead, {});
    const draft = await reportDraft(
      {
        document,
        lines: head === null ? [] : headLines(head),
        colour: head?.colour ?? null,
        logo: head?.logo ?? null,
        edition: edition === null ? null : { ...edition, day: dayIn(zone, edition.publishedAt) },
      },
      coverageOfFonts(),
    );
    return (await this.paper.made(draft)).pdf;
  }
}
