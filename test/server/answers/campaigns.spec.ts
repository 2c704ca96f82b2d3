import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CampaignsView, CampaignView, TallyView } from '../../../server/answers/answers.schemas.js';
import type { StatementView } from '../../../server/answers/statements.schemas.js';
import { AuditTrail } from '../../../server/audit/audit-trail.js';
import { Membership } from '../../../server/auth/membership.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { engines } from '../../support/registry.js';
import { AnswersDesk, SOUP } from './desk.js';

const BASKETS = '0190c5c0-0000-7000-8000-000000000002';
const draft = (n: number) => `0190c5c0-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe.each(engines)('campaigns, paper sheets and statements, on %s', (engine) => {
  let desk: AnswersDesk;
  beforeAll(async () => {
    desk = await AnswersDesk.open(engine);
    const { id } = await desk.application.app.get(Organisations).create({ slug: 'lyon', name: 'Lyon' });
    await desk.enter('coordinator of Lyon', 'coordinator', id);
    await desk.mission(desk.organisationId, BASKETS, 'Paniers');
    await desk.enter('coordinator of baskets', 'coordinator', desk.organisationId);
    await desk.enter('director of Lyon', 'director', id);
    await desk.enter('administrator', 'administrator', desk.organisationId);
    const em = desk.application.app.get(Registry).of(desk.organisationId);
    const memberships = await em.find(Membership, { role: 'coordinator' }, { orderBy: { id: 'asc' } });
    Object.assign(memberships.at(-1) ?? {}, { missionIds: [BASKETS] });
    await em.flush();
  });
  afterAll(() => desk.close());

  const enter = (campaignId: string, wanted: Record<string, unknown>, who = 'coordinator') =>
    desk.ask<TallyView & { code?: string }>(who, 'POST', `/api/answer-campaigns/${campaignId}/tallies`, {
      day: '2026-03-09',
      question: 'satisfaction',
      ...wanted,
    });
  const state = (wanted: Record<string, unknown> = {}, who = 'coordinator') =>
    desk.ask<StatementView & { code?: string }>(who, 'POST', '/api/beneficiary-statements', {
      missionId: SOUP,
      fromDay: '2026-01-01',
      toDay: '2026-04-01',
      count: 312,
      method: 'register',
      ...wanted,
    });

  it('a campaign whose number of people asked is unknown says so, and never zero', async () => {
    const campaign = await desk.campaign();
    expect(campaign).toMatchObject({ asked: null, askedBy: null, answered: 0, state: 'open' });
    const counted = await desk.ask<CampaignView>('coordinator', 'POST', `/api/answer-campaigns/${campaign.id}/asked`, {
      asked: 160,
    });
    expect(counted.body).toMatchObject({ asked: 160, askedBy: 'coordinator', askedAt: '2026-03-10T11:00:00.000Z' });
    const unknown = await desk.ask<CampaignView>('coordinator', 'POST', `/api/answer-campaigns/${campaign.id}/asked`, {
      asked: null,
    });
    expect(unknown.body.asked).toBeNull();
    expect(await desk.application.app.get(AuditTrail).verify(desk.organisationId)).toBeNull();
  });

  it('a campaign that ends before it begins, asks nothing or has another scale is refused', async () => {
    for (const wanted of [{ toDay: '2026-03-01' }, { asksSatisfaction: false }, { scale: 7 }, { asked: -1 }])
      await expect(desk.campaign(wanted)).rejects.toThrow('invalid-request');
  });

  it('a sheet of strokes makes one answer for each, once, until it is taken back', async () => {
    const campaign = await desk.campaign();
    const sheet = {
      draft: draft(1),
      counts: [
        { score: 5, count: 12 },
        { score: 2, count: 1 },
      ],
    };
    const [first, again] = await Promise.all([enter(campaign.id, sheet), enter(campaign.id, sheet)]);
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    expect((await desk.parts(campaign.id)).campaign).toMatchObject({
      answered: 13,
      results: [
        {
          answers: 13,
          scores: [
            { score: 2, count: 1 },
            { score: 5, count: 12 },
          ],
        },
      ],
    });
    const other = await enter(campaign.id, { ...sheet, counts: [{ score: 5, count: 13 }] });
    expect([other.status, other.body.code]).toEqual([409, 'tally-changed']);
    const rows = () =>
      desk.warehouse(`SELECT count(*)::INTEGER AS n FROM staging.answer WHERE campaign_id = '${campaign.id}'`);
    expect(await rows()).toEqual([{ n: 13 }]);
    expect((await desk.ask('coordinator', 'DELETE', `/api/answer-tallies/${first.body.id}`)).status).toBe(204);
    const { campaign: after, tallies } = await desk.parts(campaign.id);
    expect([after.answered, tallies.length, tallies[0]?.withdrawnBy]).toEqual([0, 1, 'coordinator']);
    expect(await rows()).toEqual([{ n: 0 }]);
  });

  it('a sheet that does not fit its campaign is refused with a sentence', async () => {
    const campaign = await desk.campaign();
    const counts = [{ score: 3, count: 1 }];
    for (const wrong of [
      { day: '2026-04-01' },
      { question: 'recommendation' },
      { missionId: BASKETS },
      { counts: [{ score: 6, count: 1 }] },
      { counts: [{ score: 0, count: 1 }] },
      { counts: [...counts, ...counts] },
    ]) {
      const { status, body } = await enter(campaign.id, { draft: draft(2), counts, ...wrong });
      expect([wrong, status, body.code]).toEqual([wrong, 422, 'tally-outside-campaign']);
    }
    const everywhere = await desk.campaign({ missionId: null });
    expect((await enter(everywhere.id, { draft: draft(3), counts, missionId: BASKETS })).body.mission?.title).toBe(
      'Paniers',
    );
  });

  it('people helped are stated with how they were told apart, reach the figures, and can be taken back', async () => {
    const stated = await state({
      methodWords: 'Cartes de famille, sans doublon',
      source: 'Cahier de mars',
      newCount: 40,
    });
    expect(stated.status).toBe(201);
    const rows = () =>
      desk.warehouse('SELECT beneficiaries, new_beneficiaries, method FROM staging.beneficiary_statement');
    expect(await rows()).toEqual([{ beneficiaries: 312, new_beneficiaries: 40, method: 'register' }]);
    expect((await state({ newCount: 400 })).status).toBe(400);
    expect((await state({ method: 'guess' })).status).toBe(400);
    expect((await desk.ask('coordinator', 'DELETE', `/api/beneficiary-statements/${stated.body.id}`)).status).toBe(204);
    expect(await rows()).toEqual([]);
  });

  it('a director reads the totals and changes nothing; a volunteer and an administrator read nothing', async () => {
    const campaign = await desk.campaign();
    const path = `/api/answer-campaigns/${campaign.id}`;
    expect((await desk.ask('director', 'GET', path)).status).toBe(200);
    expect((await desk.ask('director', 'POST', `${path}/close`)).status).toBe(403);
    for (const who of ['volunteer', 'administrator'])
      for (const address of [path, '/api/answer-campaigns', `${path}/words`, '/api/beneficiary-statements'])
        expect([who, address, (await desk.ask(who, 'GET', address)).status]).toEqual([who, address, 403]);
  });

  it('a coordinator of other missions, or of another association, sees and changes none of it', async () => {
    const campaign = await desk.campaign();
    const link = await desk.link(campaign.id);
    const { body: tally } = await enter(campaign.id, { draft: draft(4), counts: [{ score: 3, count: 1 }] });
    const { body: statement } = await state();
    const path = `/api/answer-campaigns/${campaign.id}`;
    for (const who of ['coordinator of baskets', 'coordinator of Lyon']) {
      const { body } = await desk.ask<CampaignsView>(who, 'GET', '/api/answer-campaigns');
      expect([who, body.campaigns.filter(({ mission }) => mission?.id === SOUP)]).toEqual([who, []]);
      const asked = [
        await desk.ask(who, 'GET', path),
        await desk.ask(who, 'GET', `${path}/words`),
        await desk.ask(who, 'POST', `${path}/asked`, { asked: 3 }),
        await desk.ask(who, 'POST', `${path}/close`),
        await desk.ask(who, 'POST', `${path}/links`, {}),
        await enter(campaign.id, { draft: draft(5), counts: [{ score: 3, count: 1 }] }, who),
        await desk.ask(who, 'DELETE', `/api/answer-links/${link.id}`),
        await desk.ask(who, 'DELETE', `/api/answer-tallies/${tally.id}`),
        await desk.ask(who, 'DELETE', `/api/beneficiary-statements/${statement.id}`),
        await state({}, who),
      ];
      expect([who, asked.map(({ status }) => status)]).toEqual([who, asked.map(() => 404)]);
      const { body: read } = await desk.ask<{ statements: unknown[] }>(who, 'GET', '/api/beneficiary-statements');
      expect(read.statements).toEqual([]);
    }
    expect((await desk.ask('director of Lyon', 'GET', `${path}/private-words`)).status).toBe(404);
    expect((await desk.ask('director', 'GET', `${path}/private-words`)).status).toBe(200);
    expect(await desk.parts(campaign.id)).toMatchObject({
      campaign: { asked: null, answered: 1, state: 'open' },
      links: [{ state: 'open' }],
    });
  });
});
