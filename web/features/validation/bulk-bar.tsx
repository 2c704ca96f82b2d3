import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueFilter } from '../../../server/validation/validation.schemas.js';
import { Dialog } from '../../components/dialog.js';
import { useFailureText } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import { type Asked, decide } from './get-queue.js';
import styles from './validation-page.module.css';

interface BulkBarProps {
  chosen: string[];
  total: number;
  filter: QueueFilter;
  onClear: () => void;
  onDecide: (asked: Asked) => void;
}
type Kind = 'validate' | 'refuse';
interface Told {
  asked: Asked & { decision: Kind };
  number: number;
}

/** The same decision for a selection, or for everything shown; it is told first how many. */
export function BulkBar({ chosen, total, filter, onClear, onDecide }: BulkBarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [told, setTold] = useState<Told | null>(null);
  const [error, setError] = useState<unknown>(null);
  const failure = useFailureText(error);
  const isSelection = chosen.length > 0;
  const tryOut = async (decision: Kind) => {
    const asked = { decision, ...(isSelection ? { activityIds: chosen } : { filter }) };
    setError(null);
    try {
      const { decided } = await decide(crypto.randomUUID(), asked, true);
      setTold({ asked, number: decided });
    } catch (found) {
      setError(found);
    }
  };
  const number = numberText(isSelection ? chosen.length : total, language);
  return (
    <div className={styles.bulk} role="group" aria-label={t('validation.bulk')}>
      <span className={styles.bulkWords}>
        {t(isSelection ? 'validation.chosen' : 'validation.allShown', { number })}
      </span>
      <Button variant="default" size="sm" onClick={() => void tryOut('validate')}>
        {t(isSelection ? 'validation.validateChosen' : 'validation.validateAll')}
      </Button>
      <Button variant="default" size="sm" onClick={() => void tryOut('refuse')}>
        {t(isSelection ? 'validation.refuseChosen' : 'validation.refuseAll')}
      </Button>
      {isSelection && (
        <Button variant="default" size="sm" onClick={onClear}>
          {t('validation.clear')}
        </Button>
      )}
      {error !== null && <Notice role="alert">{failure}</Notice>}
      <Dialog title={t('validation.sureTitle')} opened={told !== null} onClose={() => setTold(null)}>
        <p>{told && t(`validation.sure.${told.asked.decision}`, { number: numberText(told.number, language) })}</p>
        <div className={styles.actions}>
          <Button
            onClick={() => {
              if (told) onDecide(told.asked);
              setTold(null);
            }}
          >
            {t(told?.asked.decision === 'refuse' ? 'validation.refuse' : 'validation.validate')}
          </Button>
          <Button variant="default" onClick={() => setTold(null)}>
            {t('app.cancel')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
