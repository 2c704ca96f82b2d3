import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../server/allocation/allocation.schemas.js';
import type { SuggestionViews } from '../../../server/allocation/suggestions/suggestions.schemas.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { WeekChoice } from '../../components/week-choice.js';
import { mondayOf, type Day } from '../../lib/day.js';
import { proposalsQuery, runsQuery } from './get-proposals.js';
import { MayBeProposed } from './may-be-proposed.js';
import { ProposalCard } from './proposal-card.js';
import { TryLink } from './try-link.js';
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
  return (
    <div className={styles.page}>
      <PageTitle title={t('proposals.title')} below={t('proposals.text')} />
      <MayBeProposed />
      <WeekChoice monday={monday} onDay={onDay} />
      <TryLink day={monday} />
      <WorkOut day={monday} runs={runs.data?.runs ?? []} />
      {error && <Failure error={error} onRetry={() => void runs.refetch().then(() => week.refetch())} />}
      {(runs.isPending || week.isPending) && !error && <Skeleton height="16rem" />}
      {week.data && <Proposals views={week.data} all={all} onAll={onAll} />}
    </div>
  );
}

interface ProposalsPageProps {
  day: Day;
  all: boolean;
  onDay: (day: Day) => void;
  onAll: () => void;
}

function Proposals({ views, all, onAll }: { views: SuggestionViews; all: boolean; onAll: () => void }) {
  const { t } = useTranslation();
  const { run, zone, first, suggestions } = views;
  if (!run) return <EmptyState title={t('proposals.none')} text={t('proposals.noneText')} />;
  const forced = suggestions.filter(({ isForced }) => isForced);
  const others = suggestions.filter(({ isForced }) => !isForced);
  const shown = all ? others : others.slice(0, first);
  const places = new Map(suggestions.map(({ id, rank }) => [id, rank]));
  return (
    <>
      <WeekResult run={run} zone={zone} />
      {suggestions.length === 0 && <EmptyState title={t('proposals.nothing')} text={nothingText(t, run)} />}
      {forced.length > 0 && (
        <details open={forced.length <= FEW} className={styles.forced}>
          <summary>{t('proposals.toLookAt', { count: forced.length })}</summary>
          <p className={styles.quiet}>{t('proposals.toLookAtText')}</p>
          <ol className={styles.list}>
            {forced.map((one) => (
              <ProposalCard key={one.id} proposal={one} places={places} />
            ))}
          </ol>
        </details>
      )}
      {others.length > 0 && (
        <ol className={styles.list} aria-label={t('proposals.list')}>
          {shown.map((one) => (
            <ProposalCard key={one.id} proposal={one} places={places} />
          ))}
        </ol>
      )}
      {shown.length < others.length && (
        <div className={styles.part}>
          <p className={styles.quiet}>{t('proposals.firstText')}</p>
          <div>
            <Button size="md" variant="default" onClick={onAll}>
              {t('proposals.more', { count: others.length - shown.length })}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

function nothingText(t: TFunction, { metrics }: RunView): string {
  if (metrics?.people === 0) return t('proposals.nobody');
  return metrics?.slots === 0 ? t('proposals.noSlots') : t('proposals.nothingText');
}
