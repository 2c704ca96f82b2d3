import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Organisations } from '../../../server/registry/organisations.js';
import type { ImportView, Receipt, UndoReceipt } from '../../../server/ingest/ingest.schemas.js';
import type { Preview } from '../../../server/ingest/preview.schemas.js';
import { engines } from '../../support/registry.js';
import { AnswersDesk } from '../answers/desk.js';

type Answered<T> = { status: number; body: T & { code?: string; detail?: string } };

describe.each(engines)('answers and statements by file, on %s', (engine) => {
  let desk: AnswersDesk;
  beforeAll(async () => {
    desk = await AnswersDesk.open(engine);
    const { id } = await desk.application.app.get(Organisations).create({ slug: 'lyon', name: 'Lyon' });
    await desk.enter('coordinator of Lyon', 'coordinator', id);
  });
  afterAll(() => desk.close());

  /** What the file holds is recognised, unless it is said. */
  const send = (text: string, { who = 'coordinator', ...fields }: Record<string, string> = {}) =>
    desk.upload<Receipt>(who, '/api/imports', text, { source: 'papier', ...fields }) as Promise<Answered<Receipt>>;
  const undo = (id: string | null, who = 'coordinator') =>
    desk.ask<UndoReceipt>(who, 'POST', `/api/imports/${id ?? ''}/undo`, {});
  const scores = () => desk.warehouse('SELECT day, audience, question, scale, score FROM staging.answer ORDER BY ALL');
  const originals = () => readdirSync(join(desk.application.dataFolder, 'organisations/association/ledger/originals'));

  it('every line is kept, known already or rejected with its reason, and taking it back leaves nothing', async () => {
    const file = [
      'Identifiant;Jour;Mission;Public;Question;Note;Échelle',
      'r1;2026-03-02;Soupe du mardi;bénévole;satisfaction;5;5',
      'r2;02/03/2026;;bénéficiaire;recommandation;0;',
      'r3;2026-03-02;Soupe du lundi;bénévole;satisfaction;5;5',
      'r4;2026-03-02;;bénévole;satisfaction;6;5',
      'r5;2026-03-13;;voisin;satisfaction;2;5',
      'r6;2026-03-14;;bénévole;satisfaction;2;',
      'r1;2026-03-02;;bénévole;satisfaction;4;5',
      'r7;2026-03-14;;bénévole;satisfaction;2;3',
      '',
    ].join('\n');
    expect((await send(file, { dryRun: 'true' })).body).toMatchObject({ importId: null, inserted: 2 });
    expect(await scores()).toEqual([]);
    const { status, body } = await send(file);
    expect(status).toBe(201);
    expect(body).toMatchObject({ lines: 8, inserted: 2, changed: 0, unchanged: 0, rejected: 6 });
    expect(body.rejections.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'Jour', 'invalid-date'],
      [4, 'Mission', 'unknown-mission'],
      [5, 'Note', 'invalid-score'],
      [6, 'Public', 'unknown-audience'],
      [7, 'Échelle', 'missing-value'],
      [8, 'Identifiant', 'duplicate-id'],
    ]);
    const kept = [
      { day: '2026-03-02', audience: 'volunteer', question: 'satisfaction', scale: 5, score: 5 },
      { day: '2026-03-14', audience: 'volunteer', question: 'satisfaction', scale: 3, score: 2 },
    ];
    expect(await scores()).toEqual(kept);
    const again = await send(file);
    expect(again.body).toMatchObject({ importId: body.importId, inserted: 0, unchanged: 2, rejected: 6 });
    expect(await scores()).toEqual(kept);
    expect(originals()).toHaveLength(1);
    const list = await desk.ask<ImportView[]>('coordinator', 'GET', '/api/imports');
    expect(list.body.map(({ what }) => what)).toEqual(['answers']);
    expect((await undo(body.importId)).body).toMatchObject({ withdrawn: 2, kept: 0 });
    expect(await scores()).toEqual([]);
    expect((await undo(body.importId)).status).toBe(409);
    expect((await send(file)).body).toMatchObject({ inserted: 2, unchanged: 0 });
  });

  it('the same lines sent again with their numbers change nothing; one that says otherwise is rejected', async () => {
    const header = 'id,day,audience,question,score,scale\n';
    await send(`${header}a1,2026-02-01,volunteer,satisfaction,3,5\n`);
    const second = await send(
      `${header}a2,2026-02-01,volunteer,recommendation,9,\na1,2026-02-01,volunteer,satisfaction,3,5\n`,
    );
    expect(second.body).toMatchObject({ lines: 2, inserted: 1, unchanged: 1, rejected: 0 });
    const other = await send(`${header}a1,2026-02-01,volunteer,satisfaction,1,5\n`);
    expect(other.body).toMatchObject({
      inserted: 0,
      unchanged: 0,
      rejected: 1,
      rejections: [{ code: 'known-otherwise' }],
    });
  });

  it('two equal answers without numbers are two people, and stay two when the file comes again longer', async () => {
    const header = 'day,audience,question,score,scale\n';
    const line = '2026-01-05,beneficiary,satisfaction,4,5\n';
    expect((await send(header + line + line)).body).toMatchObject({ inserted: 2 });
    expect((await send(header + line + line + line)).body).toMatchObject({ inserted: 1, unchanged: 2 });
  });

  it('what a line leaves out is what its campaign asks', async () => {
    const campaign = await desk.campaign({ title: 'Fête de mars' });
    const { body } = await send('jour,campagne,note\n2026-03-05,fete de mars,5\n2026-03-05,Fête,5\n');
    expect(body).toMatchObject({ inserted: 1, rejections: [{ line: 3, code: 'unknown-campaign' }] });
    expect((await desk.parts(campaign.id)).campaign).toMatchObject({ answered: 1, results: [{ scale: 5 }] });
  });

  it('a file that says who answered is refused whole, and nothing of it stays', async () => {
    const before = originals();
    for (const file of [
      'day,score,Nom\n2026-03-05,4,Jeanne\n',
      'day,score,email\n2026-03-05,4,j@x.example\n',
      'day,score,id\n2026-03-05,4,jeanne@x.example\n',
    ]) {
      const { status, body } = await send(file);
      expect([status, body.code]).toEqual([422, 'answers-hold-identity']);
    }
    expect(originals()).toEqual(before);
  });

  it('a file without its needed columns says which', async () => {
    const { status, body } = await send('day,audience\n2026-03-05,volunteer\n', { what: 'answers' });
    expect([status, body.code, body.detail?.includes('score')]).toEqual([422, 'mapping-needed', true]);
  });

  it('looked at before it is sent, says what its columns are read as', async () => {
    const file =
      'Jour;Public;Question;Note;Échelle\n2026-03-02;bénévole;satisfaction;5;5\n2026-03-02;bénévole;;6;cinq\n';
    const { body } = await desk.upload<Preview>('coordinator', '/api/imports/preview', file, {});
    expect(body).toMatchObject({ what: 'answers', lines: 2, accepted: 1, rejected: 1, questions: [] });
    expect(body.columns.map(({ field }) => field)).toEqual(['day', 'audience', 'question', 'score', 'scale']);
    expect(body.problems).toMatchObject([{ code: 'unknown-scale', count: 1, line: 3 }]);
  });

  it('people helped come with how they were told apart, the last day included', async () => {
    const file =
      'mission;du;au;personnes;méthode\nSoupe du mardi;2026-01-01;2026-03-31;312;liste\n;2026-01-01;2026-03-31;40;au hasard\n';
    const { body } = await send(file);
    expect(body).toMatchObject({ lines: 2, inserted: 1, rejected: 1, rejections: [{ code: 'unknown-method' }] });
    const rows = () =>
      desk.warehouse('SELECT from_day, to_day, beneficiaries, method FROM staging.beneficiary_statement');
    expect(await rows()).toEqual([
      { from_day: '2026-01-01', to_day: '2026-04-01', beneficiaries: 312, method: 'register' },
    ]);
    expect((await undo(body.importId)).body.withdrawn).toBe(1);
    expect(await rows()).toEqual([]);
  });

  it('a planning comes by the same way, and is taken back by it', async () => {
    const file =
      'mission,jour,debut,fin,minimum,besoin\nCollecte,2026-03-20,9h,12h,,2\nCollecte,2026-03-21,9h,12h,1,\n';
    const { body } = await send(file);
    expect(body).toMatchObject({ lines: 2, inserted: 2, rejected: 0, flagged: 1 });
    const wanted = () => desk.warehouse('SELECT day, min_seconds, target_seconds FROM staging.slot ORDER BY day');
    expect(await wanted()).toEqual([
      { day: '2026-03-20', min_seconds: null, target_seconds: 21_600 },
      { day: '2026-03-21', min_seconds: 10_800, target_seconds: null },
    ]);
    expect((await send(file.replaceAll('9h', '9:00'))).body).toMatchObject({ inserted: 0, changed: 0, unchanged: 2 });
    expect((await undo(body.importId)).body).toMatchObject({ withdrawn: 3, kept: 0 });
    expect(await wanted()).toEqual([]);
  });

  it('a volunteer and a director send nothing; a coordinator of another association takes nothing back', async () => {
    const file = 'day,audience,question,score,scale\n2026-01-06,beneficiary,satisfaction,2,5\n';
    for (const who of ['volunteer', 'director']) expect((await send(file, { who })).status).toBe(403);
    const { body } = await send(file);
    expect((await undo(body.importId, 'coordinator of Lyon')).status).toBe(404);
    expect((await undo(body.importId)).body.withdrawn).toBe(1);
  });
});
