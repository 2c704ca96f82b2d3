import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { MOST_ATTACHED, Outbox } from '../../mail/outbox.js';
import type { Organisation } from '../../registry/organisation.entity.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Config } from '../../shared/config.js';
import { newId } from '../../shared/identifiers.js';
import { checkAddress, here, readingAddress } from '../editions/addresses.js';
import { type MadeEdition, Publishing } from '../editions/publishing.js';
import { ReportDesk } from '../report-desk.js';
import type { Director } from './directors.js';
import { Overtaken } from './overtaken.js';
import { aboutSending, stopAddressOf } from './recipient-addresses.js';
import { ReportRecipient } from './report-recipient.entity.js';
import { ReportSending } from './report-sending.entity.js';
import { ReportSubscription } from './report-subscription.entity.js';
import type { Checked, Tellable } from './sending-check.js';
import { type MailSubject, refusedMail, stoppable, toldMail, untoldMail, type Written } from './sending-mail.js';
import type { Days } from './sending-times.js';

export interface Sending {
  house: Organisation;
  one: ReportSubscription;
  decider: Director;
  days: Days;
}

type Untold = Exclude<Checked, Tellable> | { kind: 'failed'; reason: string };

/** Days that its address opens. */
const OPEN_DAYS = 365;

/** What leaves for one period: its row, its messages and what is published are one transaction, or nothing is. */
@Injectable()
export class SendingMessages {
  constructor(
    private readonly registry: Registry,
    private readonly publishing: Publishing,
    private readonly desk: ReportDesk,
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Publishes in the decider's name, and sends it. Throws as `Publishing.tell`, and `Overtaken`. */
  async publish(sending: Sending, { report, digest, empty }: Tellable): Promise<void> {
    const { house, one, decider, days } = sending;
    const wanted = { digest, expiresInDays: OPEN_DAYS, because: { subscriptionId: one.id } };
    try {
      await this.publishing.tell(decider.caller, report, wanted, async (em, made) => {
        const about = aboutOf(house, report, days);
        const id = await this.#done(em, sending, { outcome: 'report', editionId: made.edition.id });
        const { bytes } = made.paper;
        const isAttached = bytes.length <= MOST_ATTACHED;
        const file = { fileName: `${made.edition.number}.pdf`, mediaType: 'application/pdf', bytes };
        const attachment = isAttached ? { attachmentId: this.outbox.attach(em, house.id, file) } : {};
        const { document } = made.edition;
        const message = toldMail(about, { document, empty, isAttached, edition: this.#edition(made, one) });
        await this.#queue(em, { about, id, one }, message, attachment);
      });
    } catch (error) {
      // Refused between the look and the act: what was told beside it made it so.
      if (!(error instanceof AppError) || error.code !== 'publication-refused') throw error;
      throw new AppError('publication-moved');
    }
  }

  /** Says why there is no report: to everybody what is missing, to the decider alone what was refused or failed. Throws `Overtaken`. */
  async tell(sending: Sending, untold: Untold): Promise<void> {
    const { house, one, decider, days } = sending;
    const report = await this.desk.show(house.id, one.reportId);
    const about = aboutOf(house, report, days);
    await this.registry.transaction(house.id, async (em) => {
      const { kind: outcome } = untold;
      const reason = untold.kind === 'refused' || untold.kind === 'failed' ? untold.reason : null;
      const oldFigures = untold.kind === 'old' ? untold.oldFigures : [];
      const id = await this.#done(em, sending, { outcome, reason, oldFigures });
      if (untold.kind === 'old' || untold.kind === 'nothing') {
        const message = untoldMail(about, untold);
        const reached = await this.#queue(em, { about, id, one }, message, {});
        if (!reached.includes(decider.mail))
          this.outbox.queue(em, house.id, { recipient: decider.mail, ...message, about: aboutSending(id) });
        return;
      }
      const address = `${here(this.config)}/reports/${report.id}`;
      const own = { ...about, language: decider.language };
      const message = refusedMail(own, untold.kind === 'failed' ? null : untold.reason, address);
      this.outbox.queue(em, house.id, { recipient: decider.mail, ...message, about: aboutSending(id) });
    });
  }

  /** Once for each period, whoever does it; ended or paused meanwhile, it is not done. */
  async #done(
    em: RegistryManager,
    { house, one, days }: Sending,
    what: Pick<ReportSending, 'outcome'> & Partial<Pick<ReportSending, 'reason' | 'oldFigures' | 'editionId'>>,
  ): Promise<string> {
    const { id: subscriptionId, doneUntil, decidedById } = one;
    const at = this.clock.now();
    const going = { id: subscriptionId, pausedAt: null, doneUntil, decidedById };
    const done = { doneUntil: at, waitsFor: null, triedAt: null };
    if ((await em.nativeUpdate(ReportSubscription, going, done)) === 0) throw new Overtaken();
    const { from: fromDay, to: toDay } = days;
    const id = newId(at);
    const told = { oldFigures: [], ...what };
    em.create(ReportSending, { id, organisationId: house.id, subscriptionId, fromDay, toDay, at, ...told });
    return id;
  }

  /** Whom it goes to. Who stops it at this moment waits, and then finds the message to take back. */
  async #queue(
    em: RegistryManager,
    { about, id, one }: { about: MailSubject; id: string; one: ReportSubscription },
    message: Written,
    attachment: { attachmentId?: string },
  ): Promise<string[]> {
    const asked = { subscriptionId: one.id, state: 'accepted' as const };
    const recipients = await em.find(ReportRecipient, asked, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      orderBy: { id: 'asc' },
    });
    if (recipients.length === 0) throw new Overtaken();
    for (const { address: recipient, code } of recipients) {
      const stopAddress = stopAddressOf(this.config, code);
      const said = stoppable(message, about, stopAddress);
      const kept = { ...said, ...attachment, stopAddress, about: aboutSending(id) };
      this.outbox.queue(em, one.organisationId, { recipient, ...kept });
    }
    return recipients.map(({ address }) => address);
  }

  #edition({ edition: { number }, link }: MadeEdition, { decidedBy, decidedAt }: ReportSubscription) {
    const [reading, check] = [readingAddress(this.config, link.code), checkAddress(this.config, number)];
    return { number, reading, check, decidedBy, decidedAt };
  }
}

function aboutOf(
  { name: house, zone }: Organisation,
  { language, title }: Pick<Tellable['report'], 'language' | 'title'>,
  days: Days,
): MailSubject {
  return { language, house, zone, title, days };
}
