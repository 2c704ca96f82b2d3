import { describe, expect, it } from '@jest/globals';
import { unsignedCredentialSchema } from '../../../server/certificates/credential/credential.schemas.js';
import { isoDuration, plainDuration, secondsOfDuration } from '../../../server/certificates/credential/duration.js';
import { unsignedCredential } from '../../../server/certificates/credential/unsigned-credential.js';
import { didOfWeb } from '../../../server/certificates/identity/did-document.js';
import { contentOf, countedUuids, generatedContent } from './contents.js';

const status = { listUrl: 'https://lanterne.example/o/lanterne/status/1', index: 70_413 };
const built = (content = contentOf()) => unsignedCredential(content, status, countedUuids());

describe('the credential of a certificate', () => {
  it('says who gave time to whom, when and how much, in Open Badges 3.0', () => {
    const credential = built();
    expect(credential).toMatchObject({
      name: 'Attestation de bénévolat 2026',
      validFrom: '2026-03-10T09:12:00Z',
      awardedDate: '2026-03-10T09:12:00Z',
      credentialSubject: {
        identifier: [{ hashed: false, identityHash: 'Inès Carpentier', identityType: 'name' }],
        role: 'Animatrice d’atelier de lecture',
        licenseNumber: 'LDQ-2026-7K4QX-11',
        activityStartDate: '2026-01-12T11:00:00Z',
        activityEndDate: '2026-03-06T11:00:00Z',
        achievement: { achievementType: 'CommunityService', name: 'Engagement bénévole : atelier de lecture' },
      },
      evidence: [{ narrative: '60 h mesurées, 24 h 20 déclarées puis validées, 2 h estimées' }],
      credentialStatus: { id: `${status.listUrl}#70413`, statusListIndex: '70413' },
    });
    expect(credential).not.toHaveProperty('validUntil');
    expect(JSON.stringify(credential)).not.toMatch(/@(?!context)|official/);
  });

  it('tells each result with its name: time, its parts, a shared outcome as shared, a confirmed skill as confirmed', () => {
    const { achievement, result } = built().credentialSubject;
    const names = new Map(achievement.resultDescription.map(({ id, name }) => [id, name]));
    expect(result.map(({ resultDescription, value }) => [names.get(resultDescription), value])).toEqual([
      ['Durée validée', 'PT86H20M'],
      ['Durée mesurée', 'PT60H'],
      ['Durée déclarée puis validée', 'PT24H20M'],
      ['Durée estimée', 'PT2H'],
      ['Ateliers (équipe de 4)', '41'],
      ['Rôle : Animatrice d’atelier de lecture', 'déclaré'],
      ['Compétence : organiser le travail', 'confirmée'],
    ]);
  });

  it('says of each part of a role that the person declares it, until it is confirmed', () => {
    const role = (origin: 'declared' | 'confirmed') => {
      const said = { title: 'Cheffe', responsibilities: 'Menus', autonomy: 'seule', origin };
      const { achievement } = built(contentOf({ role: said })).credentialSubject;
      return achievement.resultDescription.flatMap(({ name, resultType }) =>
        resultType.startsWith('ext:VolunteerRole') ? [name] : [],
      );
    };
    expect(role('declared')).toEqual(['Rôle : Cheffe', 'Responsabilités (déclaré)', 'Autonomie (déclaré)']);
    expect(role('confirmed')).toEqual(['Rôle : Cheffe', 'Responsabilités', 'Autonomie']);
  });

  it('adds parts up to the total, to the second, whatever was given and left out', () => {
    for (let of = 0; of < 100; of += 1) {
      const content = generatedContent(of);
      const { achievement, result } = built(content).credentialSubject;
      const times = achievement.resultDescription.flatMap(({ resultType }, at) =>
        resultType.startsWith('ext:VolunteerDuration') ? [result[at]?.value ?? ''] : [],
      );
      const [total, ...parts] = times.map((value) => secondsOfDuration(value) ?? Number.NaN);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      expect(parts).toHaveLength(content.seconds.estimated === null ? 2 : 3);
    }
  });

  it('leaves estimated time out when the volunteer does, and says so', () => {
    const credential = built(contentOf({ seconds: { measured: 3600, declared: 15, estimated: null } }));
    expect(credential.evidence[0].narrative).toBe(
      '1 h mesurées, 0 h 00 min 15 s déclarées puis validées, temps estimé non compris',
    );
    expect(JSON.stringify(credential)).not.toContain('Estimated');
  });

  it('is in NFC, without what a judge would read otherwise, and leaves out what is empty', () => {
    const credential = built(
      contentOf({
        personName: 'Zoe\u0308 Le\u0301ger',
        role: { title: '  ', responsibilities: null, autonomy: null, origin: 'declared' },
        outcomes: [],
        skills: [],
        issuer: { ...contentOf().issuer, url: '', identifiers: [] },
      }),
    );
    expect(credential.credentialSubject.identifier[0].identityHash).toBe('Zoë Léger');
    expect(credential.credentialSubject).not.toHaveProperty('role');
    expect(Object.keys(credential.issuer)).toEqual(['id', 'type', 'name']);
    const odd = built(contentOf({ personName: 'a\tb\u0000c\ud800d\r\ne' }));
    expect(odd.credentialSubject.identifier[0].identityHash).toBe('a b c\ufffdd\ne');
  });

  it('of the fictional association says SPECIMEN', () => {
    expect(built(contentOf({ isSpecimen: true, language: 'en' })).name).toBe(
      'SPECIMEN – Certificate of volunteer service 2026',
    );
  });

  it('passes the strict layer, whatever it is made of', () => {
    for (let of = 0; of < 100; of += 1) unsignedCredentialSchema.parse(built(generatedContent(of)));
    expect(unsignedCredentialSchema.safeParse(built(contentOf({ personName: '' }))).success).toBe(false);
    const { issuer, ...rest } = built();
    for (const wrong of [[issuer], null, { ...issuer, id: 'lanterne' }])
      expect(unsignedCredentialSchema.safeParse({ ...rest, issuer: wrong }).success).toBe(false);
    expect(unsignedCredentialSchema.safeParse({ ...built(), relatedResource: [] }).success).toBe(false);
  });
});

it.each([
  [0, 'PT0S', '0 h', '0 h'],
  [15, 'PT15S', '0 h 00 min 15 s', '0 h 00 min 15 s'],
  [310_800, 'PT86H20M', '86 h 20', '86 h 20 min'],
  [360_000, 'PT100H', '100 h', '100 h'],
])('%p seconds are %s, “%s” and “%s”', (seconds, iso, fr, en) => {
  expect([isoDuration(seconds), plainDuration(seconds, 'fr'), plainDuration(seconds, 'en')]).toEqual([iso, fr, en]);
  expect(secondsOfDuration(iso)).toBe(seconds);
});

it('half a second, or time below nothing, is no duration', () => {
  for (const wrong of [0.5, -1, Number.NaN]) expect(() => isoDuration(wrong)).toThrow(RangeError);
  for (const wrong of ['', 'PT', 'P1D', '86:20']) expect(secondsOfDuration(wrong)).toBeNull();
});

it.each([
  ['https://lanterne.example', 'did:web:lanterne.example:o:lanterne'],
  ['https://lanterne.example:8443', 'did:web:lanterne.example%3A8443:o:lanterne'],
  ['https://lanterne.example/impact', 'did:web:lanterne.example:impact:o:lanterne'],
])('at %s an association signs as %s, which leads to its own document', (address, did) => {
  expect(didOfWeb(address, 'lanterne')).toBe(did);
});
