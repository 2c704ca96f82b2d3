import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedMissionView } from '../../../server/comparisons/comparisons.schemas.js';
import { Failure } from '../../components/failure.js';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import styles from './comparisons.module.css';
import { COMPARISON, writeNote } from './get-comparison.js';

/** Why this mission is not like the others, in a coordinator's words, signed and dated. */
export function MissionNote({ mission }: { mission: ComparedMissionView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { organisation } = useSession();
  const client = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  const write = useMutation({
    mutationFn: writeNote,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: COMPARISON });
      setText(null);
    },
  });
  const { note, missionId, mayExplain, title } = mission;
  const action = t(note ? 'comparison.noteChange' : 'comparison.noteAdd');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({ missionId, text: text?.trim() || null });
  };
  if (text !== null)
    return (
      <form className={styles.part} onSubmit={submit}>
        {write.error && <Failure error={write.error} />}
        <Textarea
          label={t('comparison.noteLabel')}
          maxLength={1000}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={styles.actions}>
          <Button type="submit" loading={write.isPending}>
            {t('comparison.noteKeep')}
          </Button>
          <Button variant="default" onClick={() => setText(null)}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    );
  return (
    <>
      {note && (
        <div className={styles.note}>
          <p>{note.text}</p>
          <p className={styles.quiet}>
            {t('comparison.noteBy', {
              name: note.author,
              day: instantDayText(note.writtenAt, organisation.zone, language),
            })}
          </p>
        </div>
      )}
      {mayExplain && (
        <div>
          <Button
            variant="default"
            size="xs"
            aria-label={t('comparison.noteOf', { action, title })}
            onClick={() => setText(note?.text ?? '')}
          >
            {action}
          </Button>
        </div>
      )}
    </>
  );
}
