import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventAssociation, type Association } from '../../seeds/association/association.js';
import { DEMO_SOURCE } from '../../seeds/load/desk.js';
import { writeRegistryPart } from '../../seeds/load/registry-part.js';
import { Account } from '../../server/auth/account.entity.js';
import { Membership } from '../../server/auth/membership.entity.js';
import { Answer } from '../../server/answers/answer.entity.js';
import { answerMirror } from '../../server/answers/answer-mirror.js';
import { campaignMirror } from '../../server/answers/campaign-mirror.js';
import { statementMirror } from '../../server/answers/statement-mirror.js';
import { missionMirror } from '../../server/missions/mission-mirror.js';
import { Missions } from '../../server/missions/missions.js';
import { needMirror } from '../../server/missions/need-mirror.js';
import { slotMirror } from '../../server/missions/slot-mirror.js';
import { People } from '../../server/people/people.js';
import { Person } from '../../server/people/person.entity.js';
import { ReferenceSecret } from '../../server/people/reference-secret.js';
import { volunteerMirror } from '../../server/people/volunteer-mirror.js';
import { readConfig } from '../../server/shared/config.js';
import { Annotation } from '../../server/targets/annotation.entity.js';
import { Target } from '../../server/targets/target.entity.js';
import { addOrganisation, openRegistry, type OpenRegistry } from '../support/registry.js';

const quay = '01900000-0000-7000-8000-00000000000a';
const hill = '01900000-0000-7000-8000-00000000000b';
const clock = { now: () => new Date('2026-03-02T10:00:00Z') };

let folder: string;
let opened: OpenRegistry;
let people: People;
let association: Association;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sillage-seeds-'));
  opened = await openRegistry();
  await addOrganisation(opened.registry, 'quay', quay);
  await addOrganisation(opened.registry, 'hill', hill);
  people = new People(
    clock,
    new ReferenceSecret(readConfig({ SILLAGE_DATA: folder, SILLAGE_SECRET_FILE: join(folder, 'secret') })),
  );
  association = inventAssociation('2026-03-02');
  await opened.registry.transaction(quay, (em) =>
    writeRegistryPart({ em, organisationId: quay, zone: 'Europe/Paris', association, now: clock.now() }, people),
  );
});

afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true });
});

describe('the fictional association in the registry', () => {
  it('everybody and every mission its log names is known', async () => {
    const em = opened.registry.of(quay);
    const volunteers = [...new Set(association.activities.flatMap(({ volunteer }) => volunteer ?? []))];
    const missions = [...new Set(association.activities.map(({ mission }) => mission))];
    expect((await people.find(em, quay, DEMO_SOURCE, volunteers)).keys.size).toBe(volunteers.length);
    const found = await new Missions(clock).find(
      em,
      quay,
      DEMO_SOURCE,
      missions.map((reference) => ({ reference })),
    );
    expect(found.size).toBe(missions.length);
    expect(await em.count(Person, {})).toBe(association.volunteers.length);
  });

  it('a director, a coordinator, a volunteer and a technical administrator can be chosen, and no password opens them', async () => {
    const memberships = await opened.registry.of(quay).find(Membership, {});
    expect(memberships.map(({ role }) => role).toSorted()).toEqual([
      'administrator',
      'coordinator',
      'director',
      'volunteer',
    ]);
    const accounts = await opened.registry.everywhere().find(Account, {});
    expect(accounts.every(({ email, passwordHash }) => email.endsWith('@lanterne.example') && !passwordHash)).toBe(
      true,
    );
    const volunteer = memberships.find(({ role }) => role === 'volunteer');
    expect(await opened.registry.of(quay).count(Person, { id: volunteer?.personId ?? '' })).toBe(1);
  });

  it('its director set targets, reached and not, and its coordinator wrote notes of this year', async () => {
    const em = opened.registry.of(quay);
    const targets = await em.find(Target, {}, { orderBy: { id: 'asc' } });
    expect(targets.map(({ fromDay, toDay }) => [fromDay, toDay])).toContainEqual(['2026-01-01', '2027-01-01']);
    expect(targets.some(({ better }) => better === 'less')).toBe(true);
    expect(targets.every(({ baseline, target }) => baseline !== target && target > 0)).toBe(true);
    const notes = await em.find(Annotation, {});
    expect(new Set(notes.map(({ isOutside }) => isOutside))).toEqual(new Set([true, false]));
  });

  it('another organisation sees nothing of it', async () => {
    const em = opened.registry.of(hill);
    expect([await em.count(Person, {}), await em.count(Answer, {}), await em.count(Membership, {})]).toEqual([0, 0, 0]);
    for (const mirror of mirrors) expect(await mirror.read(em)).toEqual([]);
  });

  it('queries may read every noun, without a name, an address or a free text', async () => {
    const em = opened.registry.of(quay);
    const rows = await Promise.all(mirrors.map((mirror) => mirror.read(em)));
    expect(rows.map((of) => of.length)).toEqual([
      association.volunteers.length,
      association.missions.length,
      association.needs.length,
      association.slots.length,
      association.answers.length,
      association.campaigns.length,
      association.statements.length,
    ]);
    rows.forEach((of, index) => expect(Object.keys(of[0] ?? {})).toEqual(Object.keys(mirrors[index]?.columns ?? {})));
    const text = JSON.stringify(rows[0]);
    for (const { displayName, reference } of association.volunteers) {
      expect(text).not.toContain(displayName);
      expect(text).not.toContain(reference);
    }
  });

  it('a slot keeps its local hour in summer and in winter', async () => {
    const rows = await slotMirror.read(opened.registry.of(quay));
    const needs = await needMirror.read(opened.registry.of(quay));
    const evening = needs.find(({ title }) => title === 'Maraude du soir')?.['need_id'];
    const hours = rows
      .filter((row) => row['need_id'] === evening)
      .map((row) => (row['starts_at'] as Date).toISOString().slice(11, 16));
    expect([...new Set(hours)].toSorted()).toEqual(['17:30', '18:30']);
  });
});

const mirrors = [volunteerMirror, missionMirror, needMirror, slotMirror, answerMirror, campaignMirror, statementMirror];
