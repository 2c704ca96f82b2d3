import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Decided } from '../../../server/allocation/decisions/decisions.schemas.js';
import type { ListedSuggestion, SuggestionView } from '../../../server/allocation/suggestions/suggestions.schemas.js';
import { Card } from '../../components/card.js';
import { hoursText } from '../../lib/hours-text.js';
import { type Language, useLanguage } from '../../lib/language.js';
import { DecideActions } from './decide-actions.js';
import { Limits } from './limits.js';
import { Points } from '../../components/points.js';
import { blockedText } from '../../lib/blocked-text.js';
import { reasonsInWords } from '../../lib/reasons-in-words.js';
import { strengthInWords } from '../../lib/strength.js';
import { ShortDates } from './short-dates.js';
import { stepText } from './step-text.js';
import { useReading } from './use-reading.js';
import styles from './proposals.module.css';
import { Questions } from './questions.js';

interface ProposalCardProps {
  proposal: ListedSuggestion;
  /** Places in the list by id, so that what it takes for granted can be named. */
  places: ReadonlyMap<string, number>;
  /** Null: the reader decides nothing. */
  onDecided: ((decided: Decided) => void) | null;
}

/** One proposal: what would be asked of whom, why in words, and the points behind them. */
export function ProposalCard({ proposal, places, onDecided }: ProposalCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reading = useReading(proposal, onDecided !== null);
  const { rank, kind, isForced, steps, needs } = proposal;
  const reasons = isForced ? obstaclesOf(t, proposal, language) : reasonsInWords(t, proposal, language);
  const strength = isForced ? null : strengthInWords(t, proposal);
  const above = proposal.assumes.flatMap((id) => places.get(id) ?? []);
  return (
    <li>
      <Card as="article" className={styles.part} aria-labelledby={`proposal-${proposal.id}`}>
        <h3 id={`proposal-${proposal.id}`} className={styles.title}>
          <span className={styles.rank}>{rank}</span> {t(`proposals.kind.${isForced ? 'forced' : kind}`)}
          {proposal.origin === 'change' && <span className={styles.quiet}> – {t('decide.picked')}</span>}
        </h3>
        <ul className={styles.steps}>
          {steps.map((step) => (
            <li key={`${step.person.id} ${step.slot.id} ${step.seconds}`}>{stepText(t, step, language)}</li>
          ))}
        </ul>
        {needs.some(({ missingTarget }) => missingTarget > 0) && (
          <p className={styles.gain}>{needText(t, proposal, language)}</p>
        )}
        <ShortDates proposal={proposal} />
        {strength !== null && <p className={styles.gain}>{strength}</p>}
        {!isForced && <ReasonList reasons={reasons} />}
        {above.length > 0 && (
          <p className={styles.quiet}>{t('proposals.assumes', { list: above.join(', '), count: above.length })}</p>
        )}
        <details onToggle={({ currentTarget }) => currentTarget.open && reading.open()}>
          <summary>{t(isForced ? 'decide.obstacles' : 'proposals.points')}</summary>
          {isForced ? <ReasonList reasons={reasons} /> : <Points why={proposal.why} gain={proposal.gain} />}
          <Limits steps={steps} />
          <p className={styles.quiet}>{t('proposals.notUsed')}</p>
        </details>
        {onDecided && (
          <DecideActions proposal={proposal} places={places} isRead={reading.isRead} onDecided={onDecided} />
        )}
        <Questions proposal={proposal} />
      </Card>
    </li>
  );
}

function ReasonList({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {reasons.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** Where nothing stands in the way itself, it is a number that is passed. */
function obstaclesOf(t: TFunction, { blocked }: SuggestionView, language: Language): string[] {
  return blocked.length === 0 ? [t('proposals.blocked.maximum')] : blocked.map((one) => blockedText(t, one, language));
}

/** What is missing there, and what would remain. */
function needText(t: TFunction, { needs }: SuggestionView, language: Language): string {
  const sum = (of: (one: SuggestionView['needs'][number]) => number) => needs.reduce((all, one) => all + of(one), 0);
  const gained = sum(({ missingTarget, before, after }) => Math.max(0, Math.min(missingTarget, after - before)));
  const hours = (seconds: number) => hoursText(seconds, language);
  const missing = sum(({ missingTarget }) => missingTarget);
  const minimum = sum(({ missingMin }) => missingMin);
  const said = { missing: hours(missing), left: hours(missing - gained), minimum: hours(minimum) };
  return minimum > 0 ? t('proposals.needMinimum', said) : t('proposals.need', said);
}
