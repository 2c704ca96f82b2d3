import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MailCarrier } from '../../../server/mail/mail-carrier.js';
import { Outbox } from '../../../server/mail/outbox.js';
import { OutgoingMail } from '../../../server/mail/outgoing-mail.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { readConfig } from '../../../server/shared/config.js';
import { StillClock } from '../../support/still-clock.js';
import { type OpenRegistry, openRegistry } from '../../support/registry.js';

/** A mail server that refuses the first `refusals` messages, then takes them. */
function mailServer(refusals: number): Promise<{ server: Server; url: string; taken: string[] }> {
  const taken: string[] = [];
  let left = refusals;
  const talk = (socket: Socket) => {
    let message: string | null = null;
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      const text = chunk.toString('utf8');
      if (message !== null) {
        message += text;
        if (!message.endsWith('\r\n.\r\n')) return;
        taken.push(message);
        message = null;
        socket.write('250 taken\r\n');
      } else if (/^DATA/i.test(text)) {
        message = '';
        socket.write('354 go on\r\n');
      } else if (/^MAIL/i.test(text) && left > 0) {
        left -= 1;
        socket.write('451 not now\r\n');
      } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
    });
    socket.on('error', () => undefined);
  };
  return new Promise((resolve) => {
    const server = createServer(talk).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      resolve({ server, url: `smtp://127.0.0.1:${port}?ignoreTLS=true`, taken });
    });
  });
}

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
    const { server, url, taken } = await mailServer(1);
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
    server.close();
  });

  it('that two processes find waiting leaves once', async () => {
    const { server, url, taken } = await mailServer(0);
    await invite(outbox(url));
    await Promise.all([outbox(url).send(), outbox(url).send()]);
    expect([taken.length, (await kept())?.state]).toEqual([1, 'sent']);
    server.close();
  });

  it('that is refused after one, five and twenty-five minutes is given up, and its link forgotten', async () => {
    const { server, url, taken } = await mailServer(4);
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
    server.close();
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
