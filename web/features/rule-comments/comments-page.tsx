import { Button, Skeleton, Textarea } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RuleComments, ruleCommentsSchema } from '../../../server/allocation/comments/rule-comments.schemas.js';
import { Card } from '../../components/card.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { instantText } from '../../lib/dates.js';
import { request } from '../../lib/http.js';
import { useLanguage } from '../../lib/language.js';
import styles from './rule-comments.module.css';

type Comment = RuleComments['comments'][number];

const commentsQuery = queryOptions({
  queryKey: ['rule-comments'],
  queryFn: ({ signal }) => request('/api/allocation/comments', { schema: ruleCommentsSchema, signal }),
});

const answerComment = (id: string, text: string) =>
  request(`/api/allocation/comments/${encodeURIComponent(id)}/answer`, {
    schema: ruleCommentsSchema,
    method: 'POST',
    body: { text },
  });

/** What volunteers wrote about suggestions and their rules; those that wait first. */
export function RuleCommentsPage() {
  const { t } = useTranslation();
  const found = useQuery(commentsQuery);
  return (
    <div className={styles.page}>
      <PageTitle title={t('own.ruleComments')} below={t('own.ruleCommentsText')} />
      {found.isPending && <Skeleton height="16rem" />}
      {found.error && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.comments.length === 0 && <EmptyState title={t('own.noComments')} text={t('own.noCommentsText')} />}
      {found.data && found.data.comments.length > 0 && (
        <ul className={styles.list}>
          {found.data.comments.map((one) => (
            <li key={one.id}>
              <OneComment comment={one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function OneComment({ comment }: { comment: Comment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, about, text, createdAt, answer, answeredAt, answeredBy } = comment;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const when = (instant: string) => instantText(instant, zone, language);
  return (
    <Card as="article" className={styles.part}>
      <h2 className={styles.head}>{about.length === 0 ? t('own.aboutRules') : about.join(', ')}</h2>
      <p className={styles.quiet}>{t('own.wroteBy', { name, when: when(createdAt) })}</p>
      <p className={styles.words}>{text}</p>
      {answer === null ? (
        <AnswerForm comment={comment} />
      ) : (
        <>
          <p className={styles.quiet}>
            {t('own.answeredBy', { name: answeredBy ?? '', when: when(answeredAt ?? createdAt) })}
          </p>
          <p className={styles.words}>{answer}</p>
        </>
      )}
    </Card>
  );
}

function AnswerForm({ comment: { id, name } }: { comment: Comment }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const say = useMutation({
    mutationFn: () => answerComment(id, text.trim()),
    onSuccess: (comments) => client.setQueryData(commentsQuery.queryKey, comments),
  });
  return (
    <>
      <Textarea
        size="md"
        autosize
        minRows={2}
        maxLength={2000}
        label={t('own.answerTo', { name })}
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      {say.error && <Failure error={say.error} />}
      <div>
        <Button size="md" disabled={text.trim() === ''} loading={say.isPending} onClick={() => say.mutate()}>
          {t('own.sendAnswer')}
        </Button>
      </div>
    </>
  );
}
