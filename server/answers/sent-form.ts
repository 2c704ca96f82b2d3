import type { AnswerCampaign } from './answer-campaign.entity.js';

/** What somebody chose and wrote. */
export interface SentForm {
  /** The number made with the page. */
  page: string;
  satisfaction: number | null;
  recommendation: number | null;
  words: string | null;
  isPrivate: boolean;
}

export const LONGEST_WORDS = 1000;

type Asks = Pick<AnswerCampaign, 'asksSatisfaction' | 'asksRecommendation' | 'asksWords' | 'scale'>;

/** Reads the fields of a form as a browser sends them. What was not asked is not read. */
export function readSentForm(
  body: unknown,
  asks: Asks,
): { sent: SentForm; missing: ('satisfaction' | 'recommendation')[] } {
  const field = (name: string): string => {
    const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
    return typeof value === 'string' ? value : '';
  };
  const satisfaction = asks.asksSatisfaction ? scoreOf(field('satisfaction'), asks.scale) : null;
  const recommendation = asks.asksRecommendation ? scoreOf(field('recommendation'), 10) : null;
  const words = asks.asksWords ? wordsOf(field('words')) : null;
  const missing: ('satisfaction' | 'recommendation')[] = [];
  if (asks.asksSatisfaction && satisfaction === null) missing.push('satisfaction');
  if (asks.asksRecommendation && recommendation === null) missing.push('recommendation');
  return {
    sent: { page: field('page'), satisfaction, recommendation, words, isPrivate: field('private') === 'yes' },
    missing,
  };
}

/** Lowest score of a scale: only the scale of ten begins at zero. */
export function lowest(scale: number): 0 | 1 {
  return scale === 10 ? 0 : 1;
}

function scoreOf(text: string, scale: number): number | null {
  const score = /^\d{1,2}$/.test(text) ? Number(text) : null;
  return score !== null && score >= lowest(scale) && score <= scale ? score : null;
}

function wordsOf(text: string): string | null {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\n\P{Cc}]/gu, '')
    .trim();
  return clean === '' ? null : Array.from(clean).slice(0, LONGEST_WORDS).join('');
}

/** The number of a page: when it was made, then random bits. Nothing of it says who asked for it. */
export function newPage(now: Date, random: string): string {
  return `${now.getTime().toString(36)}.${random}`;
}

/** In ms; a page that says nothing readable is older than any. */
export function pageAge(page: string, now: Date): number {
  const made = /^([0-9a-z]{8})\.[\w-]{20,64}$/.exec(page)?.[1];
  return made === undefined ? Infinity : Math.max(0, now.getTime() - Number.parseInt(made, 36));
}
