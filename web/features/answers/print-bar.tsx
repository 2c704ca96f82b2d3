import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.js';
import { LanguageChoice } from '../../components/language-choice.js';
import type { Language } from '../../lib/language.js';
import styles from './paper.module.css';

interface PrintBarProps {
  language: Language;
  onLanguage: (language: Language) => void;
  back: ReactNode;
  children?: ReactNode;
}

/** What stands above a paper on the screen, and is not printed. */
export function PrintBar({ language, onLanguage, back, children }: PrintBarProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.bar}>
      <LanguageChoice label={t('answers.paperLanguage')} value={language} onChange={onLanguage} />
      {children}
      <Button leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {t('answers.print')}
      </Button>
      {back}
    </div>
  );
}
