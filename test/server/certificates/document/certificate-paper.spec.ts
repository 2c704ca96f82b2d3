import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { CertificateContent } from '../../../../server/certificates/content.schemas.js';
import type { CertificateToPrint } from '../../../../server/certificates/document/certificate-draft.js';
import { CertificatePaper } from '../../../../server/certificates/document/certificate-paper.js';
import { Paper } from '../../../../server/paper/paper.js';
import { paperLimits } from '../../../../server/paper/paper-limits.js';
import type { Standard } from '../../../../server/paper/typeset.js';
import { lettersOnly, ReadPdf } from '../../../support/pdf-tools.js';
import { drawing, photograph, stamp } from '../../paper/pictures.js';
import { certificateContent } from './certificate-content.js';

const paper = new Paper(paperLimits);
const certificates = new CertificatePaper(paper);
const address = 'https://lanterne.example/v/7K4QX2M9PZ3H';
const credential = Buffer.from('{"name":"Inès","n":1}\n');
const read: ReadPdf[] = [];

async function printed(
  changes: Partial<CertificateContent> = {},
  asked: Partial<CertificateToPrint> = {},
  standard?: Standard,
): Promise<ReadPdf> {
  const content = certificateContent(changes);
  const given = { address, colour: null, logo: null, signature: drawing, credential, ...asked, content };
  const pdf = new ReadPdf((await certificates.made(given, standard)).pdf);
  read.push(pdf);
  return pdf;
}

afterEach(() => read.splice(0).forEach((pdf) => pdf.remove()));
afterAll(() => paper.onModuleDestroy());

describe('a certificate on paper', () => {
  it.each(['a-3a', 'ua-1'] as const)('is sound, and accepted as PDF %s', async (standard) => {
    expect((await printed({}, {}, standard)).check()).toContain('No syntax or stream encoding errors found');
  });

  it('carries the exact bytes that were signed', async () => {
    expect((await printed()).attachment('credential.json').equals(credential)).toBe(true);
  });

  it('leads whoever reads its code to the address printed beside it', async () => {
    const pdf = await printed();
    expect(pdf.code()).toBe(address);
    expect(lettersOnly(pdf.text())).toContain(address);
  });

  it('asks to compare no more than its address shows', async () => {
    expect((await printed()).text()).toContain('Comparez le nom, les dates et le temps');
    const only = (await printed({}, { level: 'status' })).text();
    expect(only).toContain('Comparez le numéro');
    expect(only).not.toContain('Comparez le nom');
  });

  it('has its fonts with it: ours, and no other', async () => {
    const pdf = await printed({ volunteer: { name: 'علي 李愛洛迪', printedName: null, bornOn: null } });
    const fonts = pdf.fonts();
    expect(fonts.map(({ name }) => name).toSorted()).toEqual([
      'Amiri-Bold',
      'Inter-Bold',
      'Inter-Regular',
      'Inter-SemiBold',
      'NotoSansSC-Regular',
    ]);
    expect(fonts.every(({ isEmbedded, isReadable }) => isEmbedded && isReadable)).toBe(true);
  });

  it('says who made it, when, for whom, and can be read aloud', async () => {
    const pdf = await printed();
    expect(pdf.info()).toMatch(/Title: +Attestation de bénévolat – Inès Carpentier/);
    expect(pdf.info()).toMatch(/Author: +La Lanterne du Quai/);
    expect(pdf.info()).toMatch(/CreationDate: +Tue Dec {2}1 09:12:00 2026 UTC/);
    expect(pdf.info()).toMatch(/Tagged: +yes/);
    const structure = pdf.structure();
    for (const part of ['H1', 'Table', 'TH', 'TD', 'Figure', 'Link']) expect(structure).toContain(part);
  });

  it.each([
    ['PNG', stamp],
    ['JPEG', photograph],
    ['SVG', drawing],
  ])('takes a signature and a logo as %s', async (_, picture) => {
    expect((await printed({}, { signature: picture, logo: picture, colour: '#ffcc00' })).check()).toContain(
      'No syntax',
    );
  });

  it('is one page when it says ordinary things, and goes on with its number on each page when it does not', async () => {
    const { missions } = certificateContent();
    const [first] = missions;
    if (first === undefined) throw new Error('no mission');
    const many = Array.from({ length: 30 }, () => ({ ...first, seconds: 10_360 }));
    expect((await printed()).info()).toMatch(/Pages: +1\n/);
    const long = (await printed({ missions: many })).text().split('\f').slice(0, -1);
    expect(long.length).toBeGreaterThan(2);
    for (const page of long) expect(page).toContain('LDQ-2026-7K4QX-11');
    expect(long.slice(1).every((page) => page.includes('Inès Carpentier'))).toBe(true);
  });

  it.each([
    'فاطمة الزهراء بنت محمّد الأمين',
    'علي بن إلودي',
    'شیرین گلستانی',
    '李愛洛迪',
    'E\u0301lodie Z\u0307o\u0301łkiewska',
    'Nguyễn Thị Hương',
  ])('gives the name %s back, letter for letter, in the order in which it is read', async (name) => {
    const pdf = await printed({ volunteer: { name, printedName: null, bornOn: null } });
    expect(lettersOnly(pdf.readText())).toContain(lettersOnly(name));
  });

  it('says in both languages that a specimen certifies nothing', async () => {
    expect((await printed({ isSpecimen: true })).text()).toContain('Spécimen sans valeur');
    expect((await printed({ isSpecimen: true, language: 'en' })).text()).toContain('Specimen of no value');
    expect((await printed()).text()).not.toMatch(/sp[ée]cimen/i);
  });

  it('asks for the spelling to print when a name cannot be printed, and prints that', async () => {
    const named = (printedName: string | null) => printed({ volunteer: { name: 'สมชาย', printedName, bornOn: null } });
    await expect(named(null)).rejects.toMatchObject({
      code: 'letters-not-printed',
      parameters: { field: { fr: 'Nom de la personne' } },
    });
    expect((await named('Somchai')).text()).toContain('Somchai');
  });
});
