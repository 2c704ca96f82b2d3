import { useTranslation } from 'react-i18next';
import type { Telephone } from '../../server/people/telephone/telephone.schemas.js';
import { smsLink, telLink } from '../lib/call-links.js';
import { HARD_SPACE } from '../lib/numbers.js';
import styles from './call-links.module.css';

interface CallLinksProps {
  name: string;
  /** Null: no number is known. */
  telephone: Telephone | null;
  /** Written already when a message is begun; null: there is nothing to say. */
  message: string | null;
  onUse?: () => void;
}

/** Rings somebody, or writes to them: one touch. */
export function CallLinks({ name, telephone, message, onUse }: CallLinksProps) {
  const { t } = useTranslation();
  if (!telephone) return <p className={styles.none}>{t('replace.noNumber')}</p>;
  const { number, text } = telephone;
  // A number is read in one go: never broken where the line ends.
  return (
    <div className={styles.links}>
      <a className={styles.link} href={telLink(number)} onClick={onUse}>
        {t('replace.call', { name, number: text.replaceAll(' ', HARD_SPACE) })}
      </a>
      {message !== null && (
        <a
          className={styles.link}
          href={smsLink(number, message)}
          onClick={onUse}
          aria-label={t('replace.writeTo', { name })}
        >
          {t('replace.write')}
        </a>
      )}
    </div>
  );
}
