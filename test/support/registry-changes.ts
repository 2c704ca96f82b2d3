import { AnswerCampaign } from '../../server/answers/answer-campaign.entity.js';
import { Answer } from '../../server/answers/answer.entity.js';
import { BeneficiaryStatement } from '../../server/answers/beneficiary-statement.entity.js';
import { Assignment } from '../../server/missions/assignment.entity.js';
import { Mission } from '../../server/missions/mission.entity.js';
import { Need } from '../../server/missions/need.entity.js';
import { Slot } from '../../server/missions/slot.entity.js';
import { ErasedVolunteer } from '../../server/people/erased-volunteer.entity.js';
import { PersonMerge } from '../../server/people/person-merge.entity.js';
import { Person } from '../../server/people/person.entity.js';
import { VolunteerKey } from '../../server/people/volunteer-key.entity.js';
import type { RegistryManager } from '../../server/registry/registry.js';
import { Conversion } from '../../server/settings/parameters/conversion.entity.js';
import { TimeRate } from '../../server/settings/parameters/time-rate.entity.js';
import { Setting } from '../../server/settings/setting.entity.js';
import type { Draw } from './draw.js';

/** Nothing is known any more of somebody erased: neither a change nor a merge can name them. */
const isErased = async (manager: RegistryManager, volunteerKey: string) =>
  (await manager.count(ErasedVolunteer, { volunteerKey })) > 0;

/** Puts a row of the registry in the place of another; most rows come, some only go. */
type RegistryChange = (manager: RegistryManager, draw: Draw, organisationId: string) => Promise<unknown>;

const createdAt = new Date('2026-05-01T08:00:00Z');
const toDay = '2026-07-15';
const comes = (draw: Draw) => draw.upTo(5) > 0;

const mission: RegistryChange = async (manager, draw, organisationId) => {
  const id = draw.key('mission');
  await manager.nativeDelete(Mission, { id });
  const site = draw.one([null, 'Paris', 'Lyon']);
  const activityType = draw.one([null, 'food']);
  const isRemote = draw.upTo(2) === 0;
  const rest = { title: 'Soup', funder: draw.one([null, 'City']), status: 'open', createdAt } as const;
  return comes(draw) && manager.create(Mission, { id, organisationId, site, activityType, isRemote, ...rest });
};

const volunteer: RegistryChange = async (manager, draw, organisationId) => {
  const [personId, volunteerKey] = draw.keys('person', 'volunteer');
  if (await isErased(manager, volunteerKey)) return false;
  await manager.nativeDelete(VolunteerKey, { personId });
  await manager.nativeDelete(Person, { id: personId });
  const kind = draw.one(['volunteer', 'volunteer', 'own_employee', 'partner_employee'] as const);
  const leftOn = draw.one([null, draw.day()]);
  manager.create(Person, { id: personId, organisationId, displayName: 'Somebody', kind, leftOn, createdAt });
  return comes(draw) && manager.create(VolunteerKey, { personId, organisationId, volunteerKey });
};

/** The first always counts as the second, so that no circle is made. */
const mergedVolunteer: RegistryChange = async (manager, draw, organisationId) => {
  const [from, to] = draw.one([
    ['0', '1'],
    ['1', '2'],
    ['3', '2'],
  ] as const);
  const id = `0000000e-0000-4000-8000-00000000000${from}`;
  const [mergedKey, keptKey] = [from, to].map((at) => `0000000a-0000-4000-8000-00000000000${at}`) as [string, string];
  if ((await isErased(manager, mergedKey)) || (await isErased(manager, keptKey))) return false;
  await manager.nativeDelete(PersonMerge, { id });
  const people = { mergedId: mergedKey.replace('a', 'c'), keptId: keptKey.replace('a', 'c') };
  const undoneAt = draw.one([null, null, createdAt]);
  const rest = { decidedBy: 'Coordination', decidedAt: createdAt, undoneAt, standingKey: mergedKey };
  return comes(draw) && manager.create(PersonMerge, { id, organisationId, mergedKey, keptKey, ...people, ...rest });
};

const need: RegistryChange = async (manager, draw, organisationId) => {
  const id = draw.key('other');
  await manager.nativeDelete(Need, { id });
  const hours = { weekdays: [1], fromTime: '10:00', toTime: '12:00', zone: 'Europe/Paris' };
  const inForce = { validFrom: draw.day(), validTo: draw.one([null, toDay]) };
  const rest = { missionId: draw.key('mission'), title: 'Cooks', createdAt };
  return comes(draw) && manager.create(Need, { id, organisationId, ...hours, ...inForce, ...rest });
};

const slot: RegistryChange = async (manager, draw, organisationId) => {
  const id = draw.key('person');
  await manager.nativeDelete(Slot, { id });
  const day = draw.day();
  const times = {
    startsAt: new Date(`${day}T10:00:00Z`),
    endsAt: new Date(Date.parse(`${day}T12:00:00Z`) + draw.upTo(3) * 86_400_000),
  };
  const targetSeconds = draw.one([null, 7200, 14_400]);
  return (
    comes(draw) && manager.create(Slot, { id, organisationId, needId: draw.key('other'), targetSeconds, ...times })
  );
};

const assignment: RegistryChange = async (manager, draw, organisationId) => {
  const [id, personId, slotId] = [draw.key('volunteer'), draw.key('person'), draw.key('person')];
  await manager.nativeDelete(Assignment, { $or: [{ id }, { personId, slotId }] });
  const rest = { slotId, seconds: draw.one([3600, 7200]), createdAt };
  const state = draw.one(['agreed', 'agreed', 'withdrawn'] as const);
  return comes(draw) && manager.create(Assignment, { id, organisationId, personId, state, ...rest });
};

const answer: RegistryChange = async (manager, draw, organisationId) => {
  const id = draw.key('person');
  await manager.nativeDelete(Answer, { id });
  const about = { campaignId: draw.one([null, draw.key('other')]), missionId: draw.one([null, draw.key('mission')]) };
  const audience = draw.one(['volunteer', 'beneficiary'] as const);
  const question = draw.one(['satisfaction', 'recommendation'] as const);
  const score = draw.upTo(11);
  return (
    comes(draw) &&
    manager.create(Answer, { id, organisationId, audience, question, day: draw.day(), scale: 10, score, ...about })
  );
};

const campaign: RegistryChange = async (manager, draw, organisationId) => {
  const id = draw.key('other');
  await manager.nativeDelete(AnswerCampaign, { id });
  const audience = draw.one(['volunteer', 'beneficiary'] as const);
  const asked = draw.one([null, 20]);
  const missionId = draw.one([null, draw.key('mission')]);
  const days = { fromDay: draw.day(), toDay };
  return comes(draw) && manager.create(AnswerCampaign, { id, organisationId, audience, asked, missionId, ...days });
};

const statement: RegistryChange = async (manager, draw, organisationId) => {
  const id = draw.key('other');
  await manager.nativeDelete(BeneficiaryStatement, { id });
  const missionId = draw.one([null, draw.key('mission')]);
  const days = { fromDay: draw.day(), toDay };
  const said = { count: draw.upTo(30), method: 'register', author: 'Coordination', createdAt } as const;
  return comes(draw) && manager.create(BeneficiaryStatement, { id, organisationId, missionId, ...days, ...said });
};

const setting: RegistryChange = async (manager, draw, organisationId) => {
  const [name, validFrom] = [draw.one(['annual_hours', 'hourly_value']), draw.day()];
  await manager.nativeDelete(Setting, { name, validFrom });
  const value = String(1000 + draw.upTo(700));
  const id = crypto.randomUUID();
  return comes(draw) && manager.create(Setting, { id, organisationId, name, value, validFrom, createdAt });
};

const decided = {
  source: 'Board',
  decidedOn: '2026-01-10',
  decidedBy: 'Board',
  author: 'Direction',
  createdAt,
} as const;

const timeRate: RegistryChange = async (manager, draw, organisationId) => {
  const [category, fromDay] = [draw.one(['', 'food']), draw.day()];
  await manager.nativeDelete(TimeRate, { category, fromDay });
  const rate = { amount: String(10 + draw.upTo(9)), charges: '0', coefficient: '1', currency: 'EUR' };
  const inForce = { category, fromDay, toDay: draw.one([null, toDay]) };
  const id = crypto.randomUUID();
  return comes(draw) && manager.create(TimeRate, { id, organisationId, ...inForce, ...rate, ...decided });
};

const conversion: RegistryChange = async (manager, draw, organisationId) => {
  const [name, fromDay] = [draw.one(['Weight', 'Price']), draw.day()];
  await manager.nativeDelete(Conversion, { name, fromDay });
  const factor = draw.one(['2', '2.5', '0.000001']);
  const units = { fromType: 'meals', fromUnit: 'meal', toType: 'food', toUnit: 'kg', factor };
  const inForce = { fromDay, toDay: draw.one([null, toDay]) };
  const id = crypto.randomUUID();
  return comes(draw) && manager.create(Conversion, { id, organisationId, name, ...units, ...inForce, ...decided });
};

/** By the mirrored table that each of them moves. */
export const registryChanges: Readonly<Record<string, RegistryChange>> = {
  mission,
  volunteer,
  merged_volunteer: mergedVolunteer,
  need,
  slot,
  assignment,
  answer,
  campaign,
  statement,
  setting,
  time_rate: timeRate,
  conversion,
};
