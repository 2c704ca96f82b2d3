import { useTranslation } from 'react-i18next';
import type { Given, OwnSummary } from '../../../server/summaries/summaries.schemas.js';
import { Card } from '../../components/card.js';
import { dayText } from '../../lib/dates.js';
import { hoursText, hoursTexts } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import { quantityText } from '../../lib/numbers.js';
import styles from './my-page.module.css';

/** The total, how it was noted, and what stands apart from it. */
export function TimeGiven({ summary }: { summary: OwnSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { total, microActions } = summary;
  return (
    <Card aria-labelledby="my-time" className={styles.part}>
      <h2 id="my-time">{t('me.hours')}</h2>
      <p className={styles.value}>{hoursText(total.personSeconds, language)}</p>
      <p>
        {t('me.counts', {
          activities: t('me.activityCount', { count: total.activities }),
          missions: t('me.missionCount', { count: total.missions }),
        })}
        {total.firstDay && ` ${t('me.since', { day: dayText(total.firstDay, language) })}`}
      </p>
      <Origins summary={summary} />
      {microActions.activities > 0 && (
        <p>
          {t('me.micro', {
            count: microActions.activities,
            number: quantityText(microActions.activities, language),
            time: hoursText(microActions.personSeconds, language),
          })}
        </p>
      )}
      <Apart summary={summary} />
    </Card>
  );
}

function Origins({ summary: { origins } }: { summary: OwnSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = (['measured', 'declared', 'estimated'] as const).filter((name) => origins[name].activities > 0);
  const texts = hoursTexts(
    names.map((name) => origins[name].personSeconds),
    language,
  );
  if (names.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {names.map((name, at) => (
        <div key={name}>
          <dt>{t(`me.origin.${name}`)}</dt>
          <dd>{texts[at]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Not in the total: not settled yet, or without a known time. */
function Apart({ summary: { total, waiting, disputed, reported } }: { summary: OwnSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = (key: 'me.waiting' | 'me.disputed', { activities, personSeconds }: Given) =>
    t(key, { count: activities, time: hoursText(personSeconds, language) });
  const lines = [
    waiting.activities > 0 && said('me.waiting', waiting),
    disputed.activities > 0 && said('me.disputed', disputed),
    reported > 0 && t('me.reported', { count: reported }),
    total.unknownTime > 0 && t('me.unknownTime', { count: total.unknownTime }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.apart}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
