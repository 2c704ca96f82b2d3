import { Button, Skeleton, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attendee } from '../../../server/missions/attendance/attendance.schemas.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import parts from '../../components/page-parts.module.css';
import { PeoplePicker } from '../../components/people-picker.js';
import { localDayOf } from '../../lib/clock.js';
import { useSession } from '../../lib/session.js';
import { metQuery, thank, writtenQuery } from './get-thanks.js';
import { newDraft } from './new-draft.js';
import styles from './thanks.module.css';

/** Who, and the words. */
export function ThankForm({ missionId }: { missionId: string }) {
  const { t } = useTranslation();
  const { zone } = useSession().organisation;
  const [day] = useState(() => localDayOf(new Date().toISOString(), zone));
  const met = useQuery(metQuery(missionId, day));
  if (met.isPending) return <Skeleton height="10rem" />;
  if (met.error) return <Failure error={met.error} onRetry={() => void met.refetch()} />;
  if (met.data.people.length === 0) return <p className={styles.quiet}>{t('thanks.nobody')}</p>;
  return <Words missionId={missionId} people={met.data.people} />;
}

function Words({ missionId, people }: { missionId: string; people: readonly Attendee[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState(newDraft);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [words, setWords] = useState('');
  const [checked, setChecked] = useState(false);
  const send = useMutation({
    mutationFn: thank,
    onSuccess: (list) => {
      client.setQueryData(writtenQuery.queryKey, list);
      setDraft(newDraft());
      setChosen([]);
      setWords('');
      setChecked(false);
    },
  });
  const isNobody = checked && chosen.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (chosen.length > 0 && words.trim() !== '')
      send.mutate({ draft, missionId, personIds: [...chosen], words: words.trim() });
  };
  return (
    <form noValidate className={parts.part} onSubmit={submit}>
      <PeoplePicker
        legend={t('thanks.who')}
        people={people.map(({ id, name }) => ({ id, label: name }))}
        chosen={chosen}
        onChoose={setChosen}
        fault={isNobody ? t('thanks.whoNeeded') : null}
      />
      <Textarea
        size="md"
        label={t('thanks.words')}
        description={t('thanks.wordsHelp')}
        rows={4}
        maxLength={1000}
        value={words}
        onChange={({ currentTarget: { value } }) => setWords(value)}
        error={checked && words.trim() === '' ? t('thanks.wordsNeeded') : null}
      />
      <div role="status">
        {send.isSuccess && chosen.length === 0 && (
          <Notice role="note" good>
            {t('thanks.sent')}
          </Notice>
        )}
      </div>
      {send.error && <Failure error={send.error} />}
      <div>
        <Button type="submit" size="md" loading={send.isPending}>
          {t('thanks.send')}
        </Button>
      </div>
    </form>
  );
}
