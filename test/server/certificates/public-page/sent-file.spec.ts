import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { deflateSync } from 'node:zlib';
import { CertificatePaper } from '../../../../server/certificates/document/certificate-paper.js';
import { Paper } from '../../../../server/paper/paper.js';
import { certificateContent } from '../document/certificate-content.js';
import { PublicDesk, textOf } from './public-desk.js';

describe('a file sent to the verification page', () => {
  let desk: PublicDesk;
  beforeAll(async () => {
    desk = await PublicDesk.open();
  });
  afterAll(() => desk.close());

  const sent = async (file: Uint8Array, path?: string) => {
    const response = await desk.send(file, path);
    return { status: response.status, text: textOf(await response.text()) };
  };

  it('shows what was signed in a PDF, in French or English, and says to compare it with what is seen', async () => {
    const { credential, code } = await desk.issue();
    const paper = new CertificatePaper(desk.application.app.get(Paper));
    const address = `https://lanterne.example/v/${code}`;
    const shared = { address, colour: null, logo: null, signature: null };
    const { pdf } = await paper.made({ content: certificateContent(), ...shared, credential });
    const { status, text } = await sent(pdf);
    expect(status).toBe(200);
    for (const said of [
      'Attestation valide',
      'Voici ce qui est signé, et rien d’autre.',
      'Inès Carpentier',
      'du 12\u00a0janvier\u00a02026 au 20\u00a0novembre\u00a02026',
      '86 h 20',
      'Durée mesurée\u00a0: 60 h',
    ])
      expect(text).toContain(said);
    expect((await sent(credential, '/v?lang=en')).text).toContain('Valid certificate');
  });

  it('says that a certificate was replaced and by which, that one was revoked and why, that one was changed', async () => {
    const newer = await desk.issue(certificateContent({ number: 'LDQ-2026-11111-63' }));
    const old = await desk.issue(certificateContent({ number: 'LDQ-2026-22222-39' }));
    await desk.change(old.id, { state: 'replaced', replacedById: newer.id }, { setsBit: true });
    expect((await sent(old.credential)).text).toContain('LDQ-2026-11111-63');
    const taken = await desk.issue(certificateContent({ number: 'LDQ-2026-33333-15' }));
    const revokedAt = desk.clock.now();
    await desk.change(taken.id, { state: 'revoked', revokedAt, revocation: 'name' }, { setsBit: true });
    expect((await sent(taken.credential)).text).toContain('Motif\u00a0: le nom a changé.');
    const changed = Buffer.from(newer.credential.toString().replace('Carpentier', 'Charpentier'));
    const { text } = await sent(changed);
    expect(text).toContain('Attestation non valide');
    expect(text).not.toContain('Charpentier');
  });

  it('still verifies once its certificate was erased here: the holder keeps it', async () => {
    const { id, credential } = await desk.issue(certificateContent({ number: 'LDQ-2026-44444-88' }));
    const nothing = { content: null, credential: null, credentialId: null, statusUrl: null, statusIndex: null };
    await desk.change(id, { state: 'erased', ...nothing });
    expect((await sent(credential)).text).toContain('Attestation valide');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 422, 'Choisissez d’abord un fichier'],
    ['a picture', Buffer.from('\x89PNG\r\n'), 200, 'ni une attestation PDF ni son fichier JSON'],
    ['a PDF without a certificate', Buffer.from('%PDF-1.7\n%%EOF'), 200, 'ne contient pas d’attestation signée'],
    ['too large a file', Buffer.alloc(5 * 1024 * 1024 + 1, ' '), 413, 'trop lourd pour une attestation (au plus 5 Mo)'],
    ['brackets without end', Buffer.alloc(400_000, '['), 200, 'ni une attestation PDF ni son fichier JSON'],
  ])('is refused in a sentence when it is %s', async (_, file, status, sentence) => {
    const answer = await sent(file);
    expect([answer.status, answer.text.includes(sentence)]).toEqual([status, true]);
  });

  it('does not grow without end: a PDF that unpacks to sixty megabytes holds nothing', async () => {
    const body = deflateSync(Buffer.alloc(60_000_000, ' '));
    const head = `%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode /Length ${body.byteLength} >>\nstream\n`;
    const bomb = Buffer.concat([Buffer.from(head), body, Buffer.from('\nendstream\nendobj\n')]);
    expect((await sent(bomb)).text).toContain('ne contient pas d’attestation signée');
  });

  it('leaves nothing behind: no file in the data folder or among temporary ones', async () => {
    const { credential } = await desk.issue(certificateContent({ number: 'LDQ-2026-55555-64' }));
    const files = () => [
      ...readdirSync(desk.application.dataFolder, { recursive: true, encoding: 'utf8' }),
      ...readdirSync(tmpdir()).filter((name) => /attestation|multipart|upload/i.test(name)),
    ];
    const before = files();
    await sent(credential);
    expect(files().toSorted()).toEqual(before.toSorted());
  });

  it('is taken from a page that tells nobody its address, whose form browsers send as if from nowhere', async () => {
    const { credential } = await desk.issue(certificateContent({ number: 'LDQ-2026-66666-40' }));
    expect((await desk.send(credential, '/v?lang=fr', { origin: 'null' })).status).toBe(200);
    expect((await desk.type('0000-0000-0000', '/v?lang=fr', { origin: 'null' })).status).toBe(303);
  });

  it('waits after thirty from one place in ten minutes, and no other place waits for it', async () => {
    const from = (place: string) => desk.send(Buffer.from('{}'), '/v', { 'x-forwarded-for': place });
    const statuses: number[] = [];
    for (let time = 0; time < 31; time += 1) statuses.push((await from('198.51.100.7')).status);
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 200), 429]);
    expect((await from('198.51.100.8')).status).toBe(200);
  });
});
