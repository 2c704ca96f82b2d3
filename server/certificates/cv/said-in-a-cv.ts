import type { CertificateContent, CertificateResult } from '../content.schemas.js';
import { durationTexts } from '../../shared/duration-text.js';
import { quantityText } from '../../shared/quantity-text.js';
import { cvWords } from './cv-words.js';

/** All the time of a certificate, as its paper writes it. */
export function wholeTime({ time, language }: CertificateContent): string {
  return plain(durationTexts([time.measured, time.declared, time.estimated ?? 0], language).whole);
}

/** Time of each mission; together they add up to the whole as it is written. */
export function missionTimes({ missions, language }: CertificateContent): string[] {
  return durationTexts(
    missions.map(({ seconds }) => seconds),
    language,
  ).parts.map(plain);
}

/** `Ateliers : 41 (équipe de 4)`: what a team did stays said of the team. */
export function resultText({ label, amount, unit, team }: CertificateResult, language: 'fr' | 'en'): string {
  const words = cvWords[language];
  const counted = [quantityText(amount, language), ...(unit === null ? [] : [unit])].join(' ');
  return plain(`${label}${words.colon}${counted}${team === null ? '' : words.team(quantityText(team, language))}`);
}

/** Forms that take a CV in do not all know spaces at which no line breaks. */
export function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}
