import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { Letter } from '../../components/letter.js';
import { Notice } from '../../components/notice.js';
import { useOneKey } from '../../lib/use-one-key.js';
import styles from './confirmations.module.css';
import type { useAnswers } from './use-answers.js';

/** What was just answered, told as it happens, and the way back. */
export function AnswerMade({ answers: { made, isUndone, error, undo } }: { answers: ReturnType<typeof useAnswers> }) {
  const { t } = useTranslation();
  useOneKey({ z: () => made && void undo(made) });
  const text =
    made &&
    [
      made.answered > 0 && t(`confirmations.made.${made.asked.decision}`, { name: made.name, number: made.answered }),
      made.left > 0 && t('confirmations.leftSome', { number: made.left }),
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <div className={styles.told}>
      {error !== null && <Failure error={error} />}
      <div role="status" className={styles.told}>
        {isUndone && <Notice role="note">{t('confirmations.undone')}</Notice>}
        {made && text && (
          <Notice
            role="note"
            good={made.answered > 0}
            action={
              made.answered > 0 && (
                <Button
                  variant="default"
                  size="sm"
                  aria-keyshortcuts="Z"
                  rightSection={<Letter>Z</Letter>}
                  onClick={() => void undo(made)}
                >
                  {t('confirmations.undo')}
                </Button>
              )
            }
          >
            {text}
          </Notice>
        )}
      </div>
    </div>
  );
}
