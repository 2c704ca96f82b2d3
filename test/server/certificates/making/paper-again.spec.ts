import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonLanguage } from '../../../../server/people/person-language.entity.js';
import { curatedSkills } from '../../../../server/people/abilities/curated/curated-skills.js';
import { PersonSkill } from '../../../../server/people/person-skill.entity.js';
import { Skill } from '../../../../server/people/skill.entity.js';
import { PersonTraining } from '../../../../server/people/person-training.entity.js';
import { Registry } from '../../../../server/registry/registry.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { Verifier } from '../../../../server/certificates/verification/verifier.js';
import type { SignedCredential } from '../../../../server/certificates/credential/credential.schemas.js';
import type { CertificateChoices } from '../../../../server/certificates/choices.schemas.js';
import { ReadPdf } from '../../../support/pdf-tools.js';
import { drawing } from '../../paper/pictures.js';
import { CertificateDesk, letterhead } from './certificate-desk.js';

const HEADER = 'external_id,volunteer,mission,activity_type,day,person_seconds,provenance,status,outcome_meals\n';
const LINES = [
  'a,Zoé,Soupe,cuisine,2026-01-12,7201,measured,validated,12',
  'b,Zoé,Lecture,,2026-02-02,3600,declared,validated,',
];
const [FRENCH, ENGLISH] = curatedSkills[0] ?? ['', ''];
const AT = new Date('2026-01-05T09:00:00Z');

let desk: CertificateDesk;
let zoe: string;
let choices: Partial<CertificateChoices>;
beforeAll(async () => {
  desk = await CertificateDesk.open();
  await desk.office.send(`${HEADER}${LINES.join('\n')}\n`, 'desk');
  zoe = await desk.office.volunteer('Zoé', 'desk');
  const signatory = await desk.signs();
  await desk.put(`/api/letterhead/signatories/${signatory}/signature`, { picture: drawing.toString('base64') });
  const { organisationId, personId } = await desk.holder('Zoé');
  await desk.office.application.app.get(Registry).transaction(organisationId, async (em) => {
    const own = { organisationId, personId };
    const skillId = newId(AT);
    em.create(Skill, { id: skillId, organisationId, name: FRENCH, createdAt: AT });
    em.create(PersonSkill, { id: newId(AT), ...own, skillId, level: 2, standing: 'confirmed', createdAt: AT });
    em.create(PersonLanguage, { id: newId(AT), ...own, language: 'ar', cefr: 5, standing: 'confirmed' });
    em.create(PersonLanguage, { id: newId(AT), ...own, language: 'fr', cefr: 7, standing: 'declared' });
    em.create(PersonTraining, { id: newId(AT), ...own, title: 'Hygiène', day: '2025-10-01', createdAt: AT });
    await em.flush();
  });
  const { results, skills, spoken, trainings } = await desk.options(zoe);
  choices = {
    results: results.map(({ key }) => key),
    skills: skills.map(({ id }) => id),
    spoken: spoken.map(({ id }) => id),
    trainings: trainings.map(({ id }) => id),
    role: { title: 'Cheffe de cuisine', responsibilities: 'Menus', autonomy: 'seule' },
    withMonths: true,
    bornOn: '1990-03-01',
  };
}, 180_000);
afterAll(() => desk.close());

function textOf(pdf: Uint8Array): string {
  const read = new ReadPdf(pdf);
  try {
    return read.text();
  } finally {
    read.remove();
  }
}

describe('The paper of a certificate', () => {
  it('says what its preview said: only number, code, date and the marks of a preview are others', async () => {
    for (const language of ['fr', 'en'] as const) {
      const seen = textOf((await desk.preview(zoe, choices, language)).pdf);
      const { pdf, kept } = await desk.issue(await desk.holder('Zoé'), choices, language);
      const issued = textOf(pdf)
        .replaceAll(/(?:N°|No\.) LDQ-2026-7K4QX-11/g, 'NUMBER')
        .replace(`/v/${kept.code}`, '/v')
        .replaceAll(/\s+/g, '');
      const expected = seen
        .replaceAll(/N° donné à la délivrance|No\. given when issued/g, 'NUMBER')
        .replace(/Aperçu sans valeur : [^.]+\.|Preview of no value: [^.]+\./, '')
        .replaceAll(/\s+/g, '')
        .replaceAll(/APERÇU|PREVIEW/g, '');
      expect(issued).toBe(expected);
      expect(issued).toContain('NUMBER');
    }
  });

  it('names a skill of the list in the language of the certificate', async () => {
    const { content } = await desk.content(await desk.holder('Zoé'), choices, 'en');
    expect(content.skills).toEqual([{ name: ENGLISH, isConfirmed: true }]);
  });

  it('is the same bytes when it is set again, though the association has another look since', async () => {
    const { pdf, paper, kept } = await desk.issue(await desk.holder('Zoé'), choices);
    expect(kept.content.look.signature).toMatch(/^[0-9a-f]{64}$/);
    await desk.put('/api/letterhead', letterhead({ colour: '#aa0000', address: 'Ailleurs' }));
    await desk.put('/api/letterhead/logo', { picture: drawing.toString('base64') });
    expect((await paper()).pdf.equals(pdf)).toBe(true);
    const later = await desk.issue(await desk.holder('Zoé'), choices);
    expect(later.kept.content).toMatchObject({ look: { colour: '#aa0000' }, organisation: { address: 'Ailleurs' } });
  });

  it('carries a credential that tells role, trainings, languages, missions and months too, and is valid', async () => {
    const { kept } = await desk.issue(await desk.holder('Zoé'), choices);
    const { verdict } = await desk.office.application.app.get(Verifier).verify(kept.credential);
    expect(verdict).toBe('valid');
    const { credentialSubject: subject } = JSON.parse(Buffer.from(kept.credential).toString()) as SignedCredential;
    const names = new Map(subject.achievement.resultDescription.map(({ id, name }) => [id, name]));
    expect(subject.result.map(({ resultDescription, value }) => [names.get(resultDescription), value])).toEqual([
      ['Durée validée', 'PT3H1S'],
      ['Durée mesurée', 'PT2H1S'],
      ['Durée déclarée puis validée', 'PT1H'],
      ['Durée estimée', 'PT0S'],
      ['Mission : Soupe (2026-01-12)', 'PT2H1S'],
      ['Mission : Lecture (2026-02-02)', 'PT1H'],
      ['Mois : 2026-01', 'PT2H1S'],
      ['Mois : 2026-02', 'PT1H'],
      ['meals', '12'],
      ['Rôle : Cheffe de cuisine', 'déclaré'],
      ['Responsabilités (déclaré)', 'Menus'],
      ['Autonomie (déclaré)', 'seule'],
      [`Compétence : ${FRENCH}`, 'confirmée'],
      ['Formation : Hygiène (2025-10-01)', 'déclarée'],
      ['Langue : français (langue maternelle)', 'déclarée'],
      ['Langue : arabe C1', 'confirmée'],
    ]);
    expect(subject.identifier[1]).toMatchObject({ identityType: 'ext:BirthDate', identityHash: '1990-03-01' });
    expect(subject.achievement.id).toMatch(/^https:\/\/lanterne\.example\/o\/association\/achievements\/\w{16}\/v1$/);
  });

  it('names what was done by an address that is the same for everybody who did the same', async () => {
    const idOf = async (chosen: Partial<CertificateChoices>) => {
      const { kept } = await desk.issue(await desk.holder('Zoé'), chosen);
      return (JSON.parse(Buffer.from(kept.credential).toString()) as SignedCredential).credentialSubject.achievement.id;
    };
    const { missions } = await desk.options(zoe);
    const only = { missions: missions.slice(0, 1).map(({ missionId }) => missionId) };
    expect(await idOf(choices)).toBe(await idOf({}));
    expect(await idOf(only)).not.toBe(await idOf({}));
  });
});
