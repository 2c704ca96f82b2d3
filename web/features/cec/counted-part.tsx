import { useTranslation } from 'react-i18next';
import type { CecView, OtherTime } from '../../../server/summaries/cec/cec.schemas.js';
import { Card } from '../../components/card.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import styles from './cec.module.css';

/** The time that counts, and apart from it the time that does not. */
export function CountedPart({ view: { functions, others, waiting } }: { view: CecView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Card aria-labelledby="cec-counted" className={styles.part}>
      <h2 id="cec-counted">{t('cec.counted')}</h2>
      {functions.length === 0 && <p>{t('cec.nothingCounted')}</p>}
      <Times times={functions.map((one) => ({ ...one, kind: t(`cec.kind.${one.kind}`) }))} />
      {waiting.activities > 0 && (
        <p>{t('cec.waiting', { count: waiting.activities, time: hoursText(waiting.personSeconds, language) })}</p>
      )}
      {others.length > 0 && (
        <>
          <h3>{t('cec.notCounted')}</h3>
          <p className={styles.quiet}>{t('cec.notCountedText')}</p>
          <Times times={others} />
        </>
      )}
    </Card>
  );
}

function Times({ times }: { times: readonly (OtherTime & { kind?: string })[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (times.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {times.map(({ missionId, title, role, kind, personSeconds }) => (
        <div key={`${missionId} ${role} ${kind}`}>
          <dt>
            {[title ?? t('me.noMission'), role].filter(Boolean).join(', ')}
            {kind !== undefined && ` – ${kind}`}
          </dt>
          <dd>{personSeconds === null ? t('cec.unknown') : hoursText(personSeconds, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
