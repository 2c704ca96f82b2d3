import { describe, expect, it } from '@jest/globals';
import type { CertificateContent } from '../../../../server/certificates/content.schemas.js';
import { printableContent } from '../../../../server/certificates/document/printable-content.js';
import { coverageOfFonts } from '../../../../server/paper/coverage.js';
import { AppError } from '../../../../server/shared/app-error.js';
import { certificateContent } from './certificate-content.js';

const printable = (changes: Partial<CertificateContent>) =>
  printableContent(certificateContent(changes), coverageOfFonts());
const titled = (...titles: string[]) => {
  const [first] = certificateContent().missions;
  return titles.map((title, at) => ({
    ...first,
    title,
    seconds: at === 0 ? 310_800 : 0,
  })) as CertificateContent['missions'];
};

function refusal(changes: Partial<CertificateContent>): string {
  try {
    printable(changes);
  } catch (error) {
    if (error instanceof AppError) return error.sentence('fr');
  }
  return 'nothing was refused';
}

describe('what our fonts print of a certificate', () => {
  it('is all of it, most often', () => {
    const content = certificateContent();
    expect(printable({})).toEqual({ content, dropped: [] });
  });

  it('goes without the little pictures of a title, and says which and where', () => {
    const { content, dropped } = printable({ missions: titled('Maraude', 'Pain 🥖 du soir') });
    expect(content.missions[1]?.title).toBe('Pain du soir');
    expect(dropped).toEqual([{ field: { fr: 'Titre de la mission 2', en: 'Title of mission 2' }, pictures: ['🥖'] }]);
  });

  it('refuses a title made of little pictures only, or of letters no font has', () => {
    expect(refusal({ missions: titled('🥖🥖') })).toMatch(
      /^Titre de la mission 1 : nous ne savons pas imprimer “🥖”\./,
    );
    expect(refusal({ missions: titled('ชา') })).toContain('Titre de la mission 1');
  });

  it('refuses a name rather than print a part of it', () => {
    expect(refusal({ volunteer: { name: 'Inès 🌻', printedName: null, bornOn: null } })).toBe(
      'Nom de la personne : nous ne savons pas imprimer “🌻”. Écrivez ce texte tel qu’il doit être imprimé, par exemple en lettres latines.',
    );
  });

  it('keeps the exact name beside the spelling that is printed', () => {
    const volunteer = { name: 'สมชาย', printedName: 'Somchai', bornOn: null };
    expect(printable({ volunteer }).content.volunteer).toEqual(volunteer);
    expect(refusal({ volunteer: { ...volunteer, printedName: 'สมชาย' } })).toMatch(/^Nom à imprimer/);
  });
});
