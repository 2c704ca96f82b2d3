import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { Icon } from '../../components/icon.js';
import { useLanguage } from '../../lib/language.js';
import { dataAddress, rowsAddress, type Year } from './get-my-summary.js';
import styles from './my-page.module.css';

/** One's own data, to keep. */
export function TakeAway({ year }: { year: Year }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Card aria-labelledby="my-data" className={styles.part}>
      <h2 id="my-data">{t('me.takeAway')}</h2>
      <p className={styles.quiet}>{t('me.takeAwayText')}</p>
      <div className={styles.actions}>
        <a className={styles.action} href={rowsAddress(year, language)} download>
          <Icon name="download" /> {t('me.asSpreadsheet')}
        </a>
        <a className={styles.action} href={dataAddress(year)} download>
          <Icon name="download" /> {t('me.asData')}
        </a>
      </div>
    </Card>
  );
}
