import type { Language } from '../../shared/language.js';
import { escaped } from '../../shared/plain-page.js';
import { rulesAddress } from '../transparency/rules-address.js';
import { answerTexts } from './answer-texts.js';

interface Reader {
  language: Language;
}

/** Where whoever does not come there finds another date. */
export function elsewhereLink({ language }: Reader): string {
  const text = answerTexts[language];
  return `<p>${text.elsewhere} <a href="/me/missions">${text.missions}</a></p>`;
}

export function rulesLink({ language, slug }: Reader & { slug: string }): string {
  return `<p><a href="${escaped(rulesAddress(language, slug))}">${answerTexts[language].rules}</a></p>`;
}

/** Where readers with an account change what is known of them. */
export function correctLinks({ language }: Reader): string {
  const text = answerTexts[language];
  const link = (to: string, label: string) => `<li><a href="/me/${to}">${label}</a></li>`;
  const links = [link('availability', text.availability), link('skills', text.skills), link('times', text.times)];
  return `<p>${text.correct}</p><ul class="quiet">${links.join('')}</ul><p class="quiet">${text.noAccount}</p>`;
}
