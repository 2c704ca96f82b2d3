import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { SchedulerRegistry } from '@nestjs/schedule';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Planning } from '../../../server/indicators/planning.js';
import { Runs } from '../../../server/indicators/runs.js';
import { Scheduler } from '../../../server/jobs/scheduler.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { startApplication } from '../../support/application.js';
import { FigureDesk } from '../../support/figure-desk.js';
import { temporaryDatabase } from '../../support/registry.js';
import { StillClock } from '../../support/still-clock.js';

jest.setTimeout(300_000);

const MINUTE = 60_000;
const FIGURE = 'attendances';
const closing: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A desk whose figure has that time, first computed at `began`. */
async function deskWith(schedule: string, began: string): Promise<FigureDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'sillage-queries-'));
  cpSync(resolve('queries'), folder, { recursive: true });
  const file = join(folder, `indicators/${FIGURE}.sql`);
  const timed = readFileSync(file, 'utf8').replace(
    'owner: director',
    `owner: director\nrefresh: { schedule: "${schedule}" }`,
  );
  writeFileSync(file, timed);
  const desk = await FigureDesk.open(folder);
  closing.push(() => desk.close());
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  desk.stores.clock.instant = new Date(began);
  const plan = desk.planning();
  await plan.minute('catch-up');
  await plan.settled();
  return desk;
}

/** Looks every ten minutes of `[from, to]`, as a process that runs all the while; the clock stays at the end. */
async function live(desk: FigureDesk, from: string, to: string): Promise<void> {
  const plan = desk.planning();
  for (let at = Date.parse(from); at <= Date.parse(to); at += 10 * MINUTE) {
    desk.stores.clock.instant = new Date(at);
    await plan.minute();
  }
}

/** When the figure was computed because its time had come, the oldest first. */
async function times(desk: FigureDesk): Promise<string[]> {
  const runs = await desk.runs.latestOf(desk.house.id, FIGURE, 99);
  return runs
    .filter(({ cause }) => cause === 'schedule')
    .map(({ startedAt }) => startedAt.toISOString())
    .toSorted();
}

describe('A figure with a time of the day, in Paris', () => {
  it('whose time the clocks jump over is computed when they land, once', async () => {
    const desk = await deskWith('15 2 * * *', '2026-03-28T12:00:00Z');
    await live(desk, '2026-03-29T00:00:00Z', '2026-03-29T03:00:00Z');
    await live(desk, '2026-03-30T00:00:00Z', '2026-03-30T01:00:00Z');
    expect(await times(desk)).toEqual(['2026-03-29T01:00:00.000Z', '2026-03-30T00:20:00.000Z']);
  });

  it('whose time comes twice is computed the first time only, even if somebody asks in between', async () => {
    const desk = await deskWith('30 2 * * *', '2026-10-24T12:00:00Z');
    await live(desk, '2026-10-25T00:00:00Z', '2026-10-25T01:10:00Z');
    await desk.refresh.run(desk.house, 'asked');
    await live(desk, '2026-10-25T01:20:00Z', '2026-10-25T03:00:00Z');
    await live(desk, '2026-10-26T01:00:00Z', '2026-10-26T02:00:00Z');
    expect(await times(desk)).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z']);
  });

  it('is computed once for all the nights a machine was off, at start', async () => {
    const desk = await deskWith('15 2 * * *', '2026-05-04T12:00:00Z');
    desk.stores.clock.instant = new Date('2026-05-09T08:00:00Z');
    await desk.planning().minute('catch-up');
    await live(desk, '2026-05-09T08:10:00Z', '2026-05-09T08:40:00Z');
    const runs = await desk.runs.latestOf(desk.house.id, FIGURE, 99);
    expect(runs.map(({ cause, startedAt }) => [cause, startedAt.toISOString()])).toEqual([
      ['catch-up', '2026-05-09T08:00:00.000Z'],
      ['catch-up', '2026-05-04T12:00:00.000Z'],
    ]);
  });

  it('is computed once when the machine’s clock jumps ahead, and not again when it is put right', async () => {
    const desk = await deskWith('15 2 * * *', '2026-05-04T12:00:00Z');
    await live(desk, '2026-05-07T00:20:00Z', '2026-05-07T00:40:00Z');
    await live(desk, '2026-05-05T00:00:00Z', '2026-05-05T01:00:00Z');
    await live(desk, '2026-05-08T00:00:00Z', '2026-05-08T01:00:00Z');
    expect(await times(desk)).toEqual(['2026-05-07T00:20:00.000Z', '2026-05-08T00:20:00.000Z']);
  });
});

it('a stop while figures are computed at their time waits for those under way, and leaves the others, none failed', async () => {
  const desk = await deskWith('15 2 * * *', '2026-05-04T12:00:00Z');
  const ticks = new SchedulerRegistry();
  const plan = desk.planning(new Scheduler(ticks));
  plan.onApplicationBootstrap();
  await plan.settled();
  desk.stores.clock.instant = new Date('2026-05-05T12:00:00Z');
  const stopped = new Promise<void>((done) => {
    desk.stores.events.on('indicator-refreshed', () => done(plan.beforeApplicationShutdown()));
  });
  const minute = ticks.getCronJob('figures');
  void minute.stop();
  void minute.fireOnTick();
  await stopped;
  await desk.refresh.run(desk.house, 'asked', []);
  const runs = (await desk.runs.list(desk.house.id)).filter(({ cause }) => cause === 'schedule');
  expect([...new Set(runs.map(({ outcome }) => outcome))]).toEqual(['succeeded']);
  expect(runs.length).toBeLessThan((await desk.files.library()).indicators.size / 2);
});

it('two applications that share a registry compute each figure once at its time', async () => {
  const { databaseUrl, remove } = await temporaryDatabase();
  closing.push(remove);
  const clock = new StillClock();
  const first = await startApplication({ databaseUrl, clock });
  closing.push(() => first.close());
  const second = await startApplication({ databaseUrl, clock });
  closing.push(() => second.close());
  for (const { app } of [first, second]) await app.get(Planning).settled();
  clock.instant = new Date(clock.instant.getTime() + 24 * 60 * MINUTE);

  await Promise.all([first, second].map(({ app }) => app.get(Planning).minute()));
  await Promise.all([first, second].map(({ app }) => app.get(Planning).minute()));

  const [house] = await first.app.get(Organisations).list();
  const runs = await first.app.get(Runs).list(house?.id ?? '');
  const names = runs.filter(({ cause }) => cause === 'schedule').map(({ name }) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(names.length).toBe(new Set(names).size);
});
