import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import type { EditionView } from '../../../server/reports/editions/editions.schemas.js';
import { unpacked } from '../../support/unpacked.js';
import { ReportOffice, YEAR } from './report-office.js';

jest.setTimeout(300_000);

type Value = string | number | boolean | null;
type Row = Record<string, Value>;
interface Field {
  name: string;
  type: 'date' | 'string' | 'integer' | 'number' | 'boolean';
  unit?: string;
}
interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  query: string;
  schema: { fields: Field[]; missingValues: string[] };
  total: Row;
  addUp: string[];
}
interface Descriptor {
  $schema: string;
  name: string;
  digest: string;
  resources: Resource[];
}

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** A stranger who has the package and nothing else. */
class Stranger {
  constructor(readonly files: ReadonlyMap<string, Buffer>) {}

  text(path: string): string {
    const content = this.files.get(path);
    if (!content) throw new Error(`Not in the package: ${path}`);
    return content.toString('utf8');
  }

  get descriptor(): Descriptor {
    return JSON.parse(this.text('datapackage.json')) as Descriptor;
  }

  /** A table read as its descriptor says. */
  rows({ path, schema }: Resource): Row[] {
    const lines = parse<Record<string, string>>(this.text(path), { columns: true });
    const typed = ({ type }: Field, text: string): Value => {
      if (schema.missingValues.includes(text)) return null;
      if (type === 'integer' || type === 'number') return Number(text);
      return type === 'boolean' ? text === 'true' : text.replace(/^'(?='*[=+\-@])/, '');
    };
    return lines.map((line) =>
      Object.fromEntries(schema.fields.map((field) => [field.name, typed(field, line[field.name] ?? '')])),
    );
  }
}

describe('The data of a published report', () => {
  let office: ReportOffice;
  let one: EditionView;
  let stranger: Stranger;
  beforeAll(async () => {
    office = await ReportOffice.open();
    await office.send(
      Array.from({ length: 8 }, (_, at) => `c${at},v${60 + at},2026-02-12,1.25,=1+1 au café,validated`),
    );
    const figure = (id: string, table: object) => ({ kind: 'figure', id, table, comment: null });
    const blocks = [
      figure('b1', { figure: 'volunteer_hours', by: 'month' }),
      figure('b2', { figure: 'volunteer_hours', by: 'mission_id' }),
      figure('b3', { figure: 'active_volunteers' }),
    ];
    const { body, status } = await office.publish(
      (await office.change(await office.blank(), { ...YEAR, blocks })).body,
    );
    if (status !== 201) throw new Error(JSON.stringify(body));
    one = body;
    stranger = new Stranger(await unpacked(await fetched('data.zip')));
  });
  afterAll(() => office.close());
  const fetched = async (file: string) => {
    const path = `${new URL(one.link.address).pathname}/${file}`;
    const response = await fetch(`${office.desk.application.url}${path}`);
    expect([file, response.status]).toEqual([file, 200]);
    return Buffer.from(await response.arrayBuffer());
  };

  it('is whole: each file has the sum that is told for it, and no file is left out', () => {
    const sums = stranger.text('SHA256SUMS').trimEnd().split('\n');
    const told = new Map(sums.map((line) => line.split('  ').toReversed() as [string, string]));
    expect([...told.keys(), 'SHA256SUMS'].toSorted()).toEqual([...stranger.files.keys()].toSorted());
    for (const [name, sum] of told) expect([name, sha256(Buffer.from(stranger.text(name)))]).toEqual([name, sum]);
    for (const { path, hash, bytes } of stranger.descriptor.resources)
      expect([path, hash, bytes]).toEqual([path, `sha256:${told.get(path)}`, Buffer.byteLength(stranger.text(path))]);
  });

  it('is what was published: its own text gives the digest of the publication', async () => {
    const digest = sha256(Buffer.from(stranger.text('told.json')));
    expect(stranger.descriptor.digest).toBe(`sha256:${digest}`);
    const { body } = await office.ask<{ digest: string }>('GET', `/api/publications/${one.publicationId}`);
    expect(digest).toBe(body.digest);
    expect(stranger.text('README.txt')).toContain(digest);
    expect(stranger.text('README.txt')).toContain(one.checkAddress);
  });

  it('recomputed, gives the figures that are read in the report', async () => {
    const [months] = stranger.descriptor.resources;
    if (!months) throw new Error('No table');
    const rows = stranger.rows(months);
    expect(months.addUp).toContain('person_seconds');
    expect(months.schema.fields.find(({ name }) => name === 'person_seconds')?.unit).toBe('duration');
    const sum = rows.reduce((all, row) => all + Number(row['person_seconds']), 0);
    expect(sum).toBe(months.total['person_seconds']);
    // Twelve people for two hours and a half and three for one, three months, and ten hours at the café.
    expect(sum / 3600).toBe(109);
    const page = await office.stranger(new URL(one.link.address).pathname);
    expect(page.text.replaceAll('\u00a0', ' ')).toContain('109 h');
  });

  it('says in each table what it says in one piece, column by column', () => {
    const [, , , told] = JSON.parse(stranger.text('told.json')) as [string, string, string, { rows: Row[] }[]];
    const { resources } = stranger.descriptor;
    expect(resources).toHaveLength(told.length);
    for (const [at, resource] of resources.entries()) {
      const names = resource.schema.fields.map(({ name }) => name);
      const kept = (told[at]?.rows ?? []).map((row) =>
        Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
      );
      expect(stranger.rows(resource)).toEqual(kept);
    }
  });

  it('shows the calculations as they were done', () => {
    for (const { query } of stranger.descriptor.resources)
      expect(stranger.text(query)).toContain('FROM staging.activity');
  });

  it('holds nothing of what is hidden: the garden’s three people stay out of every file', () => {
    const [, missions] = stranger.descriptor.resources;
    const hidden = stranger.rows(missions as Resource).filter((row) => row['withheld'] !== null);
    expect(hidden.length).toBeGreaterThan(0);
    for (const row of hidden) expect([row['person_seconds'], row['active_volunteers']]).toEqual([null, null]);
    // A sum that cannot be done again is not promised.
    expect(missions?.addUp).toEqual([]);
  });

  it('starts no formula in a spreadsheet, in either form', async () => {
    const [, missions] = stranger.descriptor.resources;
    expect(stranger.text(missions?.path ?? '')).toContain("'=1+1 au café");
    const workbook = await unpacked(await fetched('report.xlsx'));
    const sheets = [...workbook].filter(([name]) => name.startsWith('xl/worksheets/')).map(([, xml]) => xml.toString());
    expect(sheets).toHaveLength(7);
    expect(sheets.join()).toContain('=1+1 au café');
    expect(sheets.join()).not.toMatch(/<f[ >]/);
    expect(sheets[0]).toContain(one.number);
    expect(sheets[0]).toContain(stranger.descriptor.digest.replace('sha256:', ''));
  });

  it('is the same bytes whenever it is taken, for the director too; another association has none', async () => {
    const again = await fetched('data.zip');
    expect(sha256(again)).toBe(sha256(await fetched('data.zip')));
    const inside = await office.desk.open('director', `/api/reports/editions/${one.id}/data`);
    expect(sha256(Buffer.from(await inside.arrayBuffer()))).toBe(sha256(again));
    expect((await office.ask('GET', '/api/reports/editions/0190c5c0-0000-7000-8000-00000000dead/data')).status).toBe(
      404,
    );
  });

  it('is closed with the link', async () => {
    await office.ask('POST', `/api/reports/editions/${one.id}/link/stop`);
    const path = new URL(one.link.address).pathname;
    for (const file of ['data.zip', 'report.xlsx'])
      expect([file, (await office.stranger(`${path}/${file}`)).status]).toEqual([file, 404]);
  });
});
