import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QuoteConsent } from '../../../../server/answers/quotes/quote-consent.entity.js';
import { Quote } from '../../../../server/answers/quotes/quote.entity.js';
import { engines } from '../../../support/registry.js';
import { amina, onPaper, QuoteDesk, SOUP } from './quote-desk.js';

jest.setTimeout(300_000);

describe.each(engines)('Words of somebody who was helped, on %s', (engine) => {
  let desk: QuoteDesk;
  beforeAll(async () => {
    desk = await QuoteDesk.open(engine);
  });
  afterAll(() => desk.close());

  it('are kept with what the person agreed to, word for word, and who noted it', async () => {
    const id = await desk.recorded();
    expect(await desk.one(id)).toMatchObject({
      words: amina.words,
      language: 'fr',
      source: amina.source,
      saidBy: 'Amina, 34 ans',
      saidOn: '2026-03-02',
      mission: { id: SOUP, title: 'Soupe du mardi' },
      state: 'in-force',
      consents: [{ ...onPaper, recordedBy: 'director' }],
      withdrawal: null,
      usedAt: null,
      recordedBy: 'director',
    });
  });

  it('may be of somebody who gives no name, or of somebody under age whose parent agrees', async () => {
    const consent = { ...onPaper, giver: 'guardian' as const, means: 'voice' as const, presence: 'Paul' };
    const id = await desk.recorded({ saidBy: null, language: 'ar', words: 'شكرا', missionId: null, consent });
    expect(await desk.one(id)).toMatchObject({
      saidBy: null,
      words: 'شكرا',
      mission: null,
      consents: [{ giver: 'guardian', presence: 'Paul' }],
    });
  });

  it.each([
    ['without consent', { consent: undefined }],
    ['agreed to for nothing', { consent: { ...onPaper, forReports: false } }],
    ['agreed to aloud, in front of nobody', { consent: { ...onPaper, means: 'voice' } }],
    ['agreed to without saying to what', { consent: { ...onPaper, wording: ' ' } }],
    ['agreed to until a day before', { consent: { ...onPaper, lastDay: '2026-03-02' } }],
    ['without words', { words: ' ' }],
    ['of an answer', { answerId: SOUP }],
  ])('%s are refused', async (_, more) => {
    expect((await desk.record({ ...amina, ...more })).status).toBe(400);
  });

  it('said or agreed to on a day to come are refused', async () => {
    expect((await desk.record({ ...amina, saidOn: '2026-03-11' })).body.code).toBe('quote-day-ahead');
    const consent = { ...onPaper, day: '2026-03-11' };
    expect((await desk.record({ ...amina, consent })).body.code).toBe('quote-day-ahead');
    const id = await desk.recorded();
    expect((await desk.withdraw(id, 'director', '2026-03-11')).body.code).toBe('quote-day-ahead');
    expect((await desk.one(id)).state).toBe('in-force');
  });

  it('are corrected freely until they were told outside, and then only with consent to the new words', async () => {
    const id = await desk.recorded();
    expect((await desk.change(id, { words: 'Le mardi je ne mange plus seule.' })).status).toBe(200);
    const usedAt = new Date('2026-03-06T10:00:00Z');
    const { organisationId } = desk.desk;
    await desk.registry.transaction(organisationId, (em) => em.nativeUpdate(Quote, { id }, { usedAt }));
    for (const more of [{ words: 'Merci.' }, { saidBy: null }, { saidOn: '2026-03-01' }])
      expect((await desk.change(id, { words: 'Le mardi je ne mange plus seule.', ...more })).body.code).toBe(
        'quote-consent-needed',
      );
    // What is not printed is the association's own.
    const told = { words: 'Le mardi je ne mange plus seule.' };
    expect((await desk.change(id, { ...told, source: 'Dit à Paul', missionId: null })).status).toBe(200);
    const consent = { ...onPaper, day: '2026-03-07' };
    expect((await desk.change(id, { words: 'Merci.', consent })).status).toBe(200);
    expect(await desk.one(id)).toMatchObject({
      words: 'Merci.',
      changedBy: 'director',
      consents: [{ day: '2026-03-07' }, { day: '2026-03-03' }],
    });
  });

  it('agreed to until a day are no longer the day after, and are again once the person agrees again', async () => {
    const id = await desk.recorded({ consent: { ...onPaper, lastDay: '2026-03-10' } });
    expect((await desk.one(id)).state).toBe('in-force');
    const { clock } = desk.desk;
    const noon = clock.instant;
    // A quarter of an hour after midnight in Paris.
    clock.instant = new Date('2026-03-10T23:15:00Z');
    expect(await desk.one(id)).toMatchObject({ state: 'expired', words: amina.words });
    const again = { ...onPaper, day: '2026-03-11', lastDay: '2026-12-31' };
    expect((await desk.change(id, { consent: again })).status).toBe(200);
    expect(await desk.one(id)).toMatchObject({
      state: 'in-force',
      consents: [{ lastDay: '2026-12-31' }, { lastDay: '2026-03-10' }],
    });
    clock.instant = noon;
  });

  it('are erased when the person no longer agrees: that there were some, and who noted it, stays', async () => {
    const words = 'Sans vous je serais restée derrière ma porte.';
    const consent = { ...onPaper, means: 'voice' as const, presence: 'sa sœur Fatoumata' };
    const id = await desk.recorded({ words, saidBy: 'Zénobie', source: 'Lettre de Zénobie', consent });
    expect((await desk.withdraw(id)).status).toBe(200);
    expect(await desk.one(id)).toMatchObject({
      words: null,
      source: null,
      saidBy: null,
      saidOn: '2026-03-02',
      state: 'withdrawn',
      consents: [{ day: '2026-03-03', presence: null, wording: onPaper.wording, recordedBy: 'director' }],
      withdrawal: { day: '2026-03-05', means: 'voice', recordedBy: 'director' },
    });
    expect(JSON.stringify(await desk.list())).not.toMatch(/derrière ma porte|Zénobie|Fatoumata/);
    const held = await desk.registry.of(desk.desk.organisationId).find(Quote, { id }, { disableIdentityMap: true });
    expect(held).toMatchObject([{ words: null, source: null, saidBy: null }]);
    if (engine === 'PostgreSQL') return;
    const folder = desk.desk.application.dataFolder;
    const files = readdirSync(folder).filter((name) => name.startsWith('registry.sqlite'));
    expect(files).toContain('registry.sqlite');
    for (const name of files)
      expect(readFileSync(join(folder, name)).toString('utf8')).not.toMatch(/derrière ma porte|Zénobie|Fatoumata/);
  });

  it('erased are not written again, nor withdrawn twice', async () => {
    const id = await desk.recorded();
    const both = await Promise.all([desk.withdraw(id), desk.withdraw(id)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await desk.change(id, { consent: onPaper })).body.code).toBe('quote-withdrawn');
    expect((await desk.one(id)).words).toBeNull();
    const em = desk.registry.of(desk.desk.organisationId);
    expect(await em.count(QuoteConsent, { quoteId: id, isGiven: false })).toBe(1);
  });

  it('leave a trace: who noted, corrected and withdrew what, without the words or a name', async () => {
    const id = await desk.recorded({ words: 'Un secret', saidBy: 'Zénobie', source: 'Lettre de Zénobie' });
    await desk.change(id, { words: 'Un autre secret', saidBy: 'Zénobie', source: 'Lettre de Zénobie' });
    await desk.withdraw(id);
    const acts = await desk.acts(id);
    expect(acts.map(({ action, actorName, details }) => [action, actorName, details])).toMatchObject([
      [
        'quote.record',
        'director',
        { missionId: SOUP, consent: { giver: 'person', means: 'paper', day: '2026-03-03' } },
      ],
      ['quote.change', 'director', { changed: ['words'] }],
      ['quote.withdraw', 'director', { day: '2026-03-05', means: 'voice' }],
    ]);
    expect(JSON.stringify(acts)).not.toMatch(/secret|Zénobie/);
  });
});
