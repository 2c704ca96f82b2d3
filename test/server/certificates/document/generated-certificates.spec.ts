import { afterAll, describe, expect, it } from '@jest/globals';
import type { CertificateContent } from '../../../../server/certificates/content.schemas.js';
import { CertificatePaper } from '../../../../server/certificates/document/certificate-paper.js';
import { certificateText } from '../../../../server/certificates/document/certificate-text.js';
import { Paper } from '../../../../server/paper/paper.js';
import { paperLimits } from '../../../../server/paper/paper-limits.js';
import { Draw } from '../../../support/draw.js';
import { lettersOnly, ReadPdf } from '../../../support/pdf-tools.js';
import { seeded } from '../../../support/seeded.js';
import { drawing } from '../../paper/pictures.js';
import { generatedContent } from './generated-content.js';

const paper = new Paper(paperLimits);
const certificates = new CertificatePaper(paper);
const draw = new Draw(seeded(5));
const contents = Array.from({ length: 100 }, () => generatedContent(draw));

afterAll(() => paper.onModuleDestroy());

describe('a hundred certificates, of people with all sorts of names and times', () => {
  it('each say on paper, letter for letter, what they were made of', async () => {
    for (const [at, content] of contents.entries()) {
      const { pdf } = await certificates.made({ ...asked(at), content });
      await reading(pdf, (read) => {
        expect(read.check()).toContain('No syntax');
        const left = notRead(saidIn(content), read.text());
        const missing = left.length === 0 ? [] : notRead(left, read.readText());
        expect({ at, missing }).toEqual({ at, missing: [] });
      });
    }
  }, 300_000);

  it('carry what was signed, are the same bytes when made again, and are accepted as PDF/UA-1 too', async () => {
    for (const [at, content] of contents.slice(0, 20).entries()) {
      const given = { ...asked(at), content };
      const [first, again] = [await certificates.made(given), await certificates.made(given)];
      expect(again.pdf.equals(first.pdf)).toBe(true);
      await reading(first.pdf, (read) =>
        expect(read.attachment('credential.json').equals(given.credential)).toBe(true),
      );
      expect((await certificates.made(given, 'ua-1')).pages).toBe(first.pages);
    }
  }, 120_000);
});

function asked(at: number) {
  const address = `https://lanterne.example/v/7K4QX2M9P${String(at).padStart(3, '0')}`;
  return { address, colour: null, logo: null, signature: drawing, credential: Buffer.from(`{"at":${at}}`) };
}

/** Every text of the content that shall be read on the paper. */
function saidIn(content: CertificateContent): string[] {
  const { volunteer, organisation, signatory, role } = content;
  const { missions, months, statement, lead } = certificateText(content);
  const given = [
    content.number,
    content.place,
    volunteer.printedName ?? volunteer.name,
    ...Object.values(organisation),
    ...Object.values(signatory),
    ...content.missions.flatMap(({ title, place, context, tasks }) => [title, place, context, tasks]),
    ...content.missions.flatMap(({ results }) => results.map(({ label }) => label)),
    ...(role === null ? [] : [role.title, role.responsibilities, role.autonomy]),
    ...content.skills.map(({ name }) => name),
    ...content.trainings.map(({ title }) => title),
    ...content.languages.map(({ name, level }) => `${name}${level ?? ''}`),
  ];
  const made = [lead, statement.before + statement.time + statement.after, missions.time];
  const rows = [
    ...missions.rows.flatMap(({ days, time }) => [days, time]),
    ...(months?.rows ?? []).flatMap(({ cells }) => cells),
  ];
  return [...given, ...made, ...rows].filter((text) => text !== null);
}

/** In a line of both directions, readers disagree on the order of words: each word is looked for. */
function notRead(said: readonly string[], text: string): string[] {
  const read = lettersOnly(text);
  const words = said.flatMap((one) => (/\p{Script=Arabic}/u.test(one) ? one.split(/\s+/) : [one]));
  return words.filter((word) => !read.includes(lettersOnly(word)));
}

async function reading(pdf: Uint8Array, work: (read: ReadPdf) => void | Promise<void>): Promise<void> {
  const read = new ReadPdf(pdf);
  try {
    await work(read);
  } finally {
    read.remove();
  }
}
