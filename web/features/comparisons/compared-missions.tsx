import { useTranslation } from 'react-i18next';
import type { ComparisonView } from '../../../server/comparisons/comparisons.schemas.js';
import { Card } from '../../components/card.js';
import { useLanguage } from '../../lib/language.js';
import { quantityText } from '../../lib/numbers.js';
import styles from './comparisons.module.css';
import { Funnel } from './funnel.js';
import { MissionCard } from './mission-card.js';

/** What all of them give, the picture, then each mission by title: no rank, no colour for good or bad. */
export function ComparedMissions({ comparison }: { comparison: ComparisonView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { pooled, unit, noWords, missions, funnel, fewestDays, fewestMissions } = comparison;
  const count = (word: string) => missions.filter((mission) => mission.word === word).length;
  const fact =
    noWords !== null || pooled === null
      ? t(`comparison.noWords.${noWords ?? 'few-missions'}`, { missions: fewestMissions, days: fewestDays })
      : t('comparison.fact', {
          rate: quantityText(pooled, language, 3),
          unit,
          above: count('above'),
          below: count('below'),
          alike: count('alike'),
        });
  return (
    <>
      <Card aria-labelledby="funnel" className={styles.part}>
        <h2 id="funnel">{t('comparison.picture', { unit })}</h2>
        <p>{fact}</p>
        {funnel.length > 0 && <Funnel comparison={comparison} fact={fact} />}
        {funnel.length > 0 && <p className={styles.quiet}>{t('comparison.pictureText')}</p>}
      </Card>
      <section aria-labelledby="missions" className={styles.part}>
        <h2 id="missions">{t('comparison.missions')}</h2>
        <ul className={styles.missions}>
          {missions.map((mission) => (
            <li key={mission.missionId}>
              <MissionCard mission={mission} unit={unit} fewestDays={fewestDays} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
