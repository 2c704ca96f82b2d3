import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OwnSummary } from '../../../server/summaries/summaries.schemas.js';
import { Card } from '../../components/card.js';
import { type Language, useLanguage } from '../../lib/language.js';
import { quantityText } from '../../lib/numbers.js';
import styles from './my-page.module.css';

type Result = OwnSummary['results']['own'][number];

/** What came of it: one's own results, those of the team as the team's, and what the people helped said. */
export function ThanksToYou({ summary: { results, answers } }: { summary: OwnSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (results.own.length + results.team.length + answers.length === 0) return null;
  return (
    <Card aria-labelledby="my-results" className={styles.part}>
      <h2 id="my-results">{t('me.thanksToYou')}</h2>
      {results.own.length > 0 && (
        <ul className={styles.results}>
          {results.own.map((one) => (
            <li key={keyOf(one)}>
              <b>{quantityOf(one, language)}</b> <Where title={one.title} />
            </li>
          ))}
        </ul>
      )}
      {results.team.length > 0 && (
        <>
          <h3>{t('me.team')}</h3>
          <p className={styles.quiet}>{t('me.teamText')}</p>
          <ul className={styles.results}>
            {results.team.map((one) => (
              <li key={keyOf(one)}>
                {teamOf(one, t)} <b>{quantityOf(one, language)}</b> <Where title={one.title} />
              </li>
            ))}
          </ul>
        </>
      )}
      {answers.length > 0 && (
        <>
          <h3>{t('me.said')}</h3>
          <ul className={styles.results}>
            {answers.map(({ missionId, title, satisfied, answers: all }) => (
              <li key={missionId}>
                {t('me.satisfied', { satisfied, answers: all })} <Where title={title} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

const keyOf = ({ missionId, type, unit }: Result): string => `${missionId} ${type} ${unit}`;

function quantityOf({ quantity, type, unit }: Result, language: Language): string {
  const number = quantityText(Number(quantity), language, 2);
  return type === unit ? `${number} ${type}` : `${number} ${unit} (${type})`;
}

function teamOf({ people, withGroups }: OwnSummary['results']['team'][number], t: TFunction): string {
  if (people === null) return t('me.teamUnknown');
  return withGroups ? t('me.teamWithGroups', { people }) : t('me.teamOf', { people });
}

function Where({ title }: { title: string | null }) {
  return title === null ? null : <span className={styles.quiet}>· {title}</span>;
}
