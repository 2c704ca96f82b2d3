import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Organisations } from '../registry/organisations.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { type Attachment, MailCarrier } from './mail-carrier.js';
import { MailAttachment } from './mail-attachment.entity.js';
import { OutgoingMail } from './outgoing-mail.entity.js';

const MINUTE = 60_000;
/** Longer than a mail server keeps us waiting: after that, the process that took the message is gone. */
const HELD_FOR = 15 * MINUTE;
/** Waits after the first, second and third failure; then the message is given up. */
const RETRY_AFTER = [1 * MINUTE, 5 * MINUTE, 25 * MINUTE];

/** What a message held, once it has left or was given up. */
const FORGOTTEN = { text: null, html: null, stopAddress: null, attachmentId: null };

/** Written as text, a third longer, it leaves over 100 kbit/s before `HELD_FOR` is over, and every mail server takes it. */
export const MOST_ATTACHED = 5 * 1024 * 1024;

export interface QueuedMessage {
  recipient: string;
  subject: string;
  text: string;
  html?: string;
  stopAddress?: string;
  /** As `attach` answered. */
  attachmentId?: string;
  /** By what it is found again; see `OutgoingMail`. */
  about?: string;
}

/** Messages leave after the transaction that asked for them: all of it, or none. */
@Injectable()
export class Outbox {
  readonly #logger = new Logger('Mail');
  #leaving: Promise<void> = Promise.resolve();

  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly carrier: MailCarrier,
    private readonly clock: Clock,
  ) {}

  /** Queues a message inside the caller's transaction. */
  queue(manager: RegistryManager, organisationId: string, message: QueuedMessage): void {
    const now = this.clock.now();
    manager.create(OutgoingMail, {
      id: newId(now),
      organisationId,
      ...message,
      state: 'waiting',
      tries: 0,
      nextTryAt: now,
      createdAt: now,
    });
  }

  /** Keeps a file of at most `MOST_ATTACHED` bytes for messages queued in the same transaction. Throws `RangeError`. */
  attach(manager: RegistryManager, organisationId: string, file: Attachment): string {
    if (file.bytes.length > MOST_ATTACHED) throw new RangeError(`${file.fileName} is too large for a message`);
    const id = newId(this.clock.now());
    manager.create(MailAttachment, { id, organisationId, ...file, bytes: Buffer.from(file.bytes) });
    return id;
  }

  /** Sends what is due, one message after the other. */
  @Interval(MINUTE)
  send(): Promise<void> {
    this.#leaving = this.#leaving
      .then(() => this.#sendDue())
      .catch((error: unknown) => this.#logger.error(String(error)));
    return this.#leaving;
  }

  async #sendDue(): Promise<void> {
    for (const organisation of await this.organisations.list()) {
      const manager = this.registry.of(organisation.id);
      const due = await manager.find(
        OutgoingMail,
        { state: 'waiting', nextTryAt: { $lte: this.clock.now() } },
        { orderBy: { createdAt: 'asc' }, limit: 500 },
      );
      for (const mail of due) {
        if (!(await this.#take(manager, mail.id))) continue;
        await this.#try(manager, mail);
        await manager.flush();
      }
      await forgetAttachments(manager, organisation.id);
    }
  }

  /** Of several processes that see the same message due, one takes it. */
  async #take(manager: RegistryManager, id: string): Promise<boolean> {
    const now = this.clock.now();
    const due = { id, state: 'waiting' as const, nextTryAt: { $lte: now } };
    const nextTryAt = new Date(now.getTime() + HELD_FOR);
    return (await manager.nativeUpdate(OutgoingMail, due, { nextTryAt })) === 1;
  }

  async #try(manager: RegistryManager, mail: OutgoingMail): Promise<void> {
    try {
      const { attachmentId } = mail;
      const attachment = attachmentId ? await manager.findOneOrFail(MailAttachment, { id: attachmentId }) : null;
      await this.carrier.carry({
        id: mail.id,
        recipient: mail.recipient,
        subject: mail.subject,
        text: mail.text ?? '',
        html: mail.html ?? null,
        stopAddress: mail.stopAddress ?? null,
        attachment,
      });
      Object.assign(mail, { state: 'sent', sentAt: this.clock.now(), fault: null, ...FORGOTTEN });
    } catch (error) {
      const wait = RETRY_AFTER[mail.tries];
      mail.tries += 1;
      mail.fault = reasonOf(error);
      if (wait === undefined) Object.assign(mail, { state: 'failed', ...FORGOTTEN });
      else mail.nextTryAt = new Date(this.clock.now().getTime() + wait);
      this.#logger.warn(`message ${mail.id} did not leave: ${mail.fault}`);
    }
  }
}

/** Files that no message waits for: all have left, were given up, or were taken back. */
async function forgetAttachments(manager: RegistryManager, organisationId: string): Promise<void> {
  const waiting = "select 1 from outgoing_mail where attachment_id = mail_attachment.id and state = 'waiting'";
  const sql = `delete from mail_attachment where organisation_id = ? and not exists (${waiting})`;
  await manager.execute(sql, [organisationId]);
}

/** The mail server's own sentence may repeat the recipient's address: its codes are enough for a log. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const codes = [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number');
  return codes.join(' ').slice(0, 80) || 'error';
}
