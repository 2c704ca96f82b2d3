import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Preview } from '../../../server/ingest/preview.schemas.js';
import { Mission } from '../../../server/missions/mission.entity.js';
import { Slot } from '../../../server/missions/slot.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { signIn, somebody } from '../../support/people.js';
import { SendingDesk } from '../../support/sending-desk.js';
import { madeWorkbook } from './made-workbook.js';

let application: TestApplication;
let desk: SendingDesk;
let cookie: string;
let organisationId: string;
beforeAll(async () => {
  application = await startApplication();
  organisationId = (await application.app.get(Organisations).default()).id;
  await somebody(application, 'cora@port.example', organisationId, 'coordinator');
  cookie = await signIn(application, 'cora@port.example');
  desk = new SendingDesk(application, { cookie });
});
afterAll(() => application.close());

type Fields = Record<string, string>;

async function seen(content: string | Buffer, fields: Fields = {}): Promise<Preview> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(Buffer.from(content))]), 'list.csv');
  const [status, body] = await desk.post('/api/imports/preview', form);
  expect([status, body]).toEqual([200, body]);
  return body as unknown as Preview;
}

const told = (mapping: object): Fields => ({ mapping: JSON.stringify(mapping) });
const missions = async () =>
  (
    await application.app
      .get(Registry)
      .of(organisationId)
      .find(Mission, {}, { orderBy: { title: 'asc' } })
  ).map(({ title }) => title);

/** As somebody keeps it: no title that Sillage knows. */
const plan = 'Action;Quand;Ouvre;Ferme;Renforts;Remarque\nSoupe;03/04/2026;18h;21h;4;apporter du pain\n';
const asPlan = {
  what: 'missions',
  fields: {
    title: 'Action',
    day: { column: 'Quand', dateOrder: 'dmy' },
    from: 'Ouvre',
    to: 'Ferme',
    needed: 'Renforts',
  },
};

describe('A list whose columns have titles of their own', () => {
  it('asks what it must, and shows each column with what it looks like', async () => {
    const { columns, questions, rows, lines, mapping } = await seen(plan, { what: 'missions' });
    expect(columns.map(({ header, kind, field }) => [header, kind, field])).toEqual([
      ['Action', 'text', null],
      ['Quand', 'date', null],
      ['Ouvre', 'time', null],
      ['Ferme', 'time', null],
      ['Renforts', 'number', null],
      ['Remarque', 'text', null],
    ]);
    expect(questions).toMatchObject([{ id: 'column', path: ['fields', 'title'], isRequired: true }]);
    expect([rows, lines, mapping]).toEqual([[], 0, { what: 'missions', fields: {} }]);
  });

  it('shows its lines as they would be kept, and asks what a date that could be two means', async () => {
    const unsure = { ...asPlan, fields: { ...asPlan.fields, day: 'Quand' } };
    const open = await seen(plan, told(unsure));
    expect(open.questions).toMatchObject([
      { id: 'date-order', path: ['fields', 'day', 'dateOrder'], isRequired: false },
    ]);
    expect(open.rejected).toBe(1);
    const answered = await seen(plan, told(asPlan));
    expect(answered.questions).toEqual([]);
    expect(answered.rows).toMatchObject([{ line: 2, values: { title: 'Soupe', day: '03/04/2026', needed: '4' } }]);
    expect(answered.columns.find(({ header }) => header === 'Remarque')).toMatchObject({ field: null, ignored: true });
    expect(await seen(plan, told(answered.mapping ?? {}))).toEqual(answered);
  });

  it('is tried without a trace, imported, and changes nothing when sent again', async () => {
    const fields = { source: 'desk', ...told(asPlan) };
    expect(await desk.file(plan, { ...fields, dryRun: 'true' })).toMatchObject([201, { importId: null, inserted: 1 }]);
    expect(await missions()).toEqual([]);
    expect(await desk.file(plan, fields)).toMatchObject([201, { lines: 1, inserted: 1, rejected: 0 }]);
    expect(await missions()).toEqual(['Soupe']);
    const [slot] = await application.app.get(Registry).of(organisationId).find(Slot, {});
    expect(slot?.startsAt.toISOString()).toBe('2026-04-03T16:00:00.000Z');
    expect(await desk.file(plan, fields)).toMatchObject([201, { inserted: 0, changed: 0, unchanged: 1 }]);
  });

  it('is read again when the same bytes are told to mean something else', async () => {
    const other = { ...asPlan, fields: { ...asPlan.fields, description: 'Remarque' } };
    expect(await desk.file(plan, { source: 'desk', ...told(other) })).toMatchObject([201, { changed: 1 }]);
  });

  it('is refused until what it must say is said, with what to answer', async () => {
    const [status, body] = await desk.file(plan, { source: 'desk', what: 'missions' });
    expect([status, body['code']]).toEqual([422, 'mapping-needed']);
    expect(body['questions']).toMatchObject([{ path: ['fields', 'title'] }]);
  });

  it.each([
    [
      'a field that missions do not have',
      { what: 'missions', fields: { person_seconds: 'Renforts' } },
      'unknown-mapping-field',
    ],
    ['a column that is not there', { what: 'missions', fields: { title: 'Projet' } }, 'unknown-column'],
    ['a field of missions for activities', { fields: { day: 'Quand', needed: 'Renforts' } }, 'unknown-mapping-field'],
  ])('is refused for %s', async (_name, mapping, code) => {
    const [status, body] = await desk.file(plan, { source: 'desk', ...told(mapping) });
    expect([status, body['code']]).toEqual([422, code]);
  });
});

describe('A reading of a list that was kept', () => {
  it('is found again by the titles of the columns, and says so in the import', async () => {
    const headers = ['Action', 'Quand', 'Ouvre', 'Ferme', 'Renforts', 'Remarque'];
    const saved = await fetch(`${application.url}/api/sources/desk/mappings/planning`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ ...asPlan, headers }),
    });
    expect(saved.status).toBe(200);
    const next = plan.replace('Soupe;03/04', 'Maraude;05/04');
    expect(await seen(next, { source: 'desk' })).toMatchObject({ what: 'missions', preset: 'planning', accepted: 1 });
    const [, receipt] = await desk.file(next, { source: 'desk' });
    expect(receipt).toMatchObject({ inserted: 1, rejected: 0 });
    const view = await desk.get(`/api/imports/${String(receipt['importId'])}`);
    expect(view).toMatchObject({ what: 'missions', preset: 'planning' });
    expect(await desk.file(next, { source: 'desk' })).toMatchObject([201, { importId: receipt['importId'] }]);
  });

  it('holds for a planning that looks like a grid, in a workbook too', async () => {
    const days = ['14/09/2026', '21/09/2026', '28/09/2026'].map((day) => ['Soupe', day, '18h', '21h', '', 'pain']);
    const rows = [['Action', 'Quand', 'Ouvre', 'Ferme', 'Renforts', 'Remarque'], ...days];
    const csv = rows.map((cells) => cells.join(';')).join('\n');
    expect(await seen(csv, { source: 'desk' })).toMatchObject({ what: 'missions', preset: 'planning', accepted: 3 });
    const workbook = await madeWorkbook([{ name: 'Automne', rows }]);
    expect(await seen(workbook, { source: 'desk' })).toMatchObject({ preset: 'planning', accepted: 3, grid: null });
  });

  it('does not touch a file that is said to hold something else', async () => {
    expect(await seen(plan, { source: 'desk', what: 'people' })).toMatchObject({ what: 'people', preset: null });
    expect(await seen(plan, { source: 'desk', what: 'activities' })).toMatchObject({
      what: 'activities',
      preset: null,
    });
  });
});

describe('Words and columns that only the sender knows', () => {
  it('what a word of a list of people means is said once for its column', async () => {
    const list = 'Qui;Contrat;Aime\nAna;Mise à disposition;\nBo;bénévole;\n';
    const fields = { name: 'Qui', kind: 'Contrat', skills: 'Aime' };
    expect(await seen(list, told({ what: 'people', fields }))).toMatchObject({ accepted: 1, rejected: 1 });
    const values = { 'mise à disposition': 'partner_employee' };
    const said = { what: 'people', fields: { ...fields, kind: { column: 'Contrat', values } } };
    expect(await seen(list, told(said))).toMatchObject({ accepted: 2, rejected: 0 });
  });

  it('of answers each column must be known: the preview asks, the import refuses, leaving one out does not help', async () => {
    const list = 'jour;score;public;Ressenti\n2026-03-02;4;bénévole;5\n';
    const { questions, lines } = await seen(list, { what: 'answers' });
    expect([questions.map(({ column, isRequired }) => [column, isRequired]), lines]).toEqual([[['Ressenti', true]], 0]);
    const scale = questions[0]?.choices.find(({ label }) => label.en === 'scale');
    const mapping = { what: 'answers', fields: scale?.value };
    expect(await seen(list, told(mapping))).toMatchObject({ questions: [], accepted: 1 });
    for (const more of [{ what: 'answers' }, told({ what: 'answers', fields: {}, ignored: ['Ressenti'] })]) {
      const [status, body] = await desk.file(list, { source: 'desk', ...more });
      expect([status, body['code']]).toEqual([422, 'answers-hold-identity']);
    }
  });

  it('two columns that say the same are asked about, and the one chosen is read', async () => {
    const list = 'nom;name;competences\nAna;Ana P.;\n';
    const { questions } = await seen(list, { what: 'people' });
    expect(questions).toMatchObject([{ id: 'repeated', path: ['fields', 'name'] }]);
    const chosen = { what: 'people', fields: { name: questions[0]?.choices[1]?.value } };
    expect((await seen(list, told(chosen))).rows).toMatchObject([{ values: { name: 'Ana P.' } }]);
  });
});
