import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DecisionViews } from '../../../server/allocation/decisions/decisions.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { dayText, instantText } from '../../lib/dates.js';
import type { Day } from '../../lib/day.js';
import { useLanguage } from '../../lib/language.js';
import { decisionsQuery } from './get-decisions.js';
import { InvitationLine } from './invitation-line.js';
import { StaleTrail } from './stale-trail.js';
import { stepText } from './step-text.js';
import styles from './proposals.module.css';

type DecisionView = DecisionViews['decisions'][number];

/** Answers that are waited for, then everything that was decided about the week. */
export function DecisionTrail({ day, mayDecide }: { day: Day; mayDecide: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const trail = useQuery(decisionsQuery(day));
  const again = () => void trail.refetch();
  if (!trail.data) return trail.error && <Failure error={trail.error} onRetry={again} />;
  const { zone, decisions } = trail.data;
  const isWaiting = ({ choice, suggestion }: DecisionView) => choice === 'accept' && suggestion.state === 'invited';
  const waiting = decisions.filter(isWaiting);
  const others = decisions.filter((one) => !isWaiting(one));
  return (
    <>
      {trail.error && (
        <StaleTrail when={instantText(new Date(trail.dataUpdatedAt).toISOString(), zone, language)} onAgain={again} />
      )}
      {waiting.length > 0 && (
        <section className={styles.tight} aria-labelledby="waiting-answers">
          <h2 id="waiting-answers">{t('decide.waiting', { count: waiting.length })}</h2>
          <DecisionCards decisions={waiting} zone={zone} mayDecide={mayDecide} />
        </section>
      )}
      {others.length > 0 && (
        <details className={styles.forced}>
          <summary>{t('decide.trail', { count: others.length })}</summary>
          <DecisionCards decisions={others} zone={zone} mayDecide={mayDecide} />
        </details>
      )}
    </>
  );
}

function DecisionCards({
  decisions,
  zone,
  mayDecide,
}: {
  decisions: readonly DecisionView[];
  zone: string;
  mayDecide: boolean;
}) {
  return (
    <ol className={styles.list}>
      {decisions.map((one) => (
        <li key={one.id}>
          <DecisionCard decision={one} zone={zone} mayDecide={mayDecide} />
        </li>
      ))}
    </ol>
  );
}

function DecisionCard({ decision, zone, mayDecide }: { decision: DecisionView; zone: string; mayDecide: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { suggestion, choice, actor, reasonCode, comment, until, explanationOpenedAt, invitations } = decision;
  const when = instantText(decision.decidedAt, zone, language);
  return (
    <Card className={styles.part}>
      <ul className={styles.steps}>
        {suggestion.steps.map((step) => (
          <li key={`${step.person.id} ${step.slot.id}`}>{stepText(t, step, language)}</li>
        ))}
      </ul>
      <p>
        {t(`decide.by.${choice}`, { name: actor, when })}
        {until && ` ${t('decide.untilDay', { day: dayText(until, language) })}`}{' '}
        <strong>{t(`decide.state.${suggestion.state}`)}</strong>
      </p>
      {(reasonCode ?? comment) && (
        <p className={styles.quiet}>
          {[reasonCode && t(`decide.reason.${reasonCode}`), comment].filter(Boolean).join(' – ')}
        </p>
      )}
      <p className={styles.quiet}>
        {explanationOpenedAt
          ? t('decide.seen', { when: instantText(explanationOpenedAt, zone, language) })
          : t('decide.notSeen')}
      </p>
      {invitations.length > 0 && (
        <ul className={styles.facts}>
          {invitations.map((one) => (
            <InvitationLine key={one.id} invitation={one} zone={zone} mayAnswer={mayDecide} />
          ))}
        </ul>
      )}
    </Card>
  );
}
