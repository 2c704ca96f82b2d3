import { useTranslation } from 'react-i18next';
import type { Freshness } from '../../server/indicators/indicators.schemas.js';
import { instantText } from '../lib/dates.js';
import { useLanguage } from '../lib/language.js';
import { quantityText } from '../lib/numbers.js';

const reasons = [
  'unknown_time',
  'disputed',
  'refused',
  'no_show',
  'employee',
  'shared',
  'group',
  'not_noted',
  'longer',
  'unknown_need',
  'off_scale',
  'asked_unknown',
  'no_outcome',
  'no_name',
] as const;
const staleReasons = ['too-old', 'last-run-failed', 'does-not-agree', 'made-from-stale', 'file-broken'] as const;
const owners = ['director', 'coordinator', 'volunteer', 'administrator'] as const;

interface LeftOutProps {
  reasons: Readonly<Record<string, number>>;
  /** Outside, not every reason is told. */
  isOutside: boolean;
}

/** Rows left out, by reason, the most frequent first. */
export function LeftOut({ reasons: counts, isOutside }: LeftOutProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
  if (told.length === 0) return <>{t(isOutside ? 'card.leftOutInside' : 'card.nothingLeftOut')}</>;
  return (
    <ul>
      {told.map(([reason, count]) => (
        <li key={reason}>
          {quantityText(count, language)} · {t(reasonKey(reason))}
        </li>
      ))}
    </ul>
  );
}

/** Key of the words for why a row is left out. */
export function reasonKey(reason: string): `card.reason.${(typeof reasons)[number] | 'other'}` {
  return `card.reason.${reasons.find((one) => one === reason) ?? 'other'}`;
}

/** When the figure was computed, and why it is old if it is. */
export function FreshnessText({ freshness, zone }: { freshness: Freshness; zone: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (freshness.state === 'never' || freshness.asOf === null) return <>{t('card.never')}</>;
  const when = instantText(freshness.asOf, zone, language);
  if (freshness.state === 'fresh') return <>{t('card.fresh', { when })}</>;
  const reason = staleReasons.find((one) => one === freshness.reason) ?? 'other';
  return <>{t('card.stale', { when, reason: t(`card.staleReason.${reason}`) })}</>;
}

/** Key of a role's name; null for an owner that is no role of the house. */
export function ownerKey(owner: string): `account.role.${(typeof owners)[number]}` | null {
  const role = owners.find((one) => one === owner);
  return role ? `account.role.${role}` : null;
}
