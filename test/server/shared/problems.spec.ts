import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../server/shared/app-error.js';
import { readConfig } from '../../../server/shared/config.js';
import { errorTexts } from '../../../server/shared/error-texts.js';
import { languageOf } from '../../../server/shared/language.js';

describe('an error told to a person', () => {
  it('has a sentence in both languages for every code, filled with the same words', () => {
    const words = (text: string) =>
      [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).toSorted((a = '', b = '') => a.localeCompare(b));
    for (const [code, texts] of Object.entries(errorTexts)) {
      expect({ code, words: words(texts.fr) }).toEqual({ code, words: words(texts.en) });
      expect(texts.fr).toMatch(/[.!?…»]$/);
      expect(texts.en).toMatch(/[.!?…”]$/);
    }
  });

  it('names what was wrong in the reader’s language', () => {
    const error = new AppError('organisation-unknown', { slug: 'quai' });
    expect(error.sentence('fr')).toContain('« quai »');
    expect(error.sentence('en')).toContain('“quai”');
  });

  it.each([
    [{ 'accept-language': 'en-GB,fr;q=0.8' }, {}, 'en'],
    [{ 'accept-language': 'de, fr;q=0.5, en;q=0.4' }, {}, 'fr'],
    [{}, {}, 'fr'],
    [{ 'accept-language': 'fr' }, { lang: 'en' }, 'en'],
  ] as const)('answers %j %j in %s', (headers, query, language) => {
    expect(languageOf({ headers, query })).toBe(language);
  });
});

describe('a start-up setting', () => {
  it('that cannot be used is named', () => {
    expect(() => readConfig({ PORT: 'eighty' })).toThrow(/config-invalid.*PORT/);
    expect(() => readConfig({ DATABASE_URL: 'mysql://localhost/x' })).toThrow(/DATABASE_URL/);
    expect(() => readConfig({ SILLAGE_DEMO_DAY: '29/11/2026' })).toThrow(/SILLAGE_DEMO_DAY/);
  });

  it('left out or empty takes its default', () => {
    expect(readConfig({ PORT: '', HOST: '' })).toMatchObject({ port: 3000, host: 'localhost', demo: true });
  });
});
