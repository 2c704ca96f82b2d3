import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Queue, QueueFilter, QueueRow as Row } from '../../../server/validation/validation.schemas.js';
import { useLanguage } from '../../lib/language.js';
import { BulkBar } from './bulk-bar.js';
import { CorrectDialog } from './correct-dialog.js';
import type { Asked } from './get-queue.js';
import { QueueRow } from './queue-row.js';
import { whoText } from './row-words.js';
import { useOneKey } from '../../lib/use-one-key.js';
import styles from './validation-page.module.css';

interface QueueListProps {
  rows: Row[];
  total: number;
  filter: QueueFilter;
  missions: Queue['choices']['missions'];
  onDecide: (asked: Asked, name: string | null) => void;
  onMore: (() => void) | null;
}

/** The rows in order, one of them open; the keyboard speaks of that one. */
export function QueueList({ rows, total, filter, missions, onDecide, onMore }: QueueListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [correcting, setCorrecting] = useState<Row | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const current = Math.min(at, rows.length - 1);
  const row = rows[current];
  const look = (index: number) => setAt(Math.max(0, Math.min(index, rows.length - 1)));
  const decide = (decision: 'validate' | 'refuse') => {
    if (row) onDecide({ decision, activityIds: [row.activityId] }, whoText(row, t, language));
  };
  const next = () => (current === rows.length - 1 && onMore ? onMore() : look(current + 1));
  const actions = {
    onValidate: () => decide('validate'),
    onRefuse: () => decide('refuse'),
    onCorrect: () => setCorrecting(row ?? null),
    onNext: next,
  };
  useOneKey({
    v: actions.onValidate,
    r: actions.onRefuse,
    c: actions.onCorrect,
    ArrowRight: next,
    ArrowLeft: () => look(current - 1),
  });
  useKeptInView(list, row?.activityId);
  const standing = rows.filter(({ activityId }) => chosen.has(activityId)).map(({ activityId }) => activityId);
  return (
    <>
      <BulkBar
        chosen={standing}
        total={total}
        filter={filter}
        onClear={() => setChosen(new Set())}
        onDecide={(asked) => {
          setChosen(new Set());
          onDecide(asked, null);
        }}
      />
      <ol className={styles.list} ref={list} aria-label={t('validation.title')}>
        {rows.map((one, index) => (
          <QueueRow
            key={one.activityId}
            row={one}
            isCurrent={index === current}
            isChosen={chosen.has(one.activityId)}
            onChoose={(isChosen) =>
              setChosen(
                (all) => new Set([...all].filter((id) => id !== one.activityId).concat(isChosen ? one.activityId : [])),
              )
            }
            onLook={() => setAt(index)}
            {...actions}
          />
        ))}
      </ol>
      {onMore && (
        <div>
          <Button variant="default" onClick={onMore}>
            {t('validation.more')}
          </Button>
        </div>
      )}
      {correcting && (
        <CorrectDialog
          row={correcting}
          missions={missions}
          onClose={() => setCorrecting(null)}
          onCorrect={(values, reason) => {
            setCorrecting(null);
            const asked = { decision: 'correct', activityIds: [correcting.activityId], values, reason } as const;
            onDecide({ ...asked, activityIds: [...asked.activityIds] }, whoText(correcting, t, language));
          }}
        />
      )}
    </>
  );
}

/** The open row stays in sight as the keyboard goes on; a page that has just come stays at its top. */
function useKeptInView(list: RefObject<HTMLOListElement | null>, currentId: string | undefined): void {
  const seen = useRef(currentId);
  useEffect(() => {
    if (seen.current === currentId) return;
    seen.current = currentId;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [list, currentId]);
}
