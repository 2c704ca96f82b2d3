import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/card.js';
import styles from '../certificates.module.css';
import { LevelChoice } from '../level-choice.js';
import { LanguagesChoice } from '../languages-choice.js';
import { LookFirst, type LookFirstProps } from './look-first.js';
import { MoreToSay } from './more-to-say.js';
import { PrintedName } from './printed-name.js';
import { SignedBy } from './signed-by.js';
import { TimeAndMissions } from './time-and-missions.js';

/** What will stand on the certificate, in the order in which one reads it. */
export function ChoicesForm(props: LookFirstProps) {
  const { t } = useTranslation();
  const { options, draft, onChange } = props;
  return (
    <>
      <Card as="div" className={styles.part}>
        <LanguagesChoice languages={draft.languages} onChange={(languages) => onChange({ languages })} />
        <TimeAndMissions {...props} />
        {options.needsPrintedName && <PrintedName {...props} />}
        <details className={styles.fold}>
          <summary>{t('certificates.make.more')}</summary>
          <MoreToSay {...props} />
        </details>
        <details className={styles.fold}>
          <summary>{t('certificates.make.address')}</summary>
          <LevelChoice name="certificate-level" level={draft.link} onChange={(link) => onChange({ link })} />
        </details>
        <SignedBy {...props} />
      </Card>
      <LookFirst {...props} />
    </>
  );
}
