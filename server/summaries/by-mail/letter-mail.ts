import type { Language } from '../../shared/language.js';
import type { Letter } from './by-mail.schemas.js';
import { letterTexts } from './letter-texts.js';

/** Addresses a mail leads to. */
export interface LetterLinks {
  page: string;
  stop: string;
}

/** The summary as a mail: text, and the same as a page without picture, style sheet, script or count of readers. */
export function letterMail(letter: Letter, links: LetterLinks, language: Language) {
  const { subject } = letter;
  return { subject, text: asText(letter, links, language), html: asPage(letter, links, language) };
}

function asText({ hello, parts }: Letter, { page, stop }: LetterLinks, language: Language): string {
  const text = letterTexts[language];
  const told = parts.map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)].join('\n'));
  return [hello, ...told, `${text.page}\n${page}`, `${text.why}\n${text.stop}\n${stop}`].join('\n\n') + '\n';
}

function asPage({ subject, hello, parts }: Letter, { page, stop }: LetterLinks, language: Language): string {
  const text = letterTexts[language];
  const told = parts.map(
    ({ title, lines }) =>
      `<h2>${escaped(title)}</h2><ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
  );
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>`,
    `<p>${escaped(hello)}</p>`,
    ...told,
    `<p><a href="${escaped(page)}">${escaped(text.page)}</a></p>`,
    `<p>${escaped(text.why)} <a href="${escaped(stop)}">${escaped(text.stop)}</a></p>`,
    '</body></html>',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
