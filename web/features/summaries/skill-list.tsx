import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnSummary, Standing } from '../../../server/summaries/summaries.schemas.js';
import { Card } from '../../components/card.js';
import { dayText, instantDayText, readDay } from '../../lib/dates.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import { languageName } from '../../lib/language-name.js';
import { useSession } from '../../lib/session.js';
import styles from './my-page.module.css';

const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** Skills, each declared or confirmed and where it served; trainings; languages with their level. */
export function SkillList({ summary: { skills, trainings, languages } }: { summary: OwnSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (skills.length + trainings.length + languages.length === 0) return null;
  const trained = ({ day, hours }: OwnSummary['trainings'][number]) => {
    const on = readDay(day);
    return [on && dayText(on, language), hours === null ? null : hoursText(hours * 3600, language)].filter(Boolean);
  };
  return (
    <Card aria-labelledby="my-skills" className={styles.part}>
      <h2 id="my-skills">{t('me.skills')}</h2>
      <ul className={styles.results}>
        {skills.map(({ name, usedIn, ...looked }) => (
          <Said key={name} name={name} looked={looked}>
            {usedIn.length > 0 && <div className={styles.quiet}>{t('me.usedIn', { missions: usedIn.join(', ') })}</div>}
          </Said>
        ))}
        {trainings.map((one) => (
          <Said key={JSON.stringify(one)} name={one.title} details={trained(one)} looked={one} />
        ))}
        {languages.map(({ language: tag, cefr, ...looked }) => (
          <Said
            key={tag}
            name={languageName(tag, language)}
            details={[LEVELS[cefr - 1] ?? t('me.native')]}
            looked={looked}
          />
        ))}
      </ul>
    </Card>
  );
}

interface SaidProps {
  name: string;
  details?: readonly (string | null)[];
  looked: Standing;
  children?: ReactNode;
}

function Said({ name, details = [], looked: { standing, confirmedBy, confirmedAt }, children }: SaidProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const by =
    confirmedBy !== null && confirmedAt !== null
      ? t('me.confirmedBy', { name: confirmedBy, day: instantDayText(confirmedAt, zone, language) })
      : t(`me.standing.${standing}`);
  return (
    <li>
      <b>{name}</b> <span className={styles.quiet}>· {[...details, by].join(' · ')}</span>
      {children}
    </li>
  );
}
