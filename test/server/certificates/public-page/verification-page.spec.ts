import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { printedLinkCode } from '../../../../server/shared/codes/link-code.js';
import { engines } from '../../../support/registry.js';
import { certificateContent } from '../document/certificate-content.js';
import { PublicDesk, textOf } from './public-desk.js';

const NAME = 'Inès Carpentier';

describe.each(engines)('a stranger who checks a certificate, on %s', (engine) => {
  let desk: PublicDesk;
  beforeAll(async () => {
    desk = await PublicDesk.open(engine);
  });
  afterAll(() => desk.close());

  const content = (number: string) => certificateContent({ number });

  it('sees at the address of the paper what the paper says, and that it is valid', async () => {
    const { path } = await desk.issue();
    const page = await desk.read(path);
    expect(page).toContain('Attestation valide');
    expect(page).toContain('Comparez le nom, les dates et le temps avec le papier');
    for (const said of [
      NAME,
      'N° LDQ-2026-7K4QX-11',
      'lui a donné de son temps à titre bénévole, sans contrepartie financière, du 12 janvier 2026 au 20 novembre 2026',
      '86 h 20',
      ', dont 60 h mesurées, 24 h 20 déclarées puis validées, 2 h estimées.',
      'Atelier de lecture',
      'Ateliers : 41, part d’un résultat d’équipe (4 bénévoles)',
      'Samira Haddad',
    ])
      expect(page.replaceAll('\u00a0', ' ')).toContain(said);
  });

  it('sees neither name, nor dates, nor time at an address that shows only the state', async () => {
    const { code } = await desk.issue(content('LDQ-2026-00000-87'), {}, { level: 'status' });
    const page = await desk.read(`/v/${code}?lang=en`);
    expect(page).toContain('Valid certificate');
    expect(page).toContain('Compare the number with the paper');
    expect(page).toContain('the file of the certificate shows them');
    expect(page).not.toContain('the address printed');
    for (const said of ['LDQ-2026-00000-87', 'La Lanterne du Quai', 'December\u00a02026']) expect(page).toContain(said);
    for (const hidden of [NAME, 'Carpentier', '86', 'Samira', 'lecture', '12 January', 'Lyon'])
      expect(page).not.toContain(hidden);
  });

  it('reads that a certificate was replaced, and by which number', async () => {
    const newer = await desk.issue(content('LDQ-2026-11111-63'));
    const { id, path } = await desk.issue(content('LDQ-2026-22222-39'));
    await desk.change(id, { state: 'replaced', replacedById: newer.id }, { setsBit: true });
    const page = await desk.read(path);
    expect(page).toContain('Attestation remplacée');
    expect(page).toContain('remplacée par l’attestation LDQ-2026-11111-63');
    expect(page).not.toContain(NAME);
  });

  it('reads when and why a certificate was revoked, in the day of the association', async () => {
    const { id, path } = await desk.issue(content('LDQ-2026-33333-15'));
    const revokedAt = new Date('2026-12-01T23:30:00Z');
    await desk.change(id, { state: 'revoked', revokedAt, revocation: 'fraud' }, { setsBit: true });
    const page = await desk.read(path);
    expect(page.replaceAll('\u00a0', ' ')).toContain(
      'retirée le 2 décembre 2026. Motif : elle a été obtenue par fraude.',
    );
    expect(page).not.toContain(NAME);
  });

  it('is never told “valid” because the registry says so: the signature, the list and the content decide', async () => {
    const revoked = await desk.issue(content('LDQ-2026-44444-88'));
    await desk.change(revoked.id, { state: 'valid' }, { setsBit: true });
    expect(await desk.read(revoked.path)).toContain('Attestation retirée');

    const spoilt = await desk.issue(content('LDQ-2026-55555-64'));
    await desk.change(spoilt.id, { credential: spoilt.credential.toString().replace('Carpentier', 'Charpentier') });
    expect(await desk.read(spoilt.path)).toContain('Attestation non valide');

    const rewritten = await desk.issue(content('LDQ-2026-66666-40'));
    const other = certificateContent({
      number: 'LDQ-2026-66666-40',
      volunteer: { name: 'Zoé', printedName: null, bornOn: null },
    });
    await desk.change(rewritten.id, { content: other });
    const page = await desk.read(rewritten.path);
    expect(page).toContain('Attestation non valide');
    expect(page).not.toContain('Zoé');
  });

  it('reads “unknown” once the list of revoked ones was not signed for thirty days', async () => {
    const { path } = await desk.issue(content('LDQ-2026-77777-16'));
    const start = desk.clock.instant;
    desk.clock.instant = new Date(start.getTime() + 31 * 24 * 3600 * 1000);
    const page = await desk.read(path);
    desk.clock.instant = start;
    expect(page).toContain('Validité inconnue');
    expect(page).toContain('n’est plus à jour');
    expect(page).toContain(NAME);
  });

  it('finds it by the code as typed from paper, or by its whole address', async () => {
    const { code } = await desk.issue(content('LDQ-2026-88888-89'));
    const typed = printedLinkCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    expect((await desk.get(`/v/${typed}`)).status).toBe(200);
    for (const written of [typed, ` ${typed} `, `https://lanterne.example/v/${code}?lang=en`]) {
      const led = await desk.type(written);
      expect([led.status, led.headers.get('location')]).toEqual([303, `/v/${code}?lang=fr`]);
    }
    const wrong = await desk.type('LDQ-2026-7K4QX-11');
    expect([wrong.status, textOf(await wrong.text()).includes('C’est le numéro')]).toEqual([422, true]);
    expect((await desk.type('abc')).status).toBe(422);
  });

  it('gets the same page and the same 404 for a code that is unknown, stopped, too old, erased, or no code', async () => {
    const stopped = await desk.issue(content('LDQ-2026-99999-65'), {}, { stoppedAt: desk.clock.now() });
    const old = await desk.issue(content('LDQ-2026-AAAAA-80'), {}, { expiresOn: '2026-12-02' });
    const erased = await desk.issue(content('LDQ-2026-BBBBB-56'), { state: 'erased', content: null, credential: null });
    const waiting = await desk.issue(content('LDQ-2026-CCCCC-32'), { state: 'waiting' });
    const paths = [stopped, old, erased, waiting].map(({ code }) => `/v/${code}`);
    const pages: [number, string, string][] = [];
    const asked: string[][] = [];
    for (const path of [...paths, '/v/000000000000', '/v/not-a-code']) {
      asked.push(
        await desk.asked(async () => {
          const response = await desk.get(path);
          const headers = JSON.stringify([...response.headers].filter(([name]) => name !== 'date'));
          pages.push([response.status, headers, await response.text()]);
        }),
      );
    }
    expect(pages[0]?.[0]).toBe(404);
    expect(pages[0]?.[2]).toContain('Aucune attestation à cette adresse');
    for (const page of pages) expect(page).toEqual(pages[0]);
    // Where one is, then the link, its association and the certificate.
    expect(asked[0]?.length).toBe(4);
    for (const questions of asked) expect(questions).toEqual(asked[0]);
  });

  it('opens until the day its link ends, in the association’s zone', async () => {
    const { path } = await desk.issue(content('LDQ-2026-DDDDD-08'), {}, { expiresOn: '2026-12-03' });
    const start = desk.clock.instant;
    desk.clock.instant = new Date('2026-12-02T22:59:59Z');
    expect((await desk.get(path)).status).toBe(200);
    desk.clock.instant = new Date('2026-12-02T23:00:00Z');
    expect((await desk.get(path)).status).toBe(404);
    desk.clock.instant = start;
  });

  it('counts as one more opening for the holder each time, and as nobody', async () => {
    const { code, path } = await desk.issue(content('LDQ-2026-EEEEE-81'));
    await Promise.all([desk.get(path), desk.get(path), desk.get(path)]);
    await fetch(`${desk.application.url}${path}`, { method: 'HEAD' });
    expect(await desk.openings(code)).toBe(3);
  });

  it('reads on a specimen that it is one, however good its signature', async () => {
    const { path, credential } = await desk.issue(
      certificateContent({ number: 'LDQ-2026-FFFFF-57', isSpecimen: true }),
    );
    for (const page of [await desk.read(path), textOf(await (await desk.send(credential)).text())]) {
      expect(page).toContain('Spécimen sans valeur');
      expect(page).not.toContain('Attestation valide');
    }
    expect(await desk.read(path)).toContain('SPÉCIMEN. Spécimen sans valeur, établi pour être regardé.');
  });

  it('reads that verifying is not possible when the registry fails, and no code reaches the log', async () => {
    const { code } = await desk.issue(content('LDQ-2026-HHHHH-09'));
    const log = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const failed = await desk.withoutLinks(() => desk.get(`/v/${code.toLowerCase()}`));
    const logged = log.mock.calls.map(([text]) => String(text)).join('');
    log.mockRestore();
    expect([failed.status, textOf(await failed.text())]).toEqual([
      500,
      expect.stringContaining('Vérification impossible'),
    ]);
    expect(logged).toContain('certificate_link');
    expect(logged.toUpperCase()).not.toContain(code);
    expect((await desk.get(`/v/${code}`)).status).toBe(200);
  });

  it('tells its address to nobody: no referrer, no store, no index, no script, nothing from elsewhere, no cookie', async () => {
    const { path } = await desk.issue(content('LDQ-2026-GGGGG-33'));
    for (const one of [path, '/v', '/v/000000000000']) {
      const response = await desk.get(one);
      const html = await response.text();
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex, nofollow, noarchive',
        'content-security-policy': expect.stringContaining("default-src 'none'") as unknown,
      });
      expect(response.headers.get('content-security-policy')).not.toMatch(/script-src|http/);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(html).toContain('name="robots" content="noindex"');
      expect(html).not.toMatch(/<script|style=|onclick|(?:src|href)="(?:https?:)?\/\//);
    }
  });
});
