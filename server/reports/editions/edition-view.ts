import { addDays } from '../../indicators/days.js';
import type { Publication } from '../../indicators/publications/publication.entity.js';
import type { Config } from '../../shared/config.js';
import { readingAddress } from './addresses.js';
import type { Edition } from './edition.entity.js';
import type { EditionLink } from './edition-link.entity.js';
import type { EditionSummary } from './editions.schemas.js';

type Told = Pick<
  Publication,
  'title' | 'fromDay' | 'toDay' | 'madeBy' | 'madeAt' | 'withdrawnAt' | 'withdrawnBy' | 'withdrawnReason'
>;

export interface Known {
  edition: Pick<Edition, 'id' | 'number' | 'language'>;
  told: Told;
  link: EditionLink;
  /** When each correction was told. */
  corrected: readonly Date[];
}

export interface Seen {
  config: Config;
  /** Day in the association's zone. */
  today: string;
}

export function editionSummary({ edition, told, link, corrected }: Known, { config, today }: Seen): EditionSummary {
  const { withdrawnAt: at, withdrawnBy: by, withdrawnReason: reason } = told;
  const last = corrected.toSorted((a, b) => a.getTime() - b.getTime()).at(-1);
  return {
    id: edition.id,
    number: edition.number,
    title: told.title,
    language: edition.language,
    from: told.fromDay,
    to: told.toDay,
    publishedBy: told.madeBy,
    publishedAt: told.madeAt.toISOString(),
    state: stateOf(told, corrected.length > 0),
    correctedAt: last?.toISOString() ?? null,
    withdrawn: at ? { by: by ?? '', at: at.toISOString(), reason: reason ?? '' } : null,
    link: {
      address: readingAddress(config, link.code),
      madeAt: link.madeAt.toISOString(),
      expiresOn: link.expiresOn ?? null,
      stoppedAt: link.stoppedAt?.toISOString() ?? null,
      isOpen: isOpen(link, told, today),
    },
  };
}

export function stateOf({ withdrawnAt }: Pick<Told, 'withdrawnAt'>, isCorrected: boolean): EditionSummary['state'] {
  if (withdrawnAt) return 'withdrawn';
  return isCorrected ? 'corrected' : 'valid';
}

/** `today`: in the association's zone. */
export function isOpen(
  { stoppedAt, expiresOn }: Pick<EditionLink, 'stoppedAt' | 'expiresOn'>,
  { withdrawnAt }: Pick<Told, 'withdrawnAt'>,
  today: string,
): boolean {
  return !withdrawnAt && !stoppedAt && (!expiresOn || today < expiresOn);
}

/** First day a link no longer opens; null: it has no end. */
export const endOf = (today: string, days: number | null): string | null =>
  days === null ? null : addDays(today, days);
