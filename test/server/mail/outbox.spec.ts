import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MailCarrier } from '../../../server/mail/mail-carrier.js';
import { MailAttachment } from '../../../server/mail/mail-attachment.entity.js';
import { MOST_ATTACHED, Outbox } from '../../../server/mail/outbox.js';
import { OutgoingMail } from '../../../server/mail/outgoing-mail.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { readConfig } from '../../../server/shared/config.js';
import { mailServer, readMail } from '../../support/mail-server.js';
import { StillClock } from '../../support/still-clock.js';
import { type OpenRegistry, openRegistry } from '../../support/registry.js';

describe('a message', () => {
  const clock = new StillClock();
  let open: OpenRegistry;
  let folder: string;
  let organisationId: string;
  let organisations: Organisations;
  beforeEach(async () => {
    open = await openRegistry();
    folder = await mkdtemp(join(tmpdir(), 'sillage-mail-'));
    organisations = new Organisations(open.registry, clock);
    organisationId = (await organisations.create({ slug: 'port', name: 'Port' })).id;
  });
  afterEach(async () => {
    await open.close();
    await rm(folder, { recursive: true, force: true });
  });

  function outbox(smtpUrl?: string): Outbox {
    const config = readConfig({ SILLAGE_DATA: folder, ...(smtpUrl === undefined ? {} : { SMTP_URL: smtpUrl }) });
    return new Outbox(open.registry, organisations, new MailCarrier(config), clock);
  }
  const invite = (box: Outbox) =>
    open.registry.transaction(organisationId, async (manager) => {
      box.queue(manager, organisationId, {
        recipient: 'ines@port.example',
        subject: 'Bienvenue à bord',
        text: 'Voici votre lien.',
      });
    });
  const kept = async () => (await open.registry.of(organisationId).find(OutgoingMail, {}))[0];

  it('is written to a file when no mail server is set, once, and its text is forgotten', async () => {
    const box = outbox();
    await invite(box);
    await box.send();
    await box.send();
    const files = await readdir(join(folder, 'mail'));
    expect(files).toHaveLength(1);
    const text = await readFile(join(folder, 'mail', files[0] ?? ''), 'utf8');
    expect(text).toContain('To: ines@port.example');
    expect(text).toContain('Voici votre lien.');
    expect(await kept()).toMatchObject({ state: 'sent', text: null });
  });

  it('that the mail server refuses is tried again after a minute, and leaves once', async () => {
    const { close, url, taken } = await mailServer(1);
    const box = outbox(url);
    await invite(box);
    await box.send();
    expect([taken.length, (await kept())?.state]).toEqual([0, 'waiting']);
    await box.send();
    expect(taken).toHaveLength(0);
    clock.instant = new Date(clock.instant.getTime() + 60_000);
    await box.send();
    await box.send();
    expect(taken).toHaveLength(1);
    expect((await kept())?.state).toBe('sent');
    close();
  });

  it('that two processes find waiting leaves once', async () => {
    const { close, url, taken } = await mailServer(0);
    await invite(outbox(url));
    await Promise.all([outbox(url).send(), outbox(url).send()]);
    expect([taken.length, (await kept())?.state]).toEqual([1, 'sent']);
    close();
  });

  it('that is refused after one, five and twenty-five minutes is given up, and its link forgotten', async () => {
    const { close, url, taken } = await mailServer(4);
    const box = outbox(url);
    await invite(box);
    const tries: (number | undefined)[] = [];
    for (const minutes of [0, 1, 4, 1, 24, 1, 60]) {
      clock.instant = new Date(clock.instant.getTime() + minutes * 60_000);
      await box.send();
      tries.push((await kept())?.tries);
    }
    expect(tries).toEqual([1, 2, 2, 3, 3, 4, 4]);
    expect(await kept()).toMatchObject({ state: 'failed', text: null });
    expect(taken).toHaveLength(0);
    close();
  });

  it('that can be stopped says where by one click, as text and as a page, and forgets all of it', async () => {
    const stopAddress = `https://port.example/stop/${'x'.repeat(32)}`;
    const box = outbox();
    await open.registry.transaction(organisationId, async (manager) => {
      const message = { recipient: 'ines@port.example', subject: 's', text: 'En texte.', html: '<p>En page.</p>' };
      box.queue(manager, organisationId, { ...message, stopAddress });
    });
    await box.send();
    const [file] = await readdir(join(folder, 'mail'));
    const sent = (await readFile(join(folder, 'mail', file ?? ''), 'utf8')).replaceAll(/\r\n[ \t]+/g, ' ');
    expect(sent).toContain(`List-Unsubscribe: <${stopAddress}>`);
    expect(sent).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(sent).toContain('multipart/alternative');
    expect([sent.includes('En texte.'), sent.includes('<p>En page.</p>')]).toEqual([true, true]);
    expect(await kept()).toMatchObject({ state: 'sent', text: null, html: null, stopAddress: null });
  });

  const file = {
    fileName: 'bilan.pdf',
    mediaType: 'application/pdf',
    bytes: Uint8Array.from({ length: 70_000 }, (_, at) => at % 251),
  };
  const send = (box: Outbox, ...recipients: string[]) =>
    open.registry.transaction(organisationId, async (manager) => {
      const attachmentId = box.attach(manager, organisationId, file);
      for (const recipient of recipients)
        box.queue(manager, organisationId, { recipient, subject: 's', text: 'Voir le bilan joint.', attachmentId });
    });
  const filesKept = () => open.registry.of(organisationId).count(MailAttachment, {});

  it('that carries a file brings every byte of it to each who receives it; then the file is forgotten', async () => {
    const { close, url, taken } = await mailServer();
    const box = outbox(url);
    await send(box, 'ines@port.example', 'noe@port.example');
    expect(await filesKept()).toBe(1);
    await box.send();
    const read = taken.map(readMail);
    expect(read.map(({ to }) => to)).toEqual(['ines@port.example', 'noe@port.example']);
    for (const { text, files } of read) {
      expect(text).toContain('Voir le bilan joint.');
      expect(files.map(({ name, bytes }) => [name, bytes.equals(file.bytes)])).toEqual([['bilan.pdf', true]]);
    }
    expect(await filesKept()).toBe(0);
    close();
  });

  it('that waits keeps its file while others of it have left, and loses it when it is given up or taken back', async () => {
    const { close, url, taken } = await mailServer(1);
    const box = outbox(url);
    await send(box, 'ines@port.example', 'noe@port.example');
    await box.send();
    expect([taken.length, await filesKept()]).toEqual([1, 1]);
    await open.registry.of(organisationId).nativeDelete(OutgoingMail, { state: 'waiting' });
    await box.send();
    expect([taken.length, await filesKept()]).toEqual([1, 0]);
    close();
    const refusing = await mailServer(4);
    const other = outbox(refusing.url);
    await send(other, 'ines@port.example');
    for (const minutes of [0, 1, 5, 25]) {
      clock.instant = new Date(clock.instant.getTime() + minutes * 60_000);
      await other.send();
    }
    expect(await filesKept()).toBe(0);
    const given = await open.registry.of(organisationId).findOneOrFail(OutgoingMail, { state: 'failed' });
    expect(given).toMatchObject({ attachmentId: null, fault: 'EENVELOPE 451', tries: 4 });
    refusing.close();
  });

  it('takes no file that mail servers refuse for its size', async () => {
    const bytes = new Uint8Array(MOST_ATTACHED + 1);
    const attach = open.registry.transaction(organisationId, async (manager) => {
      outbox().attach(manager, organisationId, { ...file, bytes });
    });
    await expect(attach).rejects.toThrow(RangeError);
  });

  it('of a transaction that failed never leaves', async () => {
    const box = outbox();
    await expect(
      open.registry.transaction(organisationId, async (manager) => {
        box.queue(manager, organisationId, { recipient: 'x@port.example', subject: 's', text: 't' });
        await manager.flush();
        throw new Error('something else failed');
      }),
    ).rejects.toThrow('something else failed');
    await box.send();
    expect(await kept()).toBeUndefined();
  });
});
