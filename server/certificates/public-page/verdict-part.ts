import type { Language } from '../../shared/language.js';
import { escaped } from '../../shared/plain-page.js';
import { dayText } from '../../shared/day-text.js';
import { reasonTexts } from '../verification/reason-texts.js';
import { pageTexts } from './page-texts.js';
import type { Verdict } from './verdict.js';

/** What is said of a certificate: the words that stand first, and what they mean. Text, not HTML. */
export interface SaidVerdict {
  title: string;
  sentence: string;
  /** How it looks; the words say it too. */
  look: 'valid' | 'unsure' | 'bad';
}

/** A specimen is told as one, however good its signature. */
export function saidVerdict(verdict: Verdict, isSpecimen: boolean, language: Language): SaidVerdict {
  const text = pageTexts[language];
  if (verdict.kind === 'valid' && isSpecimen)
    return { title: text.specimenTitle, sentence: text.specimen, look: 'unsure' };
  if (verdict.kind === 'valid') return { title: text.validTitle, sentence: text.valid, look: 'valid' };
  const sentence = isSpecimen ? `${text.specimen} ${sentenceOn(verdict, language)}` : sentenceOn(verdict, language);
  const look = verdict.kind === 'status-unknown' ? 'unsure' : 'bad';
  return { title: text[`${verdict.kind}Title`], sentence, look };
}

/** Whether it is still something to compare a paper with. */
export function mayStillHold({ kind }: Verdict): boolean {
  return kind === 'valid' || kind === 'status-unknown';
}

export function verdictPart({ title, sentence, look }: SaidVerdict): string {
  return `<div class="verdict ${look}"><h1>${escaped(title)}</h1><p>${escaped(sentence)}</p></div>`;
}

export function factList(facts: readonly (readonly [label: string, told: string] | null)[]): string {
  const told = facts.flatMap((fact) => (fact === null ? [] : [fact]));
  return `<dl>${told.map(([label, value]) => `<dt>${escaped(label)}</dt><dd dir="auto">${escaped(value)}</dd>`).join('\n')}</dl>`;
}

function sentenceOn(verdict: Exclude<Verdict, { kind: 'valid' }>, language: Language): string {
  const text = pageTexts[language];
  if (verdict.kind === 'replaced')
    return verdict.number === null ? text.replacedByUnknown : text.replaced.replace('{number}', verdict.number);
  if (verdict.kind !== 'revoked') return reasonTexts[verdict.reason][language];
  if (verdict.day === null || verdict.category === null) return reasonTexts.revoked[language];
  return text.revoked
    .replace('{day}', dayText(verdict.day, language))
    .replace('{category}', text.categories[verdict.category]);
}
