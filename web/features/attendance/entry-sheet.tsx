import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../server/ingest/ingest.schemas.js';
import type { Attendee } from '../../../server/missions/attendance/attendance.schemas.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { RequestError } from '../../lib/http.js';
import { useLanguage } from '../../lib/language.js';
import { exactTimeText, numberText } from '../../lib/numbers.js';
import type { EntryDraft } from './entry-draft.js';
import { EntryGrid } from './entry-grid.js';
import { faultsOf, isBlank, linesOf, minutesOf } from './entry-lines.js';
import styles from './entry-page.module.css';
import { missionsQuery, sendLines } from './get-attendance.js';

interface EntrySheetProps {
  draft: EntryDraft;
  people: readonly Attendee[];
  onDraft: (draft: EntryDraft) => void;
  onSent: () => void;
}

/** The lines of one sheet, until all of them are taken. */
export function EntrySheet({ draft, people, onDraft, onSent }: EntrySheetProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [checked, setChecked] = useState(false);
  const filled = draft.rows.filter((row) => !isBlank(row));
  const wrong = filled.filter((row) => Object.keys(faultsOf(row, draft.rows, people)).length > 0);
  const send = useMutation({
    mutationFn: () => sendLines(linesOf(filled, draft.mission, draft.day, people), draft.day, draft.id),
    onSuccess: async ({ rejected }) => {
      setChecked(false);
      if (rejected === 0) onSent();
      await client.invalidateQueries({ queryKey: missionsQuery.queryKey });
    },
  });
  const refused = new Map(
    (send.data?.rejections ?? []).flatMap(({ line, message }) => {
      const id = send.data?.rejected === 0 ? undefined : filled[line - 1]?.id;
      return id === undefined ? [] : [[id, message] as const];
    }),
  );
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (filled.length > 0 && wrong.length === 0) send.mutate();
      }}
    >
      <EntryGrid
        rows={draft.rows}
        people={people}
        refused={refused}
        checked={checked}
        onRows={(rows) => onDraft({ ...draft, rows })}
      />
      <Sum draft={draft} />
      <div role="status">
        {checked && wrong.length > 0 && (
          <Notice role="note">{t('attendance.toCorrect', { number: wrong.length })}</Notice>
        )}
        {send.data && filled.length === 0 && <Taken receipt={send.data} />}
      </div>
      {send.error && (
        <Failure
          error={
            send.error instanceof RequestError && send.error.code === 'unreachable' ? cut(t('imports.cut')) : send.error
          }
        />
      )}
      <div>
        <Button type="submit" size="md" disabled={filled.length === 0} loading={send.isPending}>
          {t('attendance.send')}
        </Button>
      </div>
    </form>
  );
}

const cut = (sentence: string) => new RequestError(0, 'cut', sentence);

function Sum({ draft }: { draft: EntryDraft }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const filled = draft.rows.filter((row) => !isBlank(row));
  const minutes = filled.reduce((sum, row) => sum + (minutesOf(row) ?? 0), 0);
  return (
    <p className={styles.quiet}>
      {t('attendance.sum', {
        lines: numberText(filled.length, language),
        time: exactTimeText(minutes * 60, language),
      })}{' '}
      {t('attendance.kept')}
    </p>
  );
}

function Taken({ receipt: { inserted, changed, unchanged } }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Notice role="note" good>
      {t('attendance.sent', { number: numberText(inserted + changed + unchanged, language) })}{' '}
      {t('imports.figuresFollow')}
    </Notice>
  );
}
