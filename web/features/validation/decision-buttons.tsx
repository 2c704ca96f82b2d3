import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Letter } from '../../components/letter.js';
import styles from './decision-buttons.module.css';

export interface RowActions {
  onValidate: () => void;
  onRefuse: () => void;
  onCorrect: () => void;
  onNext: () => void;
}

/** The decisions of one row, each with the letter that makes it from the keyboard. */
export function DecisionButtons({ who, onValidate, onRefuse, onCorrect, onNext }: RowActions & { who: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.buttons} role="group" aria-label={t('validation.decideOf', { who })}>
      <Button onClick={onValidate} aria-keyshortcuts="V" rightSection={<Letter>V</Letter>}>
        {t('validation.validate')}
      </Button>
      <Button variant="default" onClick={onRefuse} aria-keyshortcuts="R" rightSection={<Letter>R</Letter>}>
        {t('validation.refuse')}
      </Button>
      <Button variant="default" onClick={onCorrect} aria-keyshortcuts="C" rightSection={<Letter>C</Letter>}>
        {t('validation.correct')}
      </Button>
      <Button variant="default" onClick={onNext} aria-keyshortcuts="ArrowRight" rightSection={<Letter>→</Letter>}>
        {t('validation.next')}
      </Button>
    </div>
  );
}
