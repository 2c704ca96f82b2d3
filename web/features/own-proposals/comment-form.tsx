import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { useLanguage } from '../../lib/language.js';
import { ownProposalsQuery, writeComment } from './get-own.js';
import styles from './own.module.css';

/** A word about one suggestion, or about the rules; behind one tap. */
export function CommentForm({ invitationId }: { invitationId?: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const write = useMutation({
    mutationFn: () => writeComment({ text: text.trim(), ...(invitationId !== undefined && { invitationId }) }),
    onSuccess: (view) => {
      setText('');
      client.setQueryData(ownProposalsQuery(language).queryKey, view);
    },
  });
  const label = t(invitationId === undefined ? 'own.commentRules' : 'own.commentThis');
  return (
    <details>
      <summary>{label}</summary>
      <div className={styles.part}>
        <Textarea
          size="md"
          autosize
          minRows={3}
          maxLength={2000}
          label={label}
          description={t('own.commentText')}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
        {write.error && <Failure error={write.error} />}
        <div>
          <Button
            size="md"
            variant="default"
            disabled={text.trim() === ''}
            loading={write.isPending}
            onClick={() => write.mutate()}
          >
            {t('own.send')}
          </Button>
        </div>
        <div role="status">{write.isSuccess && <p>{t('own.sent')}</p>}</div>
      </div>
    </details>
  );
}
