import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Membership } from '../../../server/auth/membership.entity.js';
import { FigureNews } from '../../../server/indicators/news/figure-news.js';
import type { FigureNewsView } from '../../../server/indicators/news/news.schemas.js';
import { Planning } from '../../../server/indicators/planning.js';
import { Refresh } from '../../../server/indicators/refresh.js';
import type { House } from '../../../server/ledger/house.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { Events } from '../../../server/shared/events.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { EventReader } from '../../support/event-reader.js';
import { indicatorNames } from '../../support/indicator-names.js';
import { signIn, somebody } from '../../support/people.js';
import { engines } from '../../support/registry.js';

jest.setTimeout(300_000);

describe.each(engines)('News of figures (registry: %s)', (engine) => {
  let server: TestApplication;
  let ours: House;
  let branch: House;
  let cookie: string;
  let people = 0;

  beforeAll(async () => {
    server = await startApplication({ engine });
    const organisations = server.app.get(Organisations);
    ours = await organisations.default();
    branch = await organisations.create({ slug: 'branch', name: 'Branch' });
    await server.app.get(Planning).settled();
  });
  beforeEach(async () => (cookie = await director(ours)));
  afterAll(() => server.close());

  async function director(house: House): Promise<string> {
    const email = `director${(people += 1)}@port.example`;
    await somebody(server, email, house.id, 'director');
    return signIn(server, email);
  }
  const listen = (as: string) => fetch(`${server.url}/api/events`, { headers: { cookie: as } });
  const compute = (house: House, name: string) => server.app.get(Refresh).run(house, 'asked', [name]);
  const names = (news: unknown) => (news as FigureNewsView).figures.map(({ name }) => name).toSorted();

  it('begin with how every figure stands, and say no value', async () => {
    const answer = await listen(cookie);
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(answer.headers.get('x-accel-buffering')).toBe('no');
    const reader = new EventReader(answer);
    expect(await reader.next()).toMatch(/^retry: \d{4}$/);
    const news = (await reader.event('figures')) as FigureNewsView;
    const catalogue = (await (await fetch(`${server.url}/api/indicators`, { headers: { cookie } })).json()) as {
      indicators: { name: string; freshness: object }[];
    };
    expect(news.figures).toEqual(catalogue.indicators.map(({ name, freshness }) => ({ name, freshness })));
    await reader.leave();
  });

  it('tell a director each figure computed in the association, and none of another', async () => {
    const reader = new EventReader(await listen(cookie));
    const other = new EventReader(await listen(await director(branch)));
    expect(names(await reader.event('figures')).length).toBeGreaterThan(10);
    await other.event('figures');
    await compute(branch, 'attendances');
    await compute(ours, 'active_volunteers');
    expect(names(await reader.event('figures'))).toEqual(['active_volunteers']);
    expect(names(await other.event('figures'))).toEqual(['attendances']);
    await Promise.all([reader.leave(), other.leave()]);
  });

  it('leave out amounts where the association shows none', async () => {
    const reader = new EventReader(await listen(cookie));
    expect(indicatorNames).toContain('value_of_time');
    expect(names(await reader.event('figures'))).not.toContain('value_of_time');
    await reader.leave();
  });

  it('end in every page of somebody who signs out, and in no other', async () => {
    const stays = new EventReader(await listen(await director(ours)));
    const pages = [new EventReader(await listen(cookie)), new EventReader(await listen(cookie))];
    await fetch(`${server.url}/api/session`, { method: 'DELETE', headers: { cookie } });
    for (const page of pages) {
      expect(await page.event('ended')).toEqual({});
      expect(await page.next()).toBeNull();
    }
    expect((await listen(cookie)).status).toBe(401);
    await stays.event('figures');
    await compute(ours, 'active_volunteers');
    expect(names(await stays.event('figures'))).toEqual(['active_volunteers']);
    await stays.leave();
  });

  it('give a sign of life, and end for whoever lost the role meanwhile', async () => {
    const stays = new EventReader(await listen(await director(ours)));
    const accountId = await somebody(server, 'leaves@port.example', ours.id, 'coordinator');
    const leaves = new EventReader(await listen(await signIn(server, 'leaves@port.example')));
    await Promise.all([stays.event('figures'), leaves.event('figures')]);
    await server.app.get(Registry).transaction(ours.id, async (em) => {
      await em.nativeDelete(Membership, { accountId });
    });
    await server.app.get(FigureNews).giveSign();
    expect(await stays.next()).toBe(': still here');
    expect(await leaves.event('ended')).toEqual({});
    expect(await leaves.next()).toBeNull();
    await stays.leave();
  });

  it('go to four pages of one person at most: the oldest is told to leave, without coming again', async () => {
    const pages: EventReader[] = [];
    for (let page = 0; page < 5; page += 1) pages.push(new EventReader(await listen(cookie)));
    const [oldest, ...newer] = pages;
    expect(await oldest?.event('elsewhere')).toEqual({});
    expect(await oldest?.next()).toBeNull();
    for (const page of newer) expect(names(await page.event('figures')).length).toBeGreaterThan(10);
    await compute(ours, 'active_volunteers');
    for (const page of newer) expect(names(await page.event('figures'))).toEqual(['active_volunteers']);
    await Promise.all(newer.map((page) => page.leave()));
  });
});

it('somebody who reads no more is cut off at the next sign of life, once told to leave', async () => {
  const server = await startApplication();
  const { id, slug } = await server.app.get(Organisations).default();
  const accountId = await somebody(server, 'dora@port.example', id, 'director');
  const [news, events] = [server.app.get(FigureNews), server.app.get(Events)];
  const door = createServer().listen(0, '127.0.0.1');
  await once(door, 'listening');
  const page = connect((door.address() as AddressInfo).port, '127.0.0.1');
  const [socket] = (await once(door, 'connection')) as [Socket];
  const caller = { kind: 'account', accountId, name: 'Dora', organisationId: id, organisationSlug: slug } as const;
  const may = { roles: ['director' as const], missionScope: null, personId: null, session: 'hers' };
  await news.follow({ ...caller, ...may }, { raw: { socket } } as FastifyRequest);
  await events.publish('session-ended', { session: 'hers' });
  expect(socket.destroyed).toBe(false);
  await news.giveSign();
  expect(socket.destroyed).toBe(true);
  page.destroy();
  door.close();
  await server.close();
});

it('a server that stops lets its listeners go, and does not wait for them', async () => {
  const server = await startApplication();
  const ours = await server.app.get(Organisations).default();
  await somebody(server, 'dora@port.example', ours.id, 'director');
  const cookie = await signIn(server, 'dora@port.example');
  const reader = new EventReader(await fetch(`${server.url}/api/events`, { headers: { cookie } }));
  await reader.event('figures');
  await server.close();
  expect(await reader.next()).toBeNull();
});
