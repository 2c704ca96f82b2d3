import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Planning } from '../../../server/indicators/planning.js';
import { Runs } from '../../../server/indicators/runs.js';
import { Organisations } from '../../../server/registry/organisations.js';
import type { Duplicates } from '../../../server/merges/merges.schemas.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { cookieOf, PASSWORD, post } from '../../support/people.js';
import { engines } from '../../support/registry.js';

interface Session {
  organisation: { slug: string; name: string };
  elsewhere: { slug: string; name: string }[];
  roles: string[];
}
const LOG = 'external_id,volunteer,day,hours,mission\n';

describe.each(engines)('a second association in the same house on %s', (engine) => {
  let application: TestApplication;
  let ours: string;
  let theirs: string;

  const begin = async (link: string | null, organisationName: string, email: string): Promise<string> => {
    const token = link?.split('#')[1];
    const body = { token, organisationName, name: email, email, password: PASSWORD, language: 'fr' };
    const response = await post(application, '/api/set-up', body);
    expect([response.status, await response.text()]).toEqual([204, '']);
    return cookieOf(response);
  };
  const read = async <T>(path: string, cookie: string): Promise<T> =>
    (await (await fetch(`${application.url}${path}`, { headers: { cookie } })).json()) as T;
  const send = async (cookie: string, text: string): Promise<Record<string, unknown>> => {
    const form = new FormData();
    form.set('source', 'desk');
    form.set('file', new Blob([text]), 'log.csv');
    const answer = await fetch(`${application.url}/api/imports`, { method: 'POST', headers: { cookie }, body: form });
    expect(answer.status).toBe(201);
    return (await answer.json()) as Record<string, unknown>;
  };

  beforeAll(async () => {
    application = await startApplication({ engine });
    const { setUpLink: first } = (await application.local.post('/api/organisations/association/set-up-link')) as {
      setUpLink: string;
    };
    const { setUpLink: second } = (await application.local.post('/api/organisations', {
      slug: 'lyon',
      name: 'Antenne de Lyon',
    })) as { setUpLink: string };
    ours = await begin(first, 'La Maison', 'ana@maison.example');
    theirs = await begin(second, 'Antenne de Lyon', 'lea@lyon.example');
  });
  afterAll(() => application.close());

  it('has its own first account, by its own link', async () => {
    expect(await read<Session>('/api/session', theirs)).toMatchObject({
      organisation: { slug: 'lyon', name: 'Antenne de Lyon' },
      elsewhere: [],
      roles: expect.arrayContaining(['administrator']) as unknown,
    });
  });

  it('keeps its own figures: the same file in both counts in each', async () => {
    await send(ours, `${LOG}a1,ines,2026-03-02,2\n`);
    await send(theirs, `${LOG}a1,ines,2026-03-02,3,Jardin\na2,ines,2026-03-03,4\n`);
    const total = async (cookie: string) => {
      await fetch(`${application.url}/api/indicators/refresh`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: '{}',
      });
      const path = '/api/indicators/volunteer_hours?from=2026-03-01&to=2026-04-01';
      return (await read<{ total: unknown }>(path, cookie)).total;
    };
    expect(await total(ours)).toEqual({ person_seconds: 7200, active_volunteers: 1 });
    expect(await total(theirs)).toEqual({ person_seconds: 25_200, active_volunteers: 1 });
  });

  it('answers for an import, an invitation or rejections of the other as for ones that do not exist', async () => {
    const [import_] = await read<{ id: string }[]>('/api/imports', theirs);
    const invited = await post(
      application,
      '/api/invitations',
      { role: 'volunteer', deliver: 'card', language: 'fr', people: [{ name: 'Zoé' }] },
      { cookie: theirs },
    );
    const { invitations } = (await invited.json()) as { invitations: { id: string }[] };
    const [mission] = await read<{ id: string }[]>('/api/attendance/missions', theirs);
    const ask = async (cookie: string, method: string, path: string) => {
      const response = await fetch(`${application.url}${path}`, { method, headers: { cookie } });
      return [response.status, ((await response.json().catch(() => ({}))) as { code?: string }).code];
    };
    const unknown = '0190c5c0-0000-7000-8000-00000000dead';
    for (const [method, path] of [
      ['GET', (id: string) => `/api/imports/${id}`],
      ['GET', (id: string) => `/api/imports/${id}/flags`],
      ['GET', (id: string) => `/api/imports/${id}/rejections.csv`],
      ['GET', (id: string) => `/api/imports/${id}/events`],
    ] as const) {
      expect(await ask(ours, method, path(import_?.id ?? ''))).toEqual(await ask(ours, method, path(unknown)));
      expect((await ask(theirs, method, path(import_?.id ?? '')))[0]).toBe(200);
    }
    for (const change of ['undo', 'cancel']) {
      const path = (id: string) => `/api/imports/${id}/${change}`;
      expect(await ask(ours, 'POST', path(import_?.id ?? ''))).toEqual(await ask(ours, 'POST', path(unknown)));
    }
    const decision = (id: string) => `/api/validation/decisions/${id}/undo`;
    const decided = await post(
      application,
      '/api/validation/decisions',
      { id: '0190c5c0-0000-4000-8000-000000000001', decision: 'validate', activityIds: ['desk:a1'] },
      { cookie: theirs },
    );
    const { decisionId } = (await decided.json()) as { decisionId: string };
    expect(await ask(ours, 'POST', decision(decisionId))).toEqual(await ask(ours, 'POST', decision(unknown)));
    await send(theirs, `${LOG}a3,Noé,2026-03-04,1\na4,Noe,2026-03-05,1\n`);
    const [pair] = (await read<Duplicates>('/api/people/duplicates', theirs)).duplicates;
    const [one, other] = pair?.people ?? [];
    const apart = await post(
      application,
      '/api/people/apart',
      { oneId: one?.id, otherId: other?.id },
      { cookie: theirs },
    );
    const { id: apartId } = (await apart.json()) as { id: string };
    const takeBack = (id: string) => `/api/people/apart/${id}`;
    expect(await ask(ours, 'DELETE', takeBack(apartId))).toEqual(await ask(ours, 'DELETE', takeBack(unknown)));
    expect((await ask(theirs, 'DELETE', takeBack(apartId)))[0]).toBe(200);
    const asked = { mergedId: other?.id, keptId: one?.id };
    expect((await post(application, '/api/people/merges', asked, { cookie: ours })).status).toBe(404);
    const made = await post(application, '/api/people/merges', asked, { cookie: theirs });
    const { merge } = (await made.json()) as { merge: { id: string } };
    const separate = (id: string) => `/api/people/merges/${id}/undo`;
    expect(await ask(ours, 'POST', separate(merge.id))).toEqual(await ask(ours, 'POST', separate(unknown)));
    expect(await read('/api/people/merges', ours)).toEqual({ merges: [] });
    expect(await read('/api/people?name=noe', ours)).toEqual({ people: [], more: false });
    expect(await read('/api/people/merges', theirs)).toMatchObject({ merges: [{ id: merge.id, undone: null }] });
    // The right is the machine's own command line's: nobody signed in may, whoever it is about.
    const erasure = (id: string) => `/api/people/${id}/erasure`;
    expect((await ask(theirs, 'POST', erasure(one?.id ?? '')))[0]).toBe(403);
    expect(await ask(ours, 'POST', erasure(one?.id ?? ''))).toEqual(await ask(ours, 'POST', erasure(unknown)));
    // On the machine too, a person is of one association.
    await expect(application.local.post(erasure(one?.id ?? ''))).rejects.toMatchObject({
      problem: { code: 'not-found' },
    });
    const attendance = (id: string) => `/api/attendance/missions/${id}?day=2026-03-02`;
    expect(await ask(ours, 'GET', attendance(mission?.id ?? ''))).toEqual(await ask(ours, 'GET', attendance(unknown)));
    expect((await ask(theirs, 'GET', attendance(mission?.id ?? '')))[0]).toBe(200);
    const explain = (cookie: string, id: string) =>
      fetch(`${application.url}/api/missions/${id}/note`, {
        method: 'PUT',
        headers: { cookie, 'content-type': 'application/json' },
        body: '{"text":"Un four neuf"}',
      });
    const explained = await Promise.all([mission?.id ?? '', unknown].map((id) => explain(ours, id)));
    expect(explained.map(({ status }) => status)).toEqual([404, 404]);
    expect((await explain(theirs, mission?.id ?? '')).status).toBe(200);
    const invitation = `/api/invitations/${invitations[0]?.id ?? ''}`;
    expect(await ask(ours, 'DELETE', invitation)).toEqual(await ask(ours, 'DELETE', `/api/invitations/${unknown}`));
    expect((await read<{ invitations: { state: string }[] }>('/api/invitations', theirs)).invitations[0]?.state).toBe(
      'open',
    );
    const decided_ = { source: 'Grille', decidedOn: '2026-01-10', decidedBy: 'Bureau', fromDay: '2026-01-01' };
    const rate = { ...decided_, category: null, amount: '12.02' };
    const conversion = {
      ...decided_,
      name: 'Repas',
      fromType: 'kg',
      fromUnit: 'kg',
      toType: 'm',
      toUnit: 'm',
      factor: '2',
    };
    for (const [kind, body] of Object.entries({ rates: rate, conversions: conversion })) {
      const kept = await post(application, `/api/parameters/${kind}`, body, { cookie: theirs });
      const { id: keptId } = (await kept.json()) as { id: string };
      const end = (id: string) =>
        post(application, `/api/parameters/${kind}/${id}/end`, { toDay: '2026-02-01' }, { cookie: ours });
      expect([(await end(keptId)).status, (await end(unknown)).status]).toEqual([404, 404]);
      expect(await read('/api/parameters', theirs)).toMatchObject({ [kind]: [{ id: keptId, toDay: null }] });
      expect(await read('/api/parameters', ours)).toMatchObject({ [kind]: [] });
    }
    const aim = { indicator: 'volunteer_hours', measure: 'person_seconds', better: 'more', baseline: null, target: 9 };
    const days = { fromDay: '2026-01-01', toDay: '2026-02-01' };
    const said = { ...days, text: 'Neige', indicator: null, missionId: null };
    for (const [kind, body] of Object.entries({ targets: { ...aim, ...days }, annotations: said })) {
      const made_ = await post(application, `/api/${kind}`, body, { cookie: theirs });
      const { id: madeId } = (await made_.json()) as { id: string };
      const change = async (cookie: string, method: string, id: string) => {
        const typed = { cookie, 'content-type': 'application/json' };
        const sent = method === 'PUT' ? { headers: typed, body: JSON.stringify(body) } : { headers: { cookie } };
        return (await fetch(`${application.url}/api/${kind}/${id}`, { method, ...sent })).status;
      };
      for (const method of ['PUT', 'DELETE']) {
        expect([await change(ours, method, madeId), await change(ours, method, unknown)]).toEqual([404, 404]);
        expect(await read(`/api/${kind}`, ours)).toMatchObject({ [kind]: [] });
        expect(await change(theirs, method, madeId)).toBe(200);
      }
    }
    const signing = { fromDay: '2026-01-01', toDay: null, approvesValidated: false };
    const signatory = { name: 'Ana', function: 'présidente', delegation: null, contact: null, ...signing };
    const added = await post(application, '/api/letterhead/signatories', signatory, { cookie: theirs });
    const { id: signs } = (await added.json()) as { id: string };
    const put = async (cookie: string, below: string, body: unknown) => {
      const headers = { cookie, 'content-type': 'application/json' };
      const to = `${application.url}/api/letterhead/signatories/${below}`;
      return (await fetch(to, { method: 'PUT', headers, body: JSON.stringify(body) })).status;
    };
    for (const [below, body] of [
      ['', signatory],
      ['/signature', { picture: null }],
    ] as const)
      expect([
        await put(ours, signs + below, body),
        await put(ours, unknown + below, body),
        await put(theirs, signs + below, body),
      ]).toEqual([404, 404, 200]);
    expect(await read('/api/letterhead', ours)).toMatchObject({ signatories: [] });
    const elsewhere = { ...said, missionId: mission?.id };
    expect((await post(application, '/api/annotations', elsewhere, { cookie: ours })).status).toBe(404);
    const draft = { title: 'Bilan', from: '2025-01-01', to: '2026-01-01', tables: [{ figure: 'volunteer_hours' }] };
    const preview = await post(application, '/api/publications/preview', draft, { cookie: theirs });
    const { digest } = (await preview.json()) as { digest: string };
    const told = await post(application, '/api/publications', { ...draft, digest }, { cookie: theirs });
    const { id: toldId } = (await told.json()) as { id: string };
    const publication = (id: string) => `/api/publications/${id}`;
    expect(await ask(ours, 'GET', publication(toldId))).toEqual(await ask(ours, 'GET', publication(unknown)));
    expect((await ask(theirs, 'GET', publication(toldId)))[0]).toBe(200);
    const restated = (id: string) => `${publication(id)}/restatements`;
    expect(await ask(ours, 'GET', restated(toldId))).toEqual(await ask(ours, 'GET', restated(unknown)));
    expect((await ask(theirs, 'GET', restated(toldId)))[0]).toBe(200);
    const withdraw = (id: string) =>
      post(application, `${publication(id)}/withdraw`, { reason: 'Erreur' }, { cookie: ours });
    expect([(await withdraw(toldId)).status, (await withdraw(unknown)).status]).toEqual([404, 404]);
    expect(await read('/api/publications', ours)).toEqual({ publications: [] });
    expect(await read('/api/publications', theirs)).toMatchObject({ publications: [{ id: toldId, withdrawn: null }] });
    const key = await post(application, '/api/sources/desk/keys', { label: 'Tableur' }, { cookie: theirs });
    const revoke = (id: string) => `/api/sources/desk/keys/${id}/revoke`;
    const { id: keyId } = (await key.json()) as { id: string };
    expect(await ask(ours, 'POST', revoke(keyId))).toEqual(await ask(ours, 'POST', revoke(unknown)));
    expect(await read('/api/sources/desk/keys', theirs)).toMatchObject({ keys: [{ id: keyId, revoked: null }] });
    expect(await read('/api/sources/desk/keys', ours)).toEqual({ keys: [] });
    expect(await read<unknown[]>('/api/imports', ours)).toHaveLength(1);
    expect(await read<{ undone: unknown }[]>('/api/imports', theirs)).toMatchObject([
      { undone: null },
      { undone: null },
    ]);
  });

  it('an address that is no id names nothing, on any database', async () => {
    for (const path of ['/api/imports/abc', '/api/imports/abc/rejections.csv']) {
      const response = await fetch(`${application.url}${path}`, { headers: { cookie: ours } });
      expect([path, response.status]).toEqual([path, 404]);
    }
  });

  it('a name with an invisible character is refused with a sentence, on any database', async () => {
    const people = [{ name: 'Zo\u0000é' }];
    const invitation = { role: 'volunteer', deliver: 'card', language: 'fr', people };
    const response = await post(application, '/api/invitations', invitation, { cookie: ours });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, 'invalid-request']);
  });

  it('cannot be made in a time zone that does not exist', async () => {
    await expect(
      application.local.post('/api/organisations', { slug: 'moon', name: 'Moon', zone: 'Moon/Sea' }),
    ).rejects.toMatchObject({ problem: { code: 'invalid-request' } });
  });

  it('has its figures computed at their times from the day it is made', async () => {
    expect([...application.app.get(SchedulerRegistry).getCronJobs().keys()]).toContain('figures');
    await application.app.get(Planning).settled();
    for (const { id } of await application.app.get(Organisations).list())
      expect((await application.app.get(Runs).list(id)).length).toBeGreaterThan(0);
  });

  it('cannot be entered by an account without a role there, and says no more than of an unknown one', async () => {
    const move = async (slug: string) => {
      const response = await post(application, '/api/session/organisation', { slug }, { cookie: ours });
      return [response.status, ((await response.json()) as { code: string }).code];
    };
    expect(await move('lyon')).toEqual([404, 'organisation-unknown']);
    expect(await move('nowhere')).toEqual([404, 'organisation-unknown']);
  });

  it('is reached from the first one by somebody who has a role in both', async () => {
    const made = await post(
      application,
      '/api/invitations',
      { role: 'director', deliver: 'card', language: 'fr', people: [{ name: 'Ana' }] },
      { cookie: theirs },
    );
    const { invitations } = (await made.json()) as { invitations: { code: string }[] };
    const accepted = { code: invitations[0]?.code, name: 'Ana', email: 'ana@maison.example', language: 'fr' };
    expect((await post(application, '/api/invitations/accept', { ...accepted, password: PASSWORD })).status).toBe(204);

    expect((await read<Session>('/api/session', ours)).elsewhere).toEqual([{ slug: 'lyon', name: 'Antenne de Lyon' }]);
    const moved = await post(application, '/api/session/organisation', { slug: 'lyon' }, { cookie: ours });
    expect(moved.status).toBe(204);
    expect(await read<Session>('/api/session', cookieOf(moved))).toMatchObject({
      organisation: { slug: 'lyon' },
      roles: ['director'],
      elsewhere: [{ slug: 'association' }],
    });
    const left = await fetch(`${application.url}/api/imports`, { headers: { cookie: ours } });
    expect(left.status).toBe(401);
  });
});
