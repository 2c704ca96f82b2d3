import { Injectable } from '@nestjs/common';
import { Account } from '../../auth/account.entity.js';
import type { Caller } from '../../auth/caller.js';
import { MOST_ATTACHED, Outbox } from '../../mail/outbox.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Config } from '../../shared/config.js';
import { here } from '../editions/addresses.js';
import { ReportPapers } from '../paper/report-papers.js';
import { ReportDesk } from '../report-desk.js';
import { ReportDocuments } from '../report-documents.js';
import { ReportSubscription } from './report-subscription.entity.js';
import { SendingCheck } from './sending-check.js';
import { type MailSubject, refusedMail, toldMail, untoldMail, type Written } from './sending-mail.js';
import { wholeBefore } from './sending-times.js';
import type { Trial } from './subscriptions.schemas.js';

/** What would be sent if it were due now, to whoever asks and nobody else. Nothing is published. */
@Injectable()
export class Trials {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly check: SendingCheck,
    private readonly desk: ReportDesk,
    private readonly documents: ReportDocuments,
    private readonly papers: ReportPapers,
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** To the account of the caller. Throws `not-found`, `sign-in-needed`, `mail-not-set`, `demo-mails-nothing`, and as `SendingCheck.of`. */
  async send({ organisationId, accountId }: Caller, id: string): Promise<Trial> {
    if (this.config.smtpUrl === undefined) throw new AppError('mail-not-set');
    const { slug, name: house, zone, isDemo } = await this.organisations.byId(organisationId);
    if (isDemo) throw new AppError('demo-mails-nothing');
    const em = this.registry.of(organisationId);
    const one = await em.findOne(ReportSubscription, { id });
    if (!one) throw new AppError('not-found');
    const account = accountId === null ? null : await em.findOne(Account, { id: accountId });
    if (!account) throw new AppError('sign-in-needed');
    const days = wholeBefore(one, zone, this.clock.now());
    const { title, language } = await this.desk.show(organisationId, one.reportId);
    const about = { language, house, zone, title, days };
    const checked = await this.check.of({ id: organisationId, slug, zone }, one.reportId, days);
    const queue = (message: Written, attach: (em: RegistryManager) => object = () => ({})) =>
      this.registry.transaction(organisationId, async (within) =>
        this.outbox.queue(within, organisationId, { recipient: account.email, ...message, ...attach(within) }),
      );
    if (checked.kind === 'report') {
      const { report, tables, known, empty } = checked;
      const document = await this.documents.of({ id: organisationId, slug }, report, tables, known, {
        isOnScreen: false,
      });
      const bytes = await this.papers.pdf(organisationId, document, null);
      const isAttached = bytes.length <= MOST_ATTACHED;
      const file = { fileName: `${FILE_NAME[language]}.pdf`, mediaType: 'application/pdf', bytes };
      await queue(toldMail(about, { document, empty, isAttached, edition: null }), (within) =>
        isAttached ? { attachmentId: this.outbox.attach(within, organisationId, file) } : {},
      );
    } else await queue(this.#untold(about, one.reportId, checked));
    return { address: account.email, outcome: checked.kind };
  }

  #untold(
    about: MailSubject,
    reportId: string,
    checked: Exclude<Awaited<ReturnType<SendingCheck['of']>>, { kind: 'report' }>,
  ): Written {
    if (checked.kind !== 'refused') return untoldMail(about, checked);
    return refusedMail(about, checked.reason, `${here(this.config)}/reports/${reportId}`);
  }
}

const FILE_NAME = { fr: 'brouillon', en: 'draft' } as const;
