import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AbilityItem } from '../../../server/validation/abilities/confirmations.schemas.js';
import { Letter } from '../../components/letter.js';
import styles from './confirmations.module.css';
import { useItemText } from './item-text.js';

interface ItemLineProps {
  item: AbilityItem;
  /** Of the person. */
  name: string;
  isCurrent: boolean;
  onLook: () => void;
  onConfirm: () => void;
  onRefuse: () => void;
  onNext: () => void;
}

/** One thing somebody says; when it is the one looked at, what can be answered. */
export function ItemLine({ item, name: person, isCurrent, onLook, onConfirm, onRefuse, onNext }: ItemLineProps) {
  const { t } = useTranslation();
  const { name, detail } = useItemText()(item);
  return (
    <li className={isCurrent ? `${styles.line} ${styles.current}` : styles.line} aria-current={isCurrent || undefined}>
      <button type="button" className={styles.look} aria-expanded={isCurrent} onClick={onLook}>
        <span className={styles.quiet}>{t(`abilities.kind.${item.kind}`)}</span> <b>{name}</b>{' '}
        {detail !== '' && <span className={styles.quiet}>· {detail}</span>}
      </button>
      {isCurrent && (
        <div
          className={styles.buttons}
          role="group"
          aria-label={t('confirmations.decideOf', { name: person, what: name })}
        >
          <Button onClick={onConfirm} aria-keyshortcuts="V" rightSection={<Letter>V</Letter>}>
            {t('confirmations.confirm')}
          </Button>
          <Button variant="default" onClick={onRefuse} aria-keyshortcuts="R" rightSection={<Letter>R</Letter>}>
            {t('confirmations.refuse')}
          </Button>
          <Button variant="default" onClick={onNext} aria-keyshortcuts="ArrowRight" rightSection={<Letter>→</Letter>}>
            {t('confirmations.next')}
          </Button>
        </div>
      )}
    </li>
  );
}
