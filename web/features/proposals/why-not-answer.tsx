import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WhyNot } from '../../../server/allocation/questions/questions.schemas.js';
import { BasisNotice } from '../../components/basis-notice.js';
import { MovedHoursList } from '../../components/moved-hours.js';
import { Points } from '../../components/points.js';
import { blockedText } from '../../lib/blocked-text.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import { quantityText } from '../../lib/numbers.js';
import { nearestChange } from './nearest-change.js';
import styles from './proposals.module.css';

/** Why somebody is not proposed, in words; the points are one tap away. */
export function WhyNotAnswer({ answer }: { answer: WhyNot }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, person, seconds, today, slot } = answer;
  const { name } = person;
  const told = { name, hours: hoursText(seconds, language), mission: slot.mission };
  return (
    <div className={styles.tight} role="status">
      <BasisNotice basis={answer.basis} />
      <p className={styles.gain}>
        {kind === 'planned' && (today ?? 0) > 0 ? t('whyNot.comes', told) : t(`whyNot.kind.${kind}`, told)}
      </p>
      {kind === 'no-consent' && (
        <p>
          {t('whyNot.howToAsk')}{' '}
          <Link to="/availability/$personId" params={{ personId: person.id }}>
            {t('whyNot.ask', { name })}
          </Link>
        </p>
      )}
      {kind === 'blocked' && <Obstacles answer={answer} />}
      {kind === 'possible' && <Cost answer={answer} />}
    </div>
  );
}

function Obstacles({ answer: { obstacles, slot } }: { answer: WhyNot }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className={styles.reasons}>
      {obstacles.map((one) => {
        const change = nearestChange(t, one, { slot, language });
        return (
          <li key={`${one.filter} ${one.subject}`}>
            {blockedText(t, one, language)}
            {change !== null && (
              <>
                {' '}
                <span className={styles.quiet}>{t('whyNot.possibleIf', { change })}</span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Cost({ answer: { cost, moves, elsewhere } }: { answer: WhyNot }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!cost) return null;
  const { points, why, missingMin, missingTarget, overComfort, isProven } = cost;
  const hours = (value: number) => hoursText(value, language);
  const facts = [
    missingTarget > 0 ? t('whyNot.missing', { hours: hours(missingTarget) }) : t('whyNot.nothingMissing'),
    ...(missingMin > 0 ? [t('whyNot.missingMin', { hours: hours(missingMin) })] : []),
    ...(overComfort > 0 ? [t('whyNot.overComfort', { hours: hours(overComfort) })] : []),
  ];
  return (
    <>
      <ul className={styles.reasons}>
        {facts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{t('whyNot.moves')}</p>
      <MovedHoursList moves={moves} elsewhere={elsewhere} />
      <details>
        <summary>{t('whyNot.points', { points: quantityText(-points, language) })}</summary>
        <Points why={why} gain={points} />
        <p className={styles.quiet}>{t(isProven ? 'whyNot.proven' : 'whyNot.notProven')}</p>
      </details>
    </>
  );
}
