import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { AuditTrail } from '../../../server/audit/audit-trail.js';
import { Import } from '../../../server/ingest/import.entity.js';
import { Planning } from '../../../server/indicators/planning.js';
import { Outbox } from '../../../server/mail/outbox.js';
import type { ErasureReceipt } from '../../../server/people/erasures.schemas.js';
import { Person } from '../../../server/people/person.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import { Events } from '../../../server/shared/events.js';
import { engines } from '../../support/registry.js';
import { Office } from '../validation/office.js';

const HEADER = 'external_id,volunteer,email,mission,day,hours,status,outcome_meals\n';
const DESK = `${HEADER}a1,V-7781,zoe.bell@maison.example,Soupe,2026-01-10,2,validated,4
a2,V-7781,zoe.bell@maison.example,Soupe,2026-02-10,3,declared,1
a3,V-9,ali@maison.example,Jardin,2026-02-11,1,validated,2
`;
/** One line is rejected, and speaks of her. */
const BADLY = `${HEADER}b1,V-7781,zoe.bell@maison.example,Soupe,someday,2,validated,\nb2,V-9,ali@maison.example,Soupe,2026-02-12,1,validated,\n`;

describe.each(engines)('a volunteer who asks to be erased on %s', (engine) => {
  let office: Office;
  let id: string;
  let own: string;
  let before: string;
  let receipt: ErasureReceipt;
  const heard: unknown[] = [];

  const erase = (person: string, dryRun: boolean) =>
    office.application.local.post(`/api/people/${person}/erasure`, { dryRun }) as Promise<ErasureReceipt>;
  const idOf = async (email: string) =>
    (await office.application.app.get(Registry).of(office.house.id).findOneOrFail(Person, { email })).id;
  const people = async () => (await office.application.app.get(Registry).of(office.house.id).find(Person, {})).length;
  /** Every figure there is, month by month. */
  const figures = async () => {
    await office.application.app.get(Planning).settled();
    const { indicators } = (await office.get<{ indicators: { name: string }[] }>('/api/indicators', office.coordinator))
      .body;
    const answers = indicators.map(async ({ name }) => {
      const { body } = await office.get<{ rows: unknown; total: unknown }>(
        `/api/indicators/${name}?from=2026-01-01&to=2026-04-01&by=month`,
        office.coordinator,
      );
      return [name, body.rows, body.total];
    });
    return JSON.stringify(await Promise.all(answers));
  };
  const kept = (shelf: string) => {
    const folder = join(office.application.dataFolder, 'organisations', office.house.slug, 'ledger', shelf);
    return readdirSync(folder).map((name) => {
      const bytes = readFileSync(join(folder, name));
      return (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('latin1');
    });
  };
  /** Every byte of the data folder in which she could be found. */
  const found = (text: string) => {
    const all = readdirSync(office.application.dataFolder, { recursive: true, withFileTypes: true });
    return all
      .filter((one) => one.isFile())
      .filter((one) => readFileSync(join(one.parentPath, one.name)).includes(text))
      .map(({ name }) => name);
  };

  beforeAll(async () => {
    office = await Office.open(engine);
    office.application.app.get(Events).on('person-erased', (news) => void heard.push(news));
    await office.send(DESK);
    await office.send(BADLY, 'desk');
    await office.sendBytes(
      gzipSync(
        `${JSON.stringify({ id: 'c1', volunteer: 'zoe.bell@maison.example', day: '2026-03-01', hours: 1 })}\n${JSON.stringify({ id: 'c2', volunteer: 'ali@maison.example', day: '2026-03-01', hours: 1 })}\n`,
      ),
      'planning',
      'planning.jsonl.gz',
    );
    id = await idOf('zoe.bell@maison.example');
    own = await office.volunteerOf(id, 'zoe.bell@maison.example');
    const dispute = { activityId: 'desk:a2', reason: 'It was four hours, says Zoé', proposed: null };
    await office.ask('/api/me/disputes', dispute, own);
    await office.application.app
      .get(Registry)
      .of(office.house.id)
      .nativeUpdate(Import, { source: 'planning' }, { importedBy: 'zoe.bell', undoneBy: 'zoe.bell' });
    const outbox = office.application.app.get(Outbox);
    await office.application.app.get(Registry).transaction(office.house.id, (em) => {
      for (const recipient of ['zoe.bell@maison.example', 'ali@maison.example'])
        outbox.queue(em, office.house.id, { recipient, subject: 'Bonjour', text: 'Votre invitation' });
      return Promise.resolve();
    });
    await outbox.send();
    before = await figures();
  });
  afterAll(() => office.close());

  it('is first shown what would go and what would stay, and nothing changes', async () => {
    expect(found('To: zoe.bell@')).toHaveLength(1);
    const shown = await erase(id, true);
    expect(shown).toEqual({
      number: null,
      erasedAt: null,
      gone: { entries: 1, contacts: 1, accounts: 1, disputes: 1, rejectedLines: 1, blankedOriginals: 3, messages: 1 },
      stays: { activities: 3, days: 3, references: 2, acts: 2 },
      isUnfinished: false,
    });
    expect(await people()).toBe(2);
    expect(await office.own(own)).toHaveLength(3);
  });

  it('receives a receipt that holds no name, and the other rooms hear of the days', async () => {
    receipt = await erase(id, false);
    expect(receipt).toMatchObject({ number: 1, isUnfinished: false, gone: { entries: 1, rejectedLines: 1 } });
    expect(JSON.stringify(receipt)).not.toMatch(/zoe|V-7781/i);
    expect(heard).toMatchObject([{ number: 1, days: ['2026-01-10', '2026-02-10', '2026-03-01'] }]);
    await expect(erase(id, false)).rejects.toMatchObject({ problem: { code: 'not-found' } });
  });

  it('leaves every figure as it was, value for value, now and after all is computed again', async () => {
    expect(await figures()).toBe(before);
    await office.application.local.post('/api/warehouse/rebuild');
    await office.application.local.post('/api/indicators/refresh', {});
    expect(await figures()).toBe(before);
  });

  it('is in no kept file and in no record: her lines are empty, the others stand where they stood', async () => {
    const originals = kept('originals').join('\n');
    expect(originals).not.toMatch(/zoe|V-7781/i);
    expect(originals).toContain('\n\n\na3,V-9,ali@maison.example,Jardin,2026-02-11,1,validated,2\n');
    expect(originals).toContain('\n{"id":"c2"');
    expect(kept('rejections').join()).not.toMatch(/zoe|V-7781/i);
    expect(['zoe.bell@', 'V-7781', 'four hours, says'].flatMap(found)).toEqual([]);
    expect(found('To: ali@')).toHaveLength(1);
  });

  it('signs in no more; nobody sees her rows one by one, and her acts stay without her name', async () => {
    expect((await office.get('/api/me/activities', own)).status).toBe(401);
    expect((await office.queue()).rows.map(({ activityId }) => activityId)).toEqual(['planning:c2']);
    const audit = office.application.app.get(AuditTrail);
    expect(await audit.verify(office.house.id)).toBeNull();
    expect(JSON.stringify(await office.acts())).not.toContain('zoe');
    expect((await office.acts()).map(({ actorName }) => actorName)).toContain('erased person 1');
    const imports = await office.application.app.get(Registry).of(office.house.id).find(Import, {});
    expect(
      new Set(imports.map(({ source, importedBy, undoneBy }) => [source, importedBy, undoneBy].join(' '))),
    ).toEqual(new Set(['desk karim ', 'planning erased person 1 erased person 1']));
  });

  it('is not brought back by a later file: it counts under nobody’s key, once, whatever names her', async () => {
    await office.send(DESK.replace('2,validated,4', '2,validated,4'), 'desk', 'snapshot');
    expect(await people()).toBe(2 - 1);
    await office.send(`${HEADER}n1,V-7781,,Soupe,2026-02-20,1,validated,\n`);
    await office.send(`${HEADER}n2,Z-1,zoe.bell@maison.example,Soupe,2026-02-21,1,validated,\n`, 'other');
    expect(await people()).toBe(1);
    const [row] = await office.rows<{ keys: number; seconds: number }>(
      `SELECT count(DISTINCT volunteer_key) AS keys, sum(person_seconds)::BIGINT AS seconds FROM activity
       WHERE volunteer_key IN (SELECT volunteer_key FROM volunteer WHERE erased)`,
    );
    expect(row).toEqual({ keys: 1, seconds: (2 + 3 + 1 + 1 + 1) * 3600 });
  });
});
