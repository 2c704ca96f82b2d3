import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../lib/language.js';
import { Icon } from './icon.js';
import { LanguageChoice } from './language-choice.js';
import styles from './print-bar.module.css';

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
      <LanguageChoice label={t('paper.language')} value={language} onChange={onLanguage} />
      {children}
      <Button leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {t('paper.print')}
      </Button>
      {back}
    </div>
  );
}
