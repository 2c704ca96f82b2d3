import { useTranslation } from 'react-i18next';
import type { MissionShare, OwnSummary } from '../../../server/summaries/summaries.schemas.js';
import { Card } from '../../components/card.js';
import { DataTable } from '../../components/data-table.js';
import { rangeText } from '../../lib/dates.js';
import { addDays } from '../../lib/day.js';
import { hoursText, hoursTexts } from '../../lib/hours-text.js';
import { type Language, useLanguage } from '../../lib/language.js';
import { quantityText } from '../../lib/numbers.js';
import { languageName } from '../../lib/language-name.js';
import styles from './my-page.module.css';

/** Mission by mission: time, dates, what was done, in which languages. */
export function MissionShares({ summary: { missions, total } }: { summary: OwnSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hours = hoursTexts(
    missions.map(({ personSeconds }) => personSeconds),
    language,
  );
  return (
    <Card aria-labelledby="my-missions" className={styles.part}>
      <h2 id="my-missions">{t('me.missions')}</h2>
      <DataTable
        caption={t('me.missions')}
        columns={[
          { name: 'mission', label: t('me.mission') },
          { name: 'hours', label: t('me.hours'), numeric: true },
          { name: 'activities', label: t('me.activities'), numeric: true },
          { name: 'dates', label: t('me.dates') },
          { name: 'role', label: t('me.role') },
        ]}
        rows={missions.map((mission, at) => ({
          key: mission.missionId ?? '',
          cells: [
            mission.title ?? t('me.noMission'),
            hours[at],
            quantityText(mission.activities, language),
            rangeText({ from: mission.firstDay, to: addDays(mission.lastDay, 1) }, language),
            roleText(mission, language),
          ],
        }))}
        total={{
          key: 'total',
          cells: [t('chart.total'), hoursText(total.personSeconds, language), quantityText(total.activities, language)],
        }}
      />
    </Card>
  );
}

function roleText({ roles, languages }: MissionShare, language: Language): string {
  const spoken = languages.map((tag) => languageName(tag, language));
  return [roles.join(', '), spoken.join(', ')].filter((part) => part !== '').join(' · ') || '—';
}
