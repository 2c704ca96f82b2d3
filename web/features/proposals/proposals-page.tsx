import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../server/allocation/allocation.schemas.js';
import type { Decided } from '../../../server/allocation/decisions/decisions.schemas.js';
import type { ListedSuggestion, SuggestionViews } from '../../../server/allocation/suggestions/suggestions.schemas.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { WeekChoice } from '../../components/week-choice.js';
import { mondayOf, type Day } from '../../lib/day.js';
import { useSession } from '../../lib/session.js';
import { DecidedNews } from './decided-news.js';
import { DecisionTrail } from './decision-trail.js';
import { proposalsQuery, runsQuery } from './get-proposals.js';
import { MayBeProposed } from './may-be-proposed.js';
import { ProposalCard } from './proposal-card.js';
import { Ways } from './ways.js';
import { WeekResult } from './week-result.js';
import { WorkOut } from './work-out.js';
import styles from './proposals.module.css';

/** Commitments to look at first that are shown without a tap. */
const FEW = 3;

/** Who could be asked to help where in a week, with the reasons; somebody decides. `day`: any day of that week. */
export function ProposalsPage({ day, all, onDay, onAll }: ProposalsPageProps) {
  const { t } = useTranslation();
  const runs = useQuery(runsQuery);
  const monday = mondayOf(day);
  const ofWeek = runs.data?.runs.filter((run) => run.week === monday) ?? [];
  const ended = ofWeek.find(({ state }) => state === 'done')?.id ?? null;
  const week = useQuery({ ...proposalsQuery(day, ended), enabled: runs.isSuccess });
  const error = runs.error ?? week.error;
  const mayDecide = useSession().rights.includes('proposals.decide');
  return (
    <div className={styles.page}>
      <PageTitle title={t('proposals.title')} below={t('proposals.text')} />
      <MayBeProposed />
      <WeekChoice monday={monday} onDay={onDay} />
      <Ways day={monday} />
      <WorkOut day={monday} found={runs.data} />
      {error && <Failure error={error} onRetry={() => void runs.refetch().then(() => week.refetch())} />}
      {(runs.isPending || week.isPending) && !error && <Skeleton height="16rem" />}
      {week.data && (
        <Proposals
          key={monday}
          views={week.data}
          mayWorkOut={runs.data?.workOut.may ?? false}
          all={all}
          onAll={onAll}
        />
      )}
      <DecisionTrail day={monday} mayDecide={mayDecide} />
    </div>
  );
}

interface ProposalsProps {
  views: SuggestionViews;
  mayWorkOut: boolean;
  all: boolean;
  onAll: () => void;
}

interface ProposalsPageProps {
  day: Day;
  all: boolean;
  onDay: (day: Day) => void;
  onAll: () => void;
}

function Proposals({ views, mayWorkOut, all, onAll }: ProposalsProps) {
  const { t } = useTranslation();
  const [decided, setDecided] = useState<Decided | null>(null);
  const mayDecide = useSession().rights.includes('proposals.decide');
  const { run, zone, first, firstBy, suggestions } = views;
  if (!run)
    return <EmptyState title={t('proposals.none')} text={t(mayWorkOut ? 'proposals.noneText' : 'proposals.noneYet')} />;
  const later = suggestions.filter(({ putOffUntil }) => putOffUntil !== null);
  const now = suggestions.filter(({ putOffUntil }) => putOffUntil === null);
  const forced = now.filter(({ isForced }) => isForced);
  const others = now.filter(({ isForced }) => !isForced);
  const shown = all ? others : others.slice(0, first);
  const places = new Map(suggestions.map(({ id, rank }) => [id, rank]));
  const cards = (some: readonly ListedSuggestion[]) =>
    some.map((one) => (
      <ProposalCard key={one.id} proposal={one} places={places} onDecided={mayDecide ? setDecided : null} />
    ));
  return (
    <>
      <WeekResult run={run} zone={zone} />
      {decided && <DecidedNews decided={decided} />}
      {suggestions.length === 0 && <EmptyState title={t('proposals.nothing')} text={nothingText(t, run)} />}
      {forced.length > 0 && (
        <details open={forced.length <= FEW} className={styles.forced}>
          <summary>{t('proposals.toLookAt', { count: forced.length })}</summary>
          <p className={styles.quiet}>{t('proposals.toLookAtText')}</p>
          <ol className={styles.list}>{cards(forced)}</ol>
        </details>
      )}
      {others.length > 0 && (
        <ol className={styles.list} aria-label={t('proposals.list')}>
          {cards(shown)}
        </ol>
      )}
      {shown.length < others.length && (
        <div className={styles.part}>
          <p className={styles.quiet}>{t(`proposals.first.${firstBy}`, { count: shown.length })}</p>
          <div>
            <Button size="md" variant="default" onClick={onAll}>
              {t('proposals.more', { count: others.length - shown.length })}
            </Button>
          </div>
        </div>
      )}
      {later.length > 0 && (
        <details className={styles.forced}>
          <summary>{t('decide.later', { count: later.length })}</summary>
          <ol className={styles.list}>{cards(later)}</ol>
        </details>
      )}
    </>
  );
}

function nothingText(t: TFunction, { metrics }: RunView): string {
  if (metrics?.people === 0) return t('proposals.nobody');
  return metrics?.slots === 0 ? t('proposals.noSlots') : t('proposals.nothingText');
}
