import { useTranslation } from 'react-i18next';
import type { CecView } from '../../../server/summaries/cec/cec.schemas.js';
import { Card } from '../../components/card.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import styles from './cec.module.css';

type Threshold = CecView['thresholds']['year'];

/** Both thresholds, and what is missing. */
export function ThresholdsPart({ view: { thresholds, counted, association } }: { view: CecView }) {
  const { t } = useTranslation();
  return (
    <Card aria-labelledby="cec-thresholds" className={styles.part}>
      <h2 id="cec-thresholds">{t('cec.thresholds')}</h2>
      <Reach label={t('cec.inYear')} threshold={thresholds.year} />
      <Reach
        label={t('cec.inOne', { association: thresholds.one.association ?? association.name })}
        threshold={thresholds.one}
      />
      {counted.unknownTime > 0 && <p>{t('cec.unknownTime', { count: counted.unknownTime })}</p>}
    </Card>
  );
}

function Reach({ label, threshold: { needed, given, missing } }: { label: string; threshold: Threshold }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const texts = { needed: hoursText(needed, language), given: hoursText(given, language) };
  const left = missing === 0 ? t('cec.reached') : t('cec.missing', { time: hoursText(missing, language) });
  return (
    <div className={styles.part}>
      <h3>{label}</h3>
      <p>
        {t('cec.of', texts)} {left}
      </p>
      <progress className={styles.reach} max={needed} value={Math.min(given, needed)} aria-label={label} />
    </div>
  );
}
