import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { Letter } from '../../components/letter.js';
import { Notice } from '../../components/notice.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import { useOneKey } from '../../lib/use-one-key.js';
import type { Made, useDecisions } from './use-decisions.js';
import styles from './validation-page.module.css';

/** What was just decided, told as it happens, and the way back. */
export function DecisionsMade({ decisions }: { decisions: ReturnType<typeof useDecisions> }) {
  const { t } = useTranslation();
  const { made, error, undone, undo } = decisions;
  const text = useMadeText();
  const [latest, ...others] = made;
  useOneKey({ z: () => latest && void undo(latest) });
  return (
    <div className={styles.told}>
      {error !== null && <Failure error={error} />}
      <div role="status" className={styles.told}>
        {undone && <Notice role="note">{t('validation.undone')}</Notice>}
        {latest && (
          <Notice role="note" good action={<Undo one={latest} letter onUndo={undo} label={text(latest)} />}>
            {text(latest)}
          </Notice>
        )}
      </div>
      {others.length > 0 && (
        <details>
          <summary>{t('validation.before')}</summary>
          <ul className={styles.made}>
            {others.map((one) => (
              <li key={one.id}>
                <span>{text(one)}</span>
                <Undo one={one} onUndo={undo} label={text(one)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface UndoProps {
  one: Made;
  label: string;
  letter?: boolean;
  onUndo: (one: Made) => Promise<void>;
}

function Undo({ one, label, letter = false, onUndo }: UndoProps) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      size="sm"
      aria-label={t('validation.undoOf', { what: label })}
      {...(letter ? { 'aria-keyshortcuts': 'Z', rightSection: <Letter>Z</Letter> } : {})}
      onClick={() => void onUndo(one)}
    >
      {t('validation.undo')}
    </Button>
  );
}

function useMadeText(): (one: Made) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ asked, decided, left, name }) => {
    const number = numberText(decided, language);
    const what =
      name === null
        ? t(`validation.madeMany.${asked.decision}`, { number })
        : t(`validation.made.${asked.decision}`, { name });
    return left === 0 ? what : `${what} ${t('validation.left', { number: numberText(left, language) })}`;
  };
}
