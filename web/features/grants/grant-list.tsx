import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grants, GrantState, GrantSummary } from '../../../server/missions/grants/grants.schemas.js';
import { Card } from '../../components/card.js';
import { capital } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { amountText, daysText } from './grant-words.js';
import styles from './grants.module.css';

const STATES: readonly GrantState[] = ['running', 'to-come', 'over'];
const names = { running: 'grants.running', 'to-come': 'grants.toCome', over: 'grants.over' } as const;

export function GrantList({ grants, amountsHidden }: Pick<Grants, 'grants' | 'amountsHidden'>) {
  const { t } = useTranslation();
  const id = useId();
  return STATES.map((state) => {
    const some = grants.filter((one) => one.state === state);
    if (some.length === 0) return null;
    return (
      <section key={state} aria-labelledby={`${id}-${state}`} className={styles.part}>
        <h2 id={`${id}-${state}`}>{t(names[state])}</h2>
        <ul className={styles.cards}>
          {some.map((grant) => (
            <li key={grant.id}>
              <GrantCard {...{ grant, amountsHidden }} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function GrantCard({ grant, amountsHidden }: { grant: GrantSummary & { promises: number }; amountsHidden: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, title, funder, missions, otherMissions, promises } = grant;
  return (
    <Card as="article" aria-label={title} className={styles.card}>
      <h3>
        <Link to="/grants/$id" params={{ id }}>
          {title}
        </Link>
      </h3>
      <p>{funder}</p>
      <p className={styles.amount}>{amountText(grant, { amountsHidden, t, language })}</p>
      <p>{capital(daysText(grant, language))}</p>
      <p className={styles.quiet}>
        {missions.map((one) => one.title).join(', ')}
        {otherMissions > 0 && ` ${t('grants.otherMissions', { count: otherMissions })}`}
      </p>
      <p className={styles.quiet}>{t('grants.promised', { count: promises })}</p>
    </Card>
  );
}
