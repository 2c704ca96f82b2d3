import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SchedulerRegistry } from '@nestjs/schedule';
import { countAnswers } from '../../../../server/allocation/fairness/answered-missions.js';
import { CountedAnswers } from '../../../../server/allocation/fairness/counted-answers.js';
import { FairnessWatch } from '../../../../server/allocation/fairness/fairness-watch.js';
import { keepExposure } from '../../../../server/allocation/fairness/kept-exposure.js';
import { MissionExposure } from '../../../../server/allocation/fairness/mission-exposure.entity.js';
import { invitationState } from '../../../../server/allocation/invitations/invitation-views.js';
import { SuggestionInvitation } from '../../../../server/allocation/invitations/suggestion-invitation.entity.js';
import type { Caller } from '../../../../server/auth/caller.js';
import { Scheduler } from '../../../../server/jobs/scheduler.js';
import { engines } from '../../../support/registry.js';
import { AskingDesk } from '../invitations/asking-desk.js';

const TUESDAY = '2026-03-03';
const EVENING = ['18:00', '20:00'] as const;
const MONDAY = '2026-03-02';

describe.each(engines)('Who was invited to a mission and who accepted, on %s', (engine) => {
  let desk: AskingDesk;
  let mission: string;
  let slot: string;
  beforeEach(async () => {
    desk = await AskingDesk.open(engine);
    mission = await desk.some.mission({ title: 'Maraude' });
    slot = await desk.some.slot(mission, TUESDAY, EVENING, { maxSeconds: 28_800 });
  });
  afterEach(() => desk.close());

  const asks = async (displayName: string, answer?: 'agreed' | 'declined') => {
    const person = await desk.some.person('on', { displayName });
    const [invitation] = await desk.invite(await desk.suggestion('invite', [[person, slot, 7200]]));
    if (answer) await desk.say(invitation?.id, answer);
    return invitation?.id ?? '';
  };
  const counts = async () => {
    const rows = await desk.em.find(MissionExposure, {}, { disableIdentityMap: true });
    return rows.map(({ missionId, week, invited, accepted }) => [missionId, week, invited, accepted]);
  };
  const stores = () => desk.some.desk.stores;
  const watched = () => {
    const { registry, organisations, clock } = stores();
    return new FairnessWatch(registry, organisations, clock);
  };
  const counted = () => {
    const { registry, organisations, clock } = stores();
    return new CountedAnswers(registry, organisations, new Scheduler(new SchedulerRegistry()), clock);
  };

  it('is followed minute by minute; whoever reads it writes nothing', async () => {
    const { id: organisationId, slug: organisationSlug } = desk.some.desk.house;
    const who = { kind: 'account', accountId: null, name: 'Camille', personId: null } as const;
    const caller: Caller = { ...who, organisationId, organisationSlug, roles: ['coordinator'], missionScope: null };
    await asks('Inès', 'agreed');
    await watched().read(caller);
    expect(await counts()).toEqual([]);
    const minute = counted();
    await minute.count();
    expect(await counts()).toEqual([[mission, MONDAY, 1, 1]]);
    await asks('Ali', 'declined');
    await minute.count();
    expect(await counts()).toEqual([[mission, MONDAY, 2, 1]]);
    expect((await watched().read(caller)).waiting).toEqual([]);
  });

  it('is counted once when several count at the same time', async () => {
    await asks('Inès', 'agreed');
    await asks('Ali');
    const { registry, clock } = stores();
    const house = { id: desk.some.desk.house.id, zone: 'Europe/Paris' };
    await Promise.all([1, 2, 3, 4].map(() => countAnswers(registry, house, clock.now())));
    expect(await counts()).toEqual([[mission, MONDAY, 2, 1]]);
  });

  it('stays the most that was ever counted, when less is found later', async () => {
    const organisationId = desk.some.desk.house.id;
    const week = { organisationId, week: MONDAY, now: stores().clock.now() };
    for (const invited of [3, 1])
      await desk.transaction((em) => keepExposure(em, week, new Map([[mission, { invited, accepted: 4 - invited }]])));
    expect(await counts()).toEqual([[mission, MONDAY, 3, 3]]);
  });

  it('leaves out a yes that was taken back', async () => {
    const id = await asks('Inès', 'agreed');
    await desk.em.nativeUpdate(SuggestionInvitation, { id }, { withdrawnAt: stores().clock.now() });
    await counted().count();
    expect(await counts()).toEqual([[mission, MONDAY, 1, 0]]);
    const sent = await desk.em.find(SuggestionInvitation, {});
    expect(sent.map((one) => invitationState(one, stores().clock.now()))).toEqual(['withdrawn']);
  });
});
