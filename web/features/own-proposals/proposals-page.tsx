import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnProposals } from '../../../server/allocation/own/own-proposals.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { instantText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { CommentForm } from './comment-form.js';
import { ConsentPart } from './consent-part.js';
import { ownProposalsQuery } from './get-own.js';
import { InvitationCard } from './invitation-card.js';
import styles from './own.module.css';
import { WhyNothing } from './why-nothing.js';

/** What was suggested to the reader and why, or why nothing was; answered, corrected, stopped. `children`: the way back. */
export function MyProposalsPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mine = useQuery(ownProposalsQuery(language));
  return (
    <div className={styles.page}>
      {children}
      <PageTitle title={t('own.proposals')} below={t('own.proposalsText')} />
      {mine.isPending && <Skeleton height="24rem" />}
      {mine.error && <Failure error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data && <Proposals view={mine.data} />}
    </div>
  );
}

function Proposals({ view }: { view: OwnProposals }) {
  const { t } = useTranslation();
  const { invitations, consent, question, comments } = view;
  const open = invitations.filter(({ state }) => state === 'open' || state === 'waiting');
  const before = invitations.filter(({ state }) => state !== 'open' && state !== 'waiting');
  return (
    <>
      <h2 className={styles.head}>{t('own.open', { count: open.length })}</h2>
      <Invitations invitations={open} />
      <WhyNothing view={view} />
      <ConsentPart consent={consent} question={question} />
      {before.length > 0 && (
        <details className={styles.fold}>
          <summary>{t('own.before', { count: before.length })}</summary>
          <Invitations invitations={before} />
        </details>
      )}
      <Comments comments={comments} />
    </>
  );
}

function Invitations({ invitations }: Pick<OwnProposals, 'invitations'>) {
  if (invitations.length === 0) return null;
  return (
    <ul className={styles.list}>
      {invitations.map((one) => (
        <li key={one.id}>
          <InvitationCard invitation={one} />
        </li>
      ))}
    </ul>
  );
}

/** What the reader wrote, and what was answered. */
function Comments({ comments }: Pick<OwnProposals, 'comments'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const when = (instant: string) => instantText(instant, zone, language);
  return (
    <Card className={styles.part}>
      <h2 className={styles.head}>{t('own.comments')}</h2>
      {comments.length > 0 && (
        <ul className={styles.list}>
          {comments.map(({ id, text, createdAt, answer, answeredAt }) => (
            <li key={id} className={styles.part}>
              <p className={styles.quiet}>{t('own.wroteOn', { when: when(createdAt) })}</p>
              <p className={styles.words}>{text}</p>
              {answer === null && <p className={styles.quiet}>{t('own.notAnswered')}</p>}
              {answer !== null && (
                <>
                  <p className={styles.quiet}>{t('own.answeredOn', { when: when(answeredAt ?? createdAt) })}</p>
                  <p className={styles.words}>{answer}</p>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <CommentForm />
      <p className={styles.links}>
        <a className={styles.link} href={`/rules?lang=${language}`}>
          {t('own.rules')}
        </a>
      </p>
    </Card>
  );
}
