import { useTranslation } from 'react-i18next';
import type { FairnessView } from '../../../server/allocation/fairness/fairness.schemas.js';
import { Card } from '../../components/card.js';
import { DataTable } from '../../components/data-table.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import styles from './fairness.module.css';

/** Missions that wait for somebody, and people who were asked often: names for coordinators of all missions alone. */
export function WhoWaits({ view: { waiting, asked } }: { view: FairnessView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number) => numberText(value, language);
  return (
    <>
      <Card aria-labelledby="waiting" className={styles.part}>
        <h2 id="waiting">{t('fairness.waiting')}</h2>
        <p className={styles.quiet}>{waiting.length === 0 ? t('fairness.noneWaits') : t('fairness.waitingText')}</p>
        {waiting.length > 0 && (
          <DataTable
            caption={t('fairness.waiting')}
            columns={[
              { name: 'mission', label: t('fairness.mission') },
              { name: 'weeks', label: t('fairness.weeksWaited'), numeric: true },
              { name: 'shown', label: t('fairness.shown'), numeric: true },
              { name: 'invited', label: t('fairness.invited'), numeric: true },
            ]}
            rows={waiting.map(({ mission, weeks, shown, invited }, at) => ({
              key: `${at} ${mission}`,
              cells: [mission, number(weeks), number(shown), number(invited)],
            }))}
          />
        )}
      </Card>
      {asked && (
        <Card aria-labelledby="asked" className={styles.part}>
          <h2 id="asked">{t('fairness.asked')}</h2>
          <p className={styles.quiet}>{asked.length === 0 ? t('fairness.noneAsked') : t('fairness.askedText')}</p>
          {asked.length > 0 && (
            <DataTable
              caption={t('fairness.asked')}
              columns={[
                { name: 'name', label: t('fairness.person') },
                { name: 'invitations', label: t('fairness.times'), numeric: true },
                { name: 'most', label: t('fairness.most'), numeric: true },
              ]}
              rows={asked.map(({ id, name, invitations, most }) => ({
                key: id,
                cells: [name, number(invitations), number(most)],
              }))}
            />
          )}
        </Card>
      )}
    </>
  );
}
