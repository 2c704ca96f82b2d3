import { dayText } from '../../shared/day-text.js';
import type { Language } from '../../shared/language.js';
import { filled } from '../../shared/plain-page.js';
import type { CorrectionCause, CorrectionLine } from '../editions/editions.schemas.js';
import { publicTexts } from './public-texts.js';

/** A correction, as strangers are told it. */
export interface ToldCorrection {
  /** Day in the association's zone. */
  day: string;
  lines: readonly CorrectionLine[];
  causes: readonly CorrectionCause[];
}

/** When, which figures, what they were and are, and why: one part for each correction, the latest first. `more`: where other lines stand. */
export function correctionParts(
  corrections: readonly ToldCorrection[],
  language: Language,
  { most, more = publicTexts[language].more }: { most: number; more?: string },
): string {
  const words = publicTexts[language];
  const part = ({ day, lines, causes }: ToldCorrection) => {
    const why = causes.map((cause) => words.causes[cause]).join(AND[language]);
    return [
      `<section class="state"><h2>${filled(words.correctedOn, { day: dayText(day, language) })}</h2>`,
      `<ul>${lines
        .slice(0, most)
        .map((line) => lineOf(line, language))
        .join('')}</ul>`,
      lines.length > most ? `<p>${more}</p>` : '',
      `<p>${filled(words.because, { causes: why })}</p></section>`,
    ].join('');
  };
  return corrections.toReversed().map(part).join('');
}

const AND = { fr: ' ; ', en: '; ' };

function lineOf({ what, figure, was, is }: CorrectionLine, language: Language): string {
  return `<li>${filled(publicTexts[language].line, { what, figure, was, is })}</li>`;
}

/** Of one figure only; those that say nothing of it are left out. */
export function ofFigure(corrections: readonly ToldCorrection[], block: string): ToldCorrection[] {
  return corrections
    .map((one) => ({ ...one, lines: one.lines.filter((line) => line.block === block) }))
    .filter(({ lines }) => lines.length > 0);
}
