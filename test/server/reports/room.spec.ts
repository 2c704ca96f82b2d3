import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { EditionView } from '../../../server/reports/editions/editions.schemas.js';
import type { FigurePart } from '../../../server/reports/document/report-document.js';
import { Edition } from '../../../server/reports/editions/edition.entity.js';
import { roomPage } from '../../../server/reports/room/room-page.js';
import type { ToldRoom } from '../../../server/reports/room/told-room.js';
import { Registry } from '../../../server/registry/registry.js';
import { ReportOffice, YEAR } from './report-office.js';

jest.setTimeout(300_000);

const plain = (html: string) =>
  html
    .replace(/<(style|script)>[^]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');
const slidesOf = (html: string) => [
  ...html.matchAll(/<section class="(\w+)" id="([\w-]+)"[^]*?(?=\n<section|<\/main>)/g),
];
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('A published report in one file, to be shown in a room', () => {
  let office: ReportOffice;
  let one: EditionView;
  beforeAll(async () => {
    office = await ReportOffice.open();
    await office.send(
      Array.from({ length: 8 }, (_, at) => `c${at},v${60 + at},2026-02-12,1.25,</text></svg><i>=1+1 au café,validated`),
    );
    const figure = (id: string, table: object) => ({ kind: 'figure', id, table, comment: null });
    const blocks = [
      { kind: 'text', id: 'b1', heading: 'En <bref>', text: 'Ce que l’hiver a donné.' },
      figure('b2', { figure: 'volunteer_hours', by: 'month' }),
      figure('b3', { figure: 'volunteer_hours', by: 'mission_id' }),
      figure('b4', { figure: 'active_volunteers' }),
    ];
    const report = (await office.change(await office.blank(), { ...YEAR, blocks })).body;
    const { status, body } = await office.publish(report);
    if (status !== 201) throw new Error(JSON.stringify(body));
    one = body;
  });
  afterAll(() => office.close());
  const reading = () => `${new URL(one.link.address).pathname}/room.html`;
  const room = async () => (await office.page(`/api/reports/editions/${one.id}/room`)).html;
  const figures = async () => {
    const em = office.desk.application.app.get(Registry).of(office.desk.organisationId);
    const { document } = await em.findOneOrFail(Edition, { id: one.id });
    return document.parts.filter((part): part is FigurePart => part.kind === 'figure');
  };

  it('has a cover, a slide for each part and one to check it, for the director as for whoever has the address', async () => {
    const { html, headers, status } = await office.page(`/api/reports/editions/${one.id}/room`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${one.number}.html"`);
    expect(slidesOf(html).map(([, kind, id]) => [kind, id])).toEqual([
      ['cover', 'cover-slide'],
      ['text', 'b1'],
      ['figure', 'b2'],
      ['figure', 'b3'],
      ['figure', 'b4'],
      ['closing', 'closing-slide'],
    ]);
    const read = plain(html);
    for (const told of [YEAR.title, '1er trimestre 2026', 'Publié le 10 mars 2026', one.number, 'En <bref>'])
      expect(read).toContain(told);
    expect(read).toContain('Ce fichier a été pris le 10 mars 2026.');
    expect(html).toContain(`href="${one.checkAddress}"`);
    const given = await office.stranger(reading());
    expect([given.status, given.text]).toEqual([200, html]);
    expect(given.headers.get('content-disposition')).toBe(`attachment; filename="${one.number}.html"`);
    expect(given.headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive');
    const page = await office.stranger(new URL(one.link.address).pathname);
    expect(page.text).toContain(`href="${reading()}"`);
  });

  it('says of each figure what the report says: value, unit, days, data and where it comes from', async () => {
    const slides = new Map(slidesOf(await room()).map(([html, , id]) => [id, plain(html)]));
    const told = await figures();
    expect(told).toHaveLength(3);
    for (const { id, title, about, headlines, table, card, calculation } of told) {
      const cells = [...table.rows, table.total ?? []].flat();
      const source = card.flatMap(({ term, texts }) => [term, ...texts]);
      const all = [title, about, ...headlines.flatMap(({ value, label }) => [value, label]), ...source, calculation];
      for (const text of [...all, ...cells]) expect(slides.get(id)).toContain(text.replace(/\s+/g, ' '));
    }
    expect(slides.get('b2')).toContain('109 h');
    // Three people of the garden are behind no figure of the file.
    expect(slides.get('b3')).toContain('masqué : moins de 5 personnes');
    expect((await room()).match(/<svg /g)?.length).toBeGreaterThan(0);
  });

  it('fetches nothing: one style, one script, each by what it says, pictures and letters within, no other address', async () => {
    const html = await room();
    const [styles, scripts] = [/<style>([^]*?)<\/style>/g, /<script>([^]*?)<\/script>/g].map((tag) =>
      Array.from(html.matchAll(tag), ([, text = '']) => text),
    );
    expect([styles?.length, scripts?.length]).toEqual([1, 1]);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash(styles?.[0] ?? '')}`,
      `script-src ${hash(scripts?.[0] ?? '')}`,
      'img-src data:',
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html).not.toMatch(/ style=| on\w+=/);
    const addresses = html.matchAll(/(?:src|href)="([^"]*)"|url\(([^)]*)\)|@import/g);
    for (const [, named, drawn] of addresses)
      expect((named ?? drawn)?.slice(0, one.checkAddress.length)).toMatch(
        new RegExp(`^(?:data:|#|"?#|${one.checkAddress}$)`),
      );
    expect(html.match(/https?:\/\/[^"'<\s]+/g)?.filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual(
      [one.checkAddress, one.checkAddress],
    );
    // The letters of charts weigh 64 kB of it.
    expect(Buffer.byteLength(html)).toBeLessThan(150_000);
  });

  it('lets no text of a mission leave its chart', async () => {
    const html = await room();
    expect(plain(html)).toContain('</text></svg><i>=1+1 au café');
    expect(html).not.toContain('<i>');
    expect(html.match(/<svg /g)?.length).toBe(html.match(/<\/svg>/g)?.length);
  });

  it('bears the association’s logo and colours', async () => {
    const put = (path: string, body: object) => office.ask('PUT', `/api/letterhead${path}`, body);
    const none = { address: null, contact: null, rna: null, siren: null, purpose: null, place: null };
    expect((await put('', { ...none, colour: '#7a1f5c', numberPrefix: null })).status).toBe(200);
    const logo = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>').toString('base64');
    expect((await put('/logo', { picture: logo })).status).toBe(200);
    const html = await room();
    expect(html).toContain(`<img class="logo" src="data:image/svg+xml;base64,${logo}" alt="">`);
    expect(html).toContain(':root{--accent:#7a1f5c}');
    expect(/dark\)\{:root\{--accent:(#[0-9a-f]{6})\}/.exec(html)?.[1]).not.toBe('#7a1f5c');
  });

  it('tells what was corrected so far, on the slide of its figure and on one of its own', async () => {
    await office.late();
    await office.restate(one.publicationId);
    const slides = slidesOf(await room());
    expect(slides.map(([, kind]) => kind).slice(-2)).toEqual(['corrections', 'closing']);
    const said = slides
      .map(([html, , id]) => ({ id, text: plain(html) }))
      .filter(({ text }) => /était 34 h|est 46 h/.test(text) || text.includes('Corrigé le'));
    expect(said.map(({ id }) => id)).toEqual(['b2', 'b3', 'corrections-slide']);
    for (const { text } of said) expect(text).toMatch(/était .+, est .+\..+Parce que des activités ont été envoyées/);
  });

  it('says on each slide that it was withdrawn, and no address gives it any more', async () => {
    await office.ask('POST', `/api/reports/editions/${one.id}/withdraw`, { reason: 'Un <mot> de trop' });
    const slides = slidesOf(await room());
    for (const [html] of slides) expect(plain(html)).toMatch(/l’a retiré le .+ Raison : Un <mot> de trop/);
    expect((await office.stranger(reading())).status).toBe(404);
    expect((await office.page(`/api/reports/editions/${one.id}/room`, 'coordinator')).status).toBe(200);
  });
});

describe('The file of a report whose texts were written to break out of it', () => {
  const HOSTILE = [
    '</script><script>alert(1)</script>',
    '</style><style>*{display:none}</style>',
    '"><img src=https://evil.example/x onerror="alert(1)">',
    "' onload='alert(1)",
    '<!-- <section class="cover" id="x">',
    ']]></svg><svg onload=alert(1)>',
    '&#60;script&#62; &lt;b&gt;',
    '{at} {title} {day} {number} ${1} \\u003c',
    '\u202e<a href="javascript:alert(1)">\u2028',
  ];
  const tagsOf = (html: string) => html.match(/<[^>]*>/g)?.map((tag) => tag.replace(/"[^"]*"/g, '""')) ?? [];

  it('has the tags of one whose texts are harmless, whatever they say and wherever', async () => {
    const harmless = await roomPage(toldRoom(() => 'mot'));
    for (const [at] of HOSTILE.entries()) {
      // Each text takes each place in turn.
      let next = at;
      const html = await roomPage(toldRoom(() => HOSTILE[(next += 1) % HOSTILE.length] ?? ''));
      expect(tagsOf(html)).toEqual(tagsOf(harmless));
      for (const text of HOSTILE.slice(0, 3)) expect(plain(html)).toContain(text);
    }
  });
});

/** A report with every kind of part, a word from `word` in each place where somebody may have written. */
function toldRoom(word: () => string): ToldRoom {
  const correction = {
    day: '2026-03-11',
    lines: [{ block: 'b2', figure: word(), what: word(), was: word(), is: word() }],
    causes: ['imported'] as const,
  };
  const figure = (id: string, chart: FigurePart['chart']): FigurePart => ({
    kind: 'figure',
    id,
    told: 0,
    title: word(),
    about: word(),
    fact: word(),
    comment: word(),
    headlines: [{ value: word(), label: word() }],
    chart,
    table: {
      columns: [
        { label: word(), isNumeric: false },
        { label: word(), isNumeric: true },
      ],
      rows: [[word(), word()]],
      total: [word(), word()],
      note: word(),
    },
    card: [{ term: word(), texts: [word()] }],
    calculation: word(),
  });
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';
  return {
    document: {
      language: 'en',
      house: word(),
      title: word(),
      period: word(),
      parts: [
        { kind: 'text', id: 'b1', heading: word(), paragraphs: [word(), word()] },
        figure('b2', { svg, width: 1, height: 1, alt: word(), warnings: [] }),
        figure('b3', null),
        { kind: 'quote', id: 'b4', quoteId: 'q', text: word(), language: 'fr', saidBy: word(), saidOn: word() },
      ],
    },
    standing: {
      number: 'R-74KQ-9X01-04',
      house: word(),
      state: 'withdrawn',
      publishedOn: '2026-03-10',
      withdrawnOn: '2026-03-12',
      reason: word(),
      corrections: { fr: [], en: [{ ...correction, causes: [...correction.causes] }] },
    },
    checkAddress: 'https://sillage.example/r/R-74KQ-9X01-04',
    takenOn: '2026-03-12',
    colour: null,
    logo: null,
  };
}
