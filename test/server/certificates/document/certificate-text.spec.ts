import { describe, expect, it } from '@jest/globals';
import { certificateContentSchema, type CertificateContent } from '../../../../server/certificates/content.schemas.js';
import { accentOf } from '../../../../server/paper/accent.js';
import { certificateText } from '../../../../server/certificates/document/certificate-text.js';
import { daysText } from '../../../../server/shared/day-text.js';
import { durationTexts } from '../../../../server/shared/duration-text.js';
import { seeded } from '../../../support/seeded.js';
import { certificateContent } from './certificate-content.js';

function sentence(changes: Partial<CertificateContent> = {}): string {
  const { lead, name, statement } = certificateText(certificateContent(changes));
  return `${lead} ${name} ${statement.before}${statement.time}${statement.after}`.replaceAll('\u00a0', ' ');
}

describe('the sentence of a certificate', () => {
  it('is that of the specification, in French', () => {
    expect(sentence()).toBe(
      'L’association La Lanterne du Quai, représentée par Samira Haddad, présidente, certifie que Inès Carpentier lui a donné de son temps à titre bénévole, sans contrepartie financière, du 12 janvier 2026 au 20 novembre 2026 : 86 h 20, dont 60 h mesurées, 24 h 20 déclarées puis validées, 2 h estimées.',
    );
  });

  it('is that of the specification, in English', () => {
    expect(sentence({ language: 'en' })).toBe(
      'La Lanterne du Quai, represented by Samira Haddad, présidente, certifies that Inès Carpentier gave time as an unpaid volunteer from 12 January 2026 to 20 November 2026: 86 h 20 min, of which 60 h measured, 24 h 20 min self-reported then validated, 2 h estimated.',
    );
  });

  it('says in one word where time of one origin comes from', () => {
    expect(sentence({ time: { measured: 0, declared: 310_800, estimated: 0 } })).toMatch(
      /86 h 20, entièrement déclarées puis validées\.$/,
    );
  });

  it('does not call an association so twice', () => {
    const { organisation } = certificateContent();
    const named = (name: string) => sentence({ organisation: { ...organisation, name } }).split(',')[0];
    expect(named('Association Passerelles')).toBe('L’Association Passerelles');
    expect(named('L’Escale')).toBe('L’Escale');
    expect(named('Les Œufs d’Or')).toBe('L’association Les Œufs d’Or');
  });
});

describe('what a certificate prints', () => {
  it('names a team result as such, never divided', () => {
    const french = certificateText(certificateContent()).missions.rows[0]?.results;
    const english = certificateText(certificateContent({ language: 'en' })).missions.rows[0]?.results;
    expect(french).toEqual(['Ateliers\u00a0: 41, part d’un résultat d’équipe (4\u00a0bénévoles)']);
    expect(english).toEqual(['Ateliers: 41, part of a team result (4\u00a0volunteers)']);
  });

  it('tells a skill that the person declares from one that the association confirms', () => {
    const skills = [
      { name: 'écouter', isConfirmed: true },
      { name: 'parler en public', isConfirmed: false },
    ];
    expect(certificateText(certificateContent({ skills })).lists[0]?.items.map(({ state }) => state)).toEqual([
      'confirmée',
      'déclarée',
    ]);
  });

  it('says beside each part of a role that nobody confirmed that the person declares it', () => {
    const said = { title: 'Cheffe', responsibilities: 'Menus', autonomy: 'seule' };
    const role = (isConfirmed: boolean, language: 'fr' | 'en' = 'fr') =>
      certificateText(certificateContent({ language, role: { ...said, isConfirmed } })).role.map(({ text }) => text);
    expect(role(false)).toEqual(['Cheffe (déclaré)', 'Menus (déclaré)', 'seule (déclaré)']);
    expect(role(false, 'en')[1]).toBe('Menus (self-declared)');
    expect(role(true)).toEqual(['Cheffe (confirmé)', 'Menus', 'seule']);
  });

  it('is said to be asked and chosen by the person only when it was', () => {
    const note = (isUnrequested: boolean, language: 'fr' | 'en' = 'fr') =>
      certificateText(certificateContent({ isUnrequested, language })).note;
    expect(note(false)).toContain('à la demande de la personne, qui en a choisi le contenu');
    expect(note(true)).toBe(
      'Document établi à l’initiative de l’association, qui en a choisi le contenu. Il ne remplace ni une déclaration au compte d’engagement citoyen ni un dossier de VAE.',
    );
    expect(note(true, 'en')).toBe('Issued on the initiative of the association, which chose its content.');
  });

  it('has nothing of what the person did not choose', () => {
    const { role, lists, months, bornOn } = certificateText(certificateContent());
    expect({ role, lists, months, bornOn }).toEqual({ role: [], lists: [], months: null, bornOn: null });
  });

  it('writes days as people do', () => {
    const written = (from: string, to: string) => daysText(from, to, 'fr').replaceAll('\u00a0', ' ');
    expect(written('2026-03-01', '2026-03-01')).toBe('1er mars 2026');
    expect(written('2026-03-01', '2026-03-12')).toBe('1er–12 mars 2026');
    expect(written('2026-01-12', '2026-11-20')).toBe('12 janv. – 20 nov. 2026');
    expect(written('2025-12-31', '2026-01-01')).toBe('31 déc. 2025 – 1er janv. 2026');
  });

  it('darkens a colour that could not be read on white', () => {
    expect(accentOf('#123456')).toBe('#123456');
    expect(accentOf('#ffcc00')).not.toBe('#ffcc00');
    expect(accentOf(null)).toBe(accentOf('no colour'));
  });
});

describe('the parts of a time', () => {
  it.each([
    [[216_000, 87_600, 7_200], '86 h 20', ['60 h', '24 h 20', '2 h']],
    [[90, 90, 90], '5 min', ['2 min', '2 min', '1 min']],
    [[15, 0, 0], '15 s', ['15 s', '0 s', '0 s']],
    [[3_600, 15, 0], '1 h', ['1 h', '< 1 min', '0 min']],
    [[4_442_400], '1 234 h', ['1 234 h']],
  ])('%j seconds are %s: %j', (parts, whole, texts) => {
    const said = durationTexts(parts, 'fr');
    expect([said.whole, ...said.parts].map((text) => text.replaceAll('\u00a0', ' '))).toEqual([whole, ...texts]);
  });

  it('add up to the whole that is displayed, whatever they are', () => {
    const random = seeded(7);
    const minutes = (text: string) => {
      const [, hours = '0', rest = '0'] =
        /^(?:([\d,]+) h ?)?(?:(\d+) min)?$/.exec(text.replaceAll('\u00a0', ' ')) ?? [];
      return Number(hours.replaceAll(',', '')) * 60 + Number(rest);
    };
    for (let at = 0; at < 2_000; at += 1) {
      const parts = Array.from({ length: 1 + Math.floor(random() * 8) }, () => 60 + Math.floor(random() * 500_000));
      const { whole, parts: texts } = durationTexts(parts, 'en');
      expect(texts.reduce((sum, text) => sum + minutes(text), 0)).toBe(minutes(whole));
    }
  });
});

describe('the content of a certificate', () => {
  const isTaken = (changes: object) =>
    certificateContentSchema.safeParse({ ...certificateContent(), ...changes }).success;

  it('is refused when its missions, origins and months do not tell the same time', () => {
    expect(isTaken({})).toBe(true);
    expect(isTaken({ time: { measured: 216_000, declared: 87_600, estimated: 7_201 } })).toBe(false);
    expect(isTaken({ months: [{ month: '2026-01', seconds: 310_799 }] })).toBe(false);
    expect(isTaken({ months: [{ month: '2026-01', seconds: 310_800 }] })).toBe(true);
  });

  it('is refused when a mission is outside its period, or when anything is said twice or beside', () => {
    expect(isTaken({ from: '2026-02-01' })).toBe(false);
    expect(isTaken({ salary: 12 })).toBe(false);
    const half = { month: '2026-01', seconds: 155_400 };
    expect(isTaken({ months: [half, half] })).toBe(false);
  });

  it('is kept composed, whatever keys people type accents with', () => {
    expect(certificateContent({ place: 'Se\u0301te' }).place).toBe('Séte');
  });
});
