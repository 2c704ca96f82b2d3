import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonLanguage } from '../../../../server/people/person-language.entity.js';
import { PersonTraining } from '../../../../server/people/person-training.entity.js';
import type { Abilities } from '../../../../server/people/abilities/abilities.schemas.js';
import { Registry } from '../../../../server/registry/registry.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { Office } from '../../validation/office.js';
import { CertificateDesk } from './certificate-desk.js';

const HEADER = 'external_id,volunteer,mission,day,person_seconds,status\n';
const AT = new Date('2026-03-01T10:00:00Z');
const CONFIRMED = { standing: 'confirmed', confirmedBy: 'Karim', confirmedAt: AT } as const;
const FIRST_AID = { title: 'Premiers secours', day: '2025-11-08', hours: 7 };

describe('Somebody known by two entries that were merged', () => {
  let desk: CertificateDesk;
  let ines: string;
  /** As the entry that was merged says it, and nobody confirmed. */
  let declaredId: string;

  beforeAll(async () => {
    desk = await CertificateDesk.open(await Office.open());
    await desk.signs();
    await desk.office.send(`${HEADER}a,Inès Carpentier,Soupe,2026-01-12,7201,validated\n`, 'desk');
    await desk.office.send(`${HEADER}b,CARPENTIER Ines,Soupe,2026-01-13,60,validated\n`, 'sheet');
    ines = await desk.office.volunteer('Inès Carpentier', 'desk');
    const { personId: mergedId, organisationId } = await desk.holder('Inès Carpentier');
    const { personId: keptId } = await desk.holder('CARPENTIER Ines', 'sheet');
    const em = desk.office.application.app.get(Registry).of(organisationId);
    declaredId = newId(AT);
    const training = { ...FIRST_AID, organisationId, createdAt: AT };
    await em.insert(PersonTraining, { ...training, id: declaredId, personId: mergedId });
    await em.insert(PersonTraining, { ...training, ...CONFIRMED, id: newId(AT), personId: keptId });
    const arabic = { organisationId, language: 'ar' };
    await em.insert(PersonLanguage, { ...arabic, id: newId(AT), personId: mergedId, cefr: 4 });
    await em.insert(PersonLanguage, { ...arabic, ...CONFIRMED, id: newId(AT), personId: keptId, cefr: 3 });
    await desk.office.ask('/api/people/merges', { mergedId, keptId, dryRun: false });
  }, 180_000);
  afterAll(() => desk.close());

  it('is offered for a certificate what their own page says: each once, confirmed before declared', async () => {
    const { trainings, spoken } = await desk.options(ines);
    expect(trainings).toMatchObject([{ name: 'Premiers secours', on: '2025-11-08', isConfirmed: true }]);
    expect(spoken).toMatchObject([{ id: 'ar', level: 'B1', isConfirmed: true }]);
    const own = (await desk.office.get<Abilities>('/api/me/abilities', ines)).body;
    expect(trainings.map(({ id }) => id)).toEqual(own.trainings.map(({ id }) => id));
    expect(own.languages).toMatchObject([{ language: 'ar', cefr: 3, standing: 'confirmed' }]);
  });

  it('keeps on it a training that was chosen before the merge, once', async () => {
    const holder = await desk.holder('Inès Carpentier');
    const { content } = await desk.content(holder, { trainings: [declaredId] });
    expect(content.trainings).toEqual([{ title: 'Premiers secours', on: '2025-11-08', isConfirmed: true }]);
  });
});
