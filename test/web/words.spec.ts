import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { answerTexts } from '../../server/allocation/own/answer-texts.js';
import { formTexts } from '../../server/answers/form-texts.js';
import { flagTexts } from '../../server/ingest/flag-texts.js';
import { rejectionTexts } from '../../server/ingest/rejection-texts.js';
import { publicTexts } from '../../server/reports/public/public-texts.js';
import { roomTexts } from '../../server/reports/room/room-texts.js';
import { deckTexts } from '../../server/reports/slides/deck-texts.js';
import { errorTexts } from '../../server/shared/error-texts.js';
import { pageTexts } from '../../server/certificates/public-page/page-texts.js';
import { reasonTexts as verificationTexts } from '../../server/certificates/verification/reason-texts.js';
import { reasonTexts } from '../../server/validation/reason-texts.js';
import en from '../../web/locales/en.json' with { type: 'json' };
import fr from '../../web/locales/fr.json' with { type: 'json' };

type Language = 'fr' | 'en';
interface Said {
  where: string;
  text: string;
}

const leaves = (value: unknown, path: string): Said[] =>
  typeof value === 'string'
    ? [{ where: path, text: value }]
    : Object.entries(value as object).flatMap(([key, one]) => leaves(one, path === '' ? key : `${path}.${key}`));

/** Every sentence a person may read, by language. */
function said(language: Language): Said[] {
  const locale = leaves(language === 'fr' ? fr : en, '');
  const errors = Object.entries(errorTexts).map(([code, texts]) => ({ where: code, text: texts[language] }));
  const rejections = Object.entries(rejectionTexts).map(([code, texts]) => ({ where: code, text: texts[language] }));
  const reasons = Object.entries({ ...flagTexts, ...reasonTexts, ...verificationTexts }).map(([code, texts]) => ({
    where: code,
    text: texts[language],
  }));
  const form = [
    ...leaves(formTexts[language], 'form'),
    ...leaves(pageTexts[language], 'verification'),
    ...leaves(answerTexts[language], 'answer'),
    ...leaves(publicTexts[language], 'published report'),
    ...leaves(roomTexts[language], 'shown report'),
    ...leaves(deckTexts[language], 'slides'),
  ];
  return [...locale, ...errors, ...rejections, ...reasons, ...form, ...headersSaid(language)];
}

/** Titles, sentences and labels of the figures, which stand on cards and tables. */
function headersSaid(language: Language): Said[] {
  const folder = 'queries/indicators';
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const header = parse(/\/\* ---\n([\s\S]*?)\n--- \*\//.exec(text)?.[1] ?? '') as Record<string, unknown>;
      return leaves({ title: header['title'], description: header['description'], formula: header['formula'] }, name)
        .concat(leaves(header['measures'], name))
        .filter(({ where }) => where.endsWith(`.${language}`));
    });
}

const tables = readFileSync('docs/words.md', 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((part) =>
    part
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
const list = (cell = ''): string[] =>
  cell
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '' && word !== '–');

/** As a word of its own: « clé » is not in « bouclé ». Plurals are the same word. */
const saysWord = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}-])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}s?(?![\\p{L}-])`, 'iu').test(text);

const faults = (language: Language, words: readonly string[]): string[] =>
  said(language).flatMap(({ where, text }) =>
    words.filter((word) => saysWord(text, word)).map((word) => `${where} says “${word}”: ${text}`),
  );

describe('The words on screens', () => {
  const [terms = [], house = []] = tables;

  it('are listed in both languages', () => {
    expect(terms.length).toBeGreaterThan(20);
    expect(terms.filter(([, french, english]) => !french || !english)).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('are never those that people of associations do not use (%s)', (language) => {
    expect(
      faults(
        language,
        terms.flatMap((row) => list(row[3])),
      ),
    ).toEqual([]);
  });

  it.each([
    ['fr', 0],
    ['en', 1],
  ] as const)('are never those of the house (%s)', (language, column) => {
    const words = house.flatMap((row) => list(row[column]));
    expect(words.length).toBeGreaterThan(5);
    expect(faults(language, words)).toEqual([]);
  });

  it('would be found: a page that said « registre » fails', () => {
    expect(saysWord('Le registre est plein', 'registre')).toBe(true);
    expect(saysWord('Les registres sont pleins', 'registre')).toBe(true);
    expect(saysWord('Enregistrez le fichier', 'registre')).toBe(false);
  });

  it('are the same set in French and English, with the same blanks to fill', () => {
    const blanks = (texts: readonly Said[]) =>
      texts.map(({ where, text }) => [where, [...text.matchAll(/\{\{?(\w+)\}?\}/g)].map((one) => one[1]).sort()]);
    expect(blanks(leaves(en, ''))).toEqual(blanks(leaves(fr, '')));
    expect(blanks(leaves(formTexts.en, ''))).toEqual(blanks(leaves(formTexts.fr, '')));
    expect(blanks(leaves(pageTexts.en, ''))).toEqual(blanks(leaves(pageTexts.fr, '')));
    for (const texts of [...Object.values(errorTexts), ...Object.values(rejectionTexts)]) {
      const [french, english] = blanks([
        { where: '', text: texts.fr },
        { where: '', text: texts.en },
      ]);
      expect(english).toEqual(french);
    }
  });

  it('say something in each language: no French sentence was left in English', () => {
    const same = leaves(fr, '').filter(({ where, text }) => {
      const other = leaves(en, '').find((one) => one.where === where);
      return other?.text === text && /\p{L}{4}/u.test(text.replace(/\{\{\w+\}\}/g, ''));
    });
    expect(same.map(({ where }) => where)).toMatchInlineSnapshot(`
     [
       "app.name",
       "app.menuButton",
       "navigation.invitations",
       "navigation.publications",
       "filter.mission",
       "figure.points",
       "card.version",
       "card.versionNumber",
       "chart.total",
       "invitations.title",
       "invitations.cardCode",
       "invitations.action",
       "me.missionCount_one",
       "me.missionCount_other",
       "me.mission",
       "me.dates",
       "counting.mission",
       "comparison.mission",
       "parameters.columns.source",
       "parameters.source",
       "parameters.charges",
       "parameters.coefficient",
       "grants.missions",
       "grants.mission",
       "publications.title",
       "log.mission",
       "thanks.mission",
       "letterhead.logo",
       "letterhead.fields.contact",
       "letterhead.fields.siren",
       "cec.association",
       "cec.siren",
       "cec.mission",
       "needs.mission",
       "rules.points",
       "rules.versions",
       "fairness.mission",
       "fairness.axis.missionsUnderMinimum",
       "quotes.mission",
     ]
    `);
  });

  it('use the apostrophe and the hard spaces of French typography', () => {
    expect(said('fr').filter(({ text }) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
  });
});
