import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Registry } from '../../../server/registry/registry.js';
import { AnswerText } from '../../../server/answers/answer-text.entity.js';
import { AnswerWords } from '../../../server/answers/answer-words.js';
import { Answer } from '../../../server/answers/answer.entity.js';
import { SentAnswerForm } from '../../../server/answers/sent-answer-form.entity.js';
import { entities } from '../../../server/mikro-orm.config.js';
import { engines } from '../../support/registry.js';
import { AnswersDesk, pageOf } from './desk.js';

describe.each(engines)('the form anybody may answer, on %s', (engine) => {
  let desk: AnswersDesk;
  beforeAll(async () => {
    desk = await AnswersDesk.open(engine);
  });
  afterAll(() => desk.close());

  const answered = async (campaignId: string) => (await desk.parts(campaignId)).campaign.answered;
  const thrown = async (path: string, fields: Record<string, string>) => {
    const page = pageOf(await (await desk.page(path)).text());
    return desk.send(path, { page, ...fields });
  };

  it('is a page of HTML without a script, in the reader’s language, under 50 kB, that asks for no cookie', async () => {
    const campaign = await desk.campaign({ asksRecommendation: true });
    const { path } = await desk.link(campaign.id);
    const french = await desk.page(path, { 'accept-language': 'fr-FR' });
    const html = await french.text();
    const look = await (await desk.page('/a/look.css')).text();
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('Êtes-vous satisfait de votre participation ?');
    expect(html).toContain('Mission : Soupe du mardi');
    expect(html).not.toMatch(/<script|style=|onclick/);
    expect(html.length + look.length).toBeLessThan(50_000);
    expect(french.headers.get('set-cookie')).toBeNull();
    expect(french.headers.get('content-security-policy')).not.toContain('script-src');
    expect(await (await desk.page(path, { 'accept-language': 'en-GB' })).text()).toContain('<html lang="en">');
    expect(await (await desk.page(`${path}?lang=en`, { 'accept-language': 'fr' })).text()).toContain('Send my answer');
  });

  it('counts one answer, even when the button is pressed twice or the page is sent again at once', async () => {
    const campaign = await desk.campaign();
    const { path } = await desk.link(campaign.id);
    const page = pageOf(await (await desk.page(path)).text());
    const sent = await Promise.all([1, 2, 3].map(() => desk.send(path, { page, satisfaction: '4' })));
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(sent[0]?.headers.get('location')).toBe(`${path}/thanks?lang=fr`);
    expect((await desk.send(path, { page, satisfaction: '1' })).status).toBe(303);
    expect(await answered(campaign.id)).toBe(1);
    await thrown(path, { satisfaction: '5' });
    expect((await desk.parts(campaign.id)).campaign.results).toEqual([
      {
        question: 'satisfaction',
        scale: 5,
        answers: 2,
        scores: [
          { score: 4, count: 1 },
          { score: 5, count: 1 },
        ],
      },
    ]);
  });

  it('keeps what was chosen when a question was forgotten, and counts nothing', async () => {
    const campaign = await desk.campaign({ asksRecommendation: true });
    const { path } = await desk.link(campaign.id);
    const response = await thrown(path, { satisfaction: '2', words: 'Un mot <b>', private: 'yes' });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('Choisissez une réponse à chaque question');
    expect(html).toContain('value="2" required checked');
    expect(html).toContain('Un mot &#60;b&#62;</textarea>');
    expect(html).toContain('value="yes" checked');
    expect((await thrown(path, { satisfaction: '6', recommendation: '11' })).status).toBe(422);
    expect((await thrown(path, { satisfaction: '0', recommendation: '0' })).status).toBe(422);
    expect(await answered(campaign.id)).toBe(0);
  });

  it('asks to send once more a page that was open for more than a week, since it forgets which were sent', async () => {
    const campaign = await desk.campaign();
    const { path } = await desk.link(campaign.id);
    const page = pageOf(await (await desk.page(path)).text());
    const start = desk.clock.instant;
    desk.clock.instant = new Date(start.getTime() + 8 * 24 * 3600 * 1000);
    const again = await desk.send(path, { page, satisfaction: '3' });
    const html = await again.text();
    expect([again.status, html.includes('ouverte depuis longtemps')]).toEqual([422, true]);
    expect((await desk.send(path, { page: pageOf(html), satisfaction: '3' })).status).toBe(303);
    desk.clock.instant = new Date(start.getTime() + 19 * 24 * 3600 * 1000);
    await thrown(path, { satisfaction: '3' });
    const kept = await desk.application.app.get(Registry).of(desk.organisationId).find(SentAnswerForm, {});
    expect(kept.map(({ day }) => day)).toEqual(['2026-03-29']);
    desk.clock.instant = start;
    expect((await desk.send(path, { page: 'made up', satisfaction: '3' })).status).toBe(422);
  });

  it('says kindly that it is not open yet, over, closed or stopped, and then takes nothing', async () => {
    const coming = await desk.campaign({ fromDay: '2026-03-20' });
    const over = await desk.campaign({ fromDay: '2026-02-01', toDay: '2026-03-10' });
    const closed = await desk.campaign();
    const stopped = await desk.campaign();
    const paths = [];
    for (const { id } of [coming, over, closed, stopped]) paths.push((await desk.link(id)).path);
    const [comingPath = '', overPath = '', closedPath = '', stoppedPath = ''] = paths;
    const page = pageOf(await (await desk.page(closedPath)).text());
    await desk.ask('coordinator', 'POST', `/api/answer-campaigns/${closed.id}/close`);
    const { links } = await desk.parts(stopped.id);
    await desk.ask('coordinator', 'DELETE', `/api/answer-links/${links[0]?.id ?? ''}`);
    const told = async (path: string) => {
      const response = await desk.page(path);
      return [response.status, /<h1>(.*?)<\/h1>/.exec(await response.text())?.[1]];
    };
    expect(await told(comingPath)).toEqual([200, 'Pas encore ouvert']);
    expect(await told(overPath)).toEqual([410, 'C’est terminé']);
    expect(await told(closedPath)).toEqual([410, 'C’est terminé']);
    expect(await told(stoppedPath)).toEqual([404, 'Cette adresse ne mène plus à rien']);
    expect(await told('/a/0000-0000-0000')).toEqual([404, 'Cette adresse ne mène plus à rien']);
    expect((await desk.send(closedPath, { page, satisfaction: '5' })).status).toBe(410);
    expect(await answered(closed.id)).toBe(0);
    const remade = await desk.ask<{ code: string }>(
      'coordinator',
      'POST',
      `/api/answer-campaigns/${closed.id}/links`,
      {},
    );
    expect(remade).toMatchObject({ status: 409, body: { code: 'campaign-closed' } });
  });

  it('is dead at the minute its address expires', async () => {
    const campaign = await desk.campaign();
    const { path } = await desk.link(campaign.id, 1);
    const start = desk.clock.instant;
    desk.clock.instant = new Date(start.getTime() + 24 * 3600 * 1000 - 1);
    expect((await desk.page(path)).status).toBe(200);
    desk.clock.instant = new Date(start.getTime() + 24 * 3600 * 1000);
    expect((await desk.page(path)).status).toBe(404);
    desk.clock.instant = start;
  });

  it('is found by its code as somebody types it from paper', async () => {
    const campaign = await desk.campaign();
    const { path } = await desk.link(campaign.id);
    const typed = path.replaceAll('-', '').toLowerCase().replaceAll('0', 'o');
    expect((await desk.page(typed)).status).toBe(200);
  });

  it('goes back to its beginning by itself where many people answer on one machine', async () => {
    const campaign = await desk.campaign();
    const { path } = await desk.link(campaign.id);
    const page = pageOf(await (await desk.page(`${path}?kiosk=1`)).text());
    const sent = await desk.send(`${path}?kiosk=1&lang=en`, { page, satisfaction: '4' });
    const thanks = await (await desk.page(sent.headers.get('location') ?? '')).text();
    expect(thanks).toContain(`<meta http-equiv="refresh" content="10; url=${path}?kiosk=1">`);
    const alone = await (await desk.page(`${path}/thanks?lang=fr`)).text();
    expect(alone).not.toContain('http-equiv');
  });

  it('keeps nothing that says who answered: no address, no device, no cookie, in no table', async () => {
    const campaign = await desk.campaign();
    const { path } = await desk.link(campaign.id);
    const device = 'Téléphone-de-Zoé/7.3';
    const headers = { 'user-agent': encodeURI(device), cookie: 'trace=zoe-1955', 'x-forwarded-for': '203.0.113.77' };
    const page = pageOf(await (await desk.page(path, headers)).text());
    await desk.send(path, { page, satisfaction: '5' }, headers);
    const em = desk.application.app.get(Registry).everywhere();
    const all = [];
    for (const entity of entities) all.push(await em.find(entity as never, {}, { filters: false }));
    const text = JSON.stringify(all);
    expect(text).toContain(campaign.id);
    for (const trace of ['203.0.113.77', 'zoe-1955', encodeURI(device), '127.0.0.1', page])
      expect(text).not.toContain(trace);
    const [answer] = await em.find(Answer, { campaignId: campaign.id }, { filters: false });
    expect(Object.keys(answer ?? {}).toSorted()).toEqual(
      [
        'audience',
        'campaignId',
        'day',
        'id',
        'importId',
        'missionId',
        'organisationId',
        'question',
        'reference',
        'scale',
        'score',
        'tallyId',
      ].toSorted(),
    );
    expect(answer?.id[14]).toBe('4');
  });

  it('reaches the figures’ tables once it was sent, with its score and without its words', async () => {
    const campaign = await desk.campaign({ asked: 40 });
    const rows = () =>
      desk.warehouse(
        `SELECT day, audience, question, scale, score FROM staging.answer WHERE campaign_id = '${campaign.id}'`,
      );
    expect(await rows()).toEqual([]);
    const { path } = await desk.link(campaign.id);
    await thrown(path, { satisfaction: '4', words: 'Très bon accueil' });
    expect(await rows()).toEqual([
      { day: '2026-03-10', audience: 'volunteer', question: 'satisfaction', scale: 5, score: 4 },
    ]);
    expect(
      await desk.warehouse(`SELECT asked FROM staging.answer_campaign WHERE campaign_id = '${campaign.id}'`),
    ).toEqual([{ asked: 40 }]);
  });

  it('shows the team its words, a director alone those kept for the director, and deletes both after twelve months', async () => {
    const campaign = await desk.campaign();
    const { path } = await desk.link(campaign.id);
    await thrown(path, { satisfaction: '4', words: 'Plus de gants, svp' });
    await thrown(path, { satisfaction: '1', words: 'Le chef crie', private: 'yes' });
    const read = async (who: string, which: string) => {
      const { status, body } = await desk.ask<{ words?: string[] }>(
        who,
        'GET',
        `/api/answer-campaigns/${campaign.id}/${which}`,
      );
      return [status, body.words];
    };
    expect(await read('coordinator', 'words')).toEqual([200, ['Plus de gants, svp']]);
    expect(await read('coordinator', 'private-words')).toEqual([403, undefined]);
    expect(await read('director', 'private-words')).toEqual([200, ['Le chef crie']]);
    expect(await read('director', 'words')).toEqual([403, undefined]);
    const start = desk.clock.instant;
    const em = desk.application.app.get(Registry).of(desk.organisationId);
    const kept = () => em.fork().count(AnswerText, { text: ['Plus de gants, svp', 'Le chef crie'] });
    desk.clock.instant = new Date('2027-03-10T12:00:00Z');
    await desk.application.app.get(AnswerWords).deleteOld();
    expect(await kept()).toBe(2);
    desk.clock.instant = new Date('2027-03-11T12:00:00Z');
    await desk.application.app.get(AnswerWords).deleteOld();
    expect(await kept()).toBe(0);
    desk.clock.instant = start;
    expect(await answered(campaign.id)).toBe(2);
  });

  it('slows down a machine that answers hundreds of times, without writing down its address', async () => {
    const campaign = await desk.campaign();
    const { path } = await desk.link(campaign.id);
    const statuses: number[] = [];
    for (let time = 0; time < 130; time += 1)
      statuses.push((await desk.send(path, { page: 'x' }, { 'x-forwarded-for': '198.51.100.9' })).status);
    expect(new Set(statuses.slice(0, 120))).toEqual(new Set([422]));
    expect(new Set(statuses.slice(120))).toEqual(new Set([429]));
    const start = desk.clock.instant;
    desk.clock.instant = new Date(start.getTime() + 11 * 60_000);
    expect((await desk.send(path, { page: 'x' }, { 'x-forwarded-for': '198.51.100.9' })).status).toBe(422);
    desk.clock.instant = start;
  });
});
