import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnInvitation } from '../../../server/allocation/own/own-proposals.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { Points } from '../../components/points.js';
import { instantText } from '../../lib/dates.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import { CommentForm } from './comment-form.js';
import { answerProposal, ownProposalsQuery } from './get-own.js';
import { titleOf, WhenAndWhere } from './own-date.js';
import styles from './own.module.css';

/** One suggestion: what is asked, why, the points and limits behind it, and the answer. */
export function InvitationCard({ invitation }: { invitation: OwnInvitation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, state, changes, others, reasons, expiresAt } = invitation;
  const zone = changes[0]?.zone ?? 'UTC';
  return (
    <Card as="article" className={styles.part} id={`proposal-${id}`}>
      {changes.map((change) => (
        <div key={`${change.slotId} ${change.seconds}`} className={styles.part}>
          <h3 className={styles.title}>
            {t(change.seconds > 0 ? 'own.comes' : 'own.leaves', { mission: titleOf(change) })}
          </h3>
          <WhenAndWhere date={change} />
          {change.skill !== null && <p>{t('proposals.for', { skill: change.skill })}</p>}
        </div>
      ))}
      {state === 'open' && others > 0 && <p>{t('own.others', { count: others })}</p>}
      {state !== 'open' && (
        <Notice role="note" good={state === 'agreed' || state === 'waiting'}>
          {t(`own.state.${state}`)} {state === 'agreed' && <Link to="/me/times">{t('times.title')}</Link>}
        </Notice>
      )}
      {reasons.length > 0 && (
        <div>
          <p>{t('own.why')}</p>
          <ul className={styles.reasons}>
            {reasons.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {state === 'open' && <Answer invitation={invitation} until={instantText(expiresAt, zone, language)} />}
      <Behind invitation={invitation} />
      <CommentForm invitationId={id} />
    </Card>
  );
}

function Behind({ invitation: { why, gain, changes } }: { invitation: OwnInvitation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const limits = changes.flatMap((one) => one.limits ?? [])[0];
  const hours = (seconds: number | null) => (seconds === null ? t('proposals.notSaid') : hoursText(seconds, language));
  return (
    <details>
      <summary>{t('proposals.points')}</summary>
      {why.length > 0 && <Points why={why} gain={gain} />}
      {limits && (
        <p>
          {t('own.week', {
            before: hours(limits.weekBefore),
            after: hours(limits.weekAfter),
            comfort: hours(limits.comfort),
            cap: hours(limits.cap),
          })}{' '}
          {t('proposals.invitations', { count: limits.invitations, most: limits.invitationsMax })}
        </p>
      )}
      <p>{t('own.used')}</p>
      <p className={styles.quiet}>{t('proposals.notUsed')}</p>
    </details>
  );
}

function Answer({ invitation: { id, changes }, until }: { invitation: OwnInvitation; until: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const say = useMutation({
    mutationFn: (answer: 'agreed' | 'declined') =>
      answerProposal(id, { answer, ...(words.trim() !== '' && { comment: words.trim() }) }),
    onSuccess: (view) => {
      client.setQueryData(ownProposalsQuery(language).queryKey, view);
      void client.invalidateQueries({ queryKey: ['my-times'] });
    },
  });
  const isMove = changes.some(({ seconds }) => seconds < 0);
  return (
    <div className={styles.part}>
      <p className={styles.quiet}>{t('own.until', { when: until })}</p>
      <Textarea
        size="md"
        autosize
        minRows={2}
        maxLength={1000}
        label={t('own.words')}
        value={words}
        onChange={({ currentTarget: { value } }) => setWords(value)}
      />
      {say.error && <Failure error={say.error} />}
      <Button
        size="lg"
        fullWidth
        loading={say.isPending && say.variables === 'agreed'}
        onClick={() => say.mutate('agreed')}
      >
        {t(isMove ? 'own.agreeMove' : 'own.agree')}
      </Button>
      <Button
        size="lg"
        fullWidth
        variant="default"
        loading={say.isPending && say.variables === 'declined'}
        onClick={() => say.mutate('declined')}
      >
        {t('own.decline')}
      </Button>
      <p className={styles.quiet}>{t('own.noEffect')}</p>
    </div>
  );
}
