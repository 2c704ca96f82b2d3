import { Injectable } from '@nestjs/common';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Config } from '../shared/config.js';

export interface Message {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  /** The same as a page; null: text only. */
  html: string | null;
  /** Where one click stops such mail; null: nothing to stop. */
  stopAddress: string | null;
  attachment: Attachment | null;
}

export interface Attachment {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Hands a message to the mail server; without one, writes it as a file of the data folder. */
@Injectable()
export class MailCarrier {
  constructor(private readonly config: Config) {}

  async carry(message: Message): Promise<void> {
    const envelope = {
      messageId: `<${message.id}@sillage>`,
      from: this.config.mailFrom ?? 'Sillage <no-reply@localhost>',
      to: message.recipient,
      subject: message.subject,
      text: message.text,
      ...(message.html === null ? {} : { html: message.html }),
      ...(message.stopAddress === null ? {} : { headers: stopHeaders(message.stopAddress) }),
      ...(message.attachment === null ? {} : { attachments: [enclosed(message.attachment)] }),
    };
    if (this.config.smtpUrl !== undefined) {
      await createTransport(this.config.smtpUrl).sendMail(envelope);
      return;
    }
    const written = await createTransport({ streamTransport: true, buffer: true }).sendMail(envelope);
    const folder = join(this.config.dataFolder, 'mail');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${message.id}.eml`);
    await writeFile(`${file}.part`, written.message as Buffer, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }
}

function enclosed({ fileName: filename, mediaType: contentType, bytes }: Attachment) {
  return { filename, contentType, content: Buffer.from(bytes) };
}

/** Mail programs show a button for it; one click is for addresses that nobody can listen to on the way (RFC 8058). */
function stopHeaders(address: string) {
  const stop = { 'List-Unsubscribe': { prepared: true, value: `<${address}>` } };
  return address.startsWith('https:') ? { ...stop, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : stop;
}
