import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EnteredOutcome, OutcomeDay } from '../../../server/ingest/outcomes/outcomes.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { dayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { outcomesQuery, takeBackOutcome } from './get-outcomes.js';
import styles from './outcomes-page.module.css';
import { useQuantityText } from './quantity-text.js';

/** What was entered today, the latest first, each with its way back. */
export function DayEntries({ today }: { today: OutcomeDay }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const textOf = useQuantityText();
  const undo = useMutation({
    mutationFn: ({ importId }: EnteredOutcome) => takeBackOutcome(importId),
    onSettled: () => client.invalidateQueries({ queryKey: outcomesQuery.queryKey }),
  });
  return (
    <Card aria-labelledby="outcome-entries" className={styles.new}>
      <h2 id="outcome-entries">{t('counting.entries', { day: dayText(today.day, language) })}</h2>
      <div role="status">
        {undo.isSuccess && (
          <Notice role="note" good>
            {t('counting.undone', { quantity: textOf(undo.variables) })}
          </Notice>
        )}
      </div>
      {undo.error && <Failure error={undo.error} />}
      {today.entries.length === 0 && <p className={styles.quiet}>{t('counting.noEntry')}</p>}
      <ul className={styles.entries}>
        {today.entries.map((entry) => (
          <li key={entry.importId}>
            <Entry entry={entry} today={today} />
            <Button
              variant="default"
              size="sm"
              aria-label={t('counting.undoOf', { quantity: textOf(entry) })}
              disabled={undo.isPending}
              onClick={() => undo.mutate(entry)}
            >
              {t('counting.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Entry({ entry, today }: { entry: EnteredOutcome; today: OutcomeDay }) {
  const textOf = useQuantityText();
  const mission = today.missions.find(({ id }) => id === entry.missionId)?.title;
  const words = [entry.type, mission, entry.method].filter((word) => word !== undefined && word !== null);
  return (
    <p>
      <strong>{textOf(entry)}</strong>
      <span className={styles.quiet}>{words.join(', ')}</span>
    </p>
  );
}
