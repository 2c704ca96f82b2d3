import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { newLinkCode } from '../../../server/shared/codes/link-code.js';
import type { EditionView } from '../../../server/reports/editions/editions.schemas.js';
import type { EmbedsView } from '../../../server/reports/embed/embeds.schemas.js';
import { siteOrigin } from '../../../server/reports/embed/site-origin.schemas.js';
import { engines } from '../../support/registry.js';
import { ReportOffice } from './report-office.js';

jest.setTimeout(300_000);

const SITE = 'https://www.asso.example';
const NOWHERE = '0190c5c0-0000-7000-8000-00000000dead';

const plain = (html: string) =>
  html
    .replace(/<style>.*?<\/style>|<[^>]+>/gs, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');

describe.each(engines)('A figure of a published report on the association’s site, on %s', (engine) => {
  let office: ReportOffice;
  let one: EditionView;
  beforeAll(async () => {
    office = await ReportOffice.open(engine);
    one = await office.published();
  });
  afterAll(() => office.close());

  const ask = (method: string, path = '', body?: object, who = 'director', id = one.id) =>
    office.ask<EmbedsView & { code?: string }>(method, `/api/reports/editions/${id}/embeds${path}`, body, who);
  const made = async (more: object = {}, id = one.id) => {
    const { status, body } = await ask('POST', '', { block: 'b2', origins: [SITE], ...more }, 'director', id);
    const [embed] = body.embeds ?? [];
    if (status !== 201 || !embed) throw new Error(JSON.stringify(body));
    return { ...embed, path: new URL(embed.address).pathname };
  };
  const framedBy = (headers: Headers) =>
    /frame-ancestors ([^;]+)/.exec(headers.get('content-security-policy') ?? '')?.[1];

  it('is chosen among the figures of the report, and comes as HTML to copy', async () => {
    const { body } = await ask('GET');
    expect(body.figures).toEqual([
      { block: 'b2', title: 'Heures de bénévolat par mois' },
      { block: 'b3', title: 'Bénévoles actifs' },
    ]);
    const { snippet, address, origins, state } = await made();
    expect([origins, state]).toEqual([[SITE], 'open']);
    const [, frame = '', link = ''] = /^<iframe ([^>]+)><\/iframe>\n<p><a ([^>]+)>[^<]+<\/a><\/p>$/.exec(snippet) ?? [];
    for (const told of [`src="${address}"`, 'title="Heures de bénévolat par mois, ', 'loading="lazy"'])
      expect(frame).toContain(told);
    expect(frame).toContain('referrerpolicy="no-referrer"');
    expect(frame).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(frame).toMatch(/ width="640" height="[3-9]\d0" /);
    expect(link).toBe(`href="${address}" target="_blank" rel="noopener"`);
  });

  it('says how much, of which days, by whom, with its chart, its table and its number; without a script or a request', async () => {
    const { path } = await made();
    const { status, text, headers } = await office.stranger(path);
    expect(status).toBe(200);
    const read = plain(text);
    for (const told of ['Heures de bénévolat par mois', '1er trimestre 2026', '99 h', 'Voir les données', 'janv'])
      expect(read.toLowerCase()).toContain(told.toLowerCase());
    expect(read).toMatch(/Publié par .+ le 10 mars 2026\./);
    expect(text).toMatch(
      new RegExp(`<a href="/r/${one.number}\\?lang=fr" target="_blank" rel="noopener">[^<]*${one.number}</a>`),
    );
    expect(text).toMatch(/<img class="chart" src="data:image\/svg\+xml;base64,[^"]+"[^>]* alt="[^"]{20,}"/);
    expect(text).toMatch(/<source media="screen and [^"]+" srcset="data:image\/svg\+xml;base64,[^" ]+" width="280"/);
    expect(text).not.toMatch(/<script|<form|<link rel="stylesheet"|style=|En &#60;bref/);
    expect(text.match(/(?:src|href)="(?!data:)[^"]*"/g)).toEqual([`href="/r/${one.number}?lang=fr"`]);
    expect(Buffer.byteLength(text.replace(/data:image[^"]+/g, ''))).toBeLessThan(20_000);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'none'", 'img-src data:', "form-action 'none'", 'sandbox allow-popups '])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe|script-src|\*/);
    expect([headers.get('cache-control'), headers.get('set-cookie')]).toEqual(['no-store', null]);
  });

  it('is framed by the sites that the director named and no others, while nothing else of Sillage is', async () => {
    const sites = [' https://www.asso.example/ ', 'https://WWW.asso.example', 'https://asso.example:8443'];
    const { path, id, origins } = await made({ origins: sites });
    expect(origins).toEqual([SITE, 'https://asso.example:8443']);
    const before = await office.stranger(path);
    expect([framedBy(before.headers), before.headers.get('x-frame-options')]).toEqual([origins.join(' '), null]);
    expect((await ask('PUT', `/${id}`, { origins: ['http://localhost:8000'] })).status).toBe(200);
    expect(framedBy((await office.stranger(path)).headers)).toBe('http://localhost:8000');
    for (const other of [
      new URL(one.link.address).pathname,
      `/r/${one.number}`,
      '/r',
      `/embed/${newLinkCode()}`,
      '/',
    ]) {
      const { headers } = await office.stranger(other);
      expect([other, framedBy(headers), headers.get('x-frame-options')]).toEqual([other, "'none'", 'DENY']);
    }
  });

  it('is for sites that are named whole: neither pages, nor all sites of a kind, nor any that comes without HTTPS', async () => {
    for (const origin of ['https://*.example', 'http://asso.example', `${SITE}/page`, `${SITE}; script-src *`, '', '*'])
      expect([origin, (await ask('POST', '', { block: 'b2', origins: [origin] })).body.code]).toEqual([
        origin,
        'invalid-request',
      ]);
    expect((await ask('POST', '', { block: 'b2', origins: [] })).status).toBe(400);
    const eleven = Array.from({ length: 11 }, (_, at) => `https://site${at}.example`);
    expect((await ask('POST', '', { block: 'b2', origins: eleven })).status).toBe(400);
    expect((await ask('POST', '', { block: 'b1', origins: [SITE] })).status).toBe(404);
  });

  it('says what was corrected of it, and stays as it was', async () => {
    const { path } = await made();
    const { path: other } = await made({ block: 'b3' });
    await office.late();
    await office.restate(one.publicationId);
    const read = plain((await office.stranger(path)).text);
    expect(read).toMatch(/Corrigé le 11 mars 2026 .*était .+, est .+\. Parce que des activités ont été envoyées/);
    expect(read).toContain('99 h');
    await office.late(2);
    await office.restate(one.publicationId);
    expect(plain((await office.stranger(path)).text)).toMatch(/Corrigé le 12 mars 2026 .*Corrigé le 11 mars 2026 /);
    expect(plain((await office.stranger(other)).text)).not.toContain('Corrigé');
  });

  it('is shown no more once stopped, over or taken back, and says which, with the number to check', async () => {
    const another = await office.published();
    const [stopped, over, withdrawn] = [
      await made({}, another.id),
      await made({ expiresInDays: 2 }, another.id),
      await made({}, another.id),
    ];
    const { body } = await ask('POST', `/${stopped.id}/stop`, undefined, 'director', another.id);
    expect(body.embeds.find(({ id }) => id === stopped.id)?.state).toBe('stopped');
    expect((await office.stranger(over.path)).status).toBe(200);
    office.passDays(2);
    const [first, second] = [await office.stranger(stopped.path), await office.stranger(over.path)];
    expect([first.status, second.status, first.text === second.text]).toEqual([410, 410, true]);
    expect(plain(first.text)).toContain('Ce chiffre n’est plus montré ici');
    expect(first.text).toContain(`/r/${another.number}`);
    expect(framedBy(first.headers)).toBe(SITE);
    await office.ask('POST', `/api/reports/editions/${another.id}/withdraw`, { reason: 'Mauvais titre' });
    for (const { path } of [stopped, over, withdrawn]) {
      const { status, text } = await office.stranger(path);
      expect(status).toBe(410);
      expect(plain(text)).toMatch(/Ce chiffre a été retiré .* a retiré le \d+ mars 2026 le rapport d’où il vient/);
      expect(text).not.toMatch(/99 h|Heures/);
    }
    const again = await ask('POST', '', { block: 'b2', origins: [SITE] }, 'director', another.id);
    expect(again.body.code).toBe('publication-withdrawn');
    expect((await ask('GET', '', undefined, 'director', another.id)).body.embeds.map(({ state }) => state)).toEqual([
      'withdrawn',
      'withdrawn',
      'withdrawn',
    ]);
  });

  it('is not guessed: thirty wrong addresses and whoever tries them waits, while those who read go on', async () => {
    const { path } = await made();
    const from = '203.0.113.40';
    for (let guess = 0; guess < 30; guess += 1) await office.stranger(`/embed/${newLinkCode()}`, from);
    const refused = await office.stranger(path, from);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3600']);
    expect((await office.stranger('/embed/rien')).text).toBe((await office.stranger(`/embed/${newLinkCode()}`)).text);
    for (let visit = 0; visit < 260; visit += 1) await office.stranger(path, '203.0.113.41');
    expect((await office.stranger(path, '203.0.113.41')).status).toBe(200);
  });

  it('is made, moved and stopped by directors only, and the trail says so without its code', async () => {
    const { id, address } = await made();
    for (const who of ['coordinator', 'volunteer']) {
      expect((await ask('GET', '', undefined, who)).status).toBe(403);
      expect((await ask('POST', '', { block: 'b2', origins: [SITE] }, who)).status).toBe(403);
      expect((await ask('PUT', `/${id}`, { origins: [SITE] }, who)).status).toBe(403);
      expect((await ask('POST', `/${id}/stop`, undefined, who)).status).toBe(403);
    }
    await ask('PUT', `/${id}`, { origins: ['https://autre.example'] });
    await ask('POST', `/${id}/stop`);
    const em = office.desk.application.app.get(Registry).of(office.desk.organisationId);
    const entries = await em.find(AuditEntry, { record: `edition:${one.id}` }, { orderBy: { sequence: 'asc' } });
    const acts = entries.filter(({ details }) => JSON.stringify(details).includes(id));
    expect(acts.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['edition.embed-make', 'director'],
      ['edition.embed-move', 'director'],
      ['edition.embed-stop', 'director'],
    ]);
    expect(JSON.stringify(entries)).not.toContain(address.split('/').at(-1));
  });

  it('of another association answers like one that does not exist', async () => {
    const { id } = await made();
    await office.desk.application.local.post('/api/organisations', { slug: 'lyon', name: 'Antenne de Lyon' });
    const lyon = await office.desk.application.app.get(Organisations).bySlug('lyon');
    await office.desk.enter('lea', 'director', lyon.id);
    const acts = (edition: string, embed: string) =>
      Promise.all([
        ask('GET', '', undefined, 'lea', edition),
        ask('POST', '', { block: 'b2', origins: [SITE] }, 'lea', edition),
        ask('PUT', `/${embed}`, { origins: [SITE] }, 'lea', edition),
        ask('POST', `/${embed}/stop`, undefined, 'lea', edition),
      ]);
    for (const { status, body } of [...(await acts(one.id, id)), ...(await acts(NOWHERE, NOWHERE))])
      expect([status, body.code]).toEqual([404, 'not-found']);
    // Nor is one of another report of the same association.
    const another = await office.published();
    expect((await ask('POST', `/${id}/stop`, undefined, 'director', another.id)).status).toBe(404);
    expect((await ask('GET')).body.embeds.find((embed) => embed.id === id)?.state).toBe('open');
  });
});

describe('A site that may show a figure', () => {
  it('is compared as browsers do', () => {
    expect(
      ['https://Asso.Example/', 'https://asso.example:443', ' https://café.example ', 'http://localhost:3000'].map(
        siteOrigin,
      ),
    ).toEqual(['https://asso.example', 'https://asso.example', 'https://xn--caf-dma.example', 'http://localhost:3000']);
  });

  it.each([
    'asso.example',
    'http://asso.example',
    'https://asso.example/page',
    'https://asso.example?x',
    'https://asso.example#x',
    'https://who@asso.example',
    'https://*.asso.example',
    'https://10.0.0.1',
    'https://[::1]',
    "https://a.example 'self'",
    'https://a.example;b',
    'https://a_b.example',
    'javascript:alert(1)',
    'null',
    `https://${'a'.repeat(300)}.example`,
  ])('is never %s', (typed) => {
    expect(siteOrigin(typed)).toBeNull();
  });
});
