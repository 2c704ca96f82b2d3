import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NeedWeek } from '../../../server/missions/needs/week.schemas.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { WeekChoice } from '../../components/week-choice.js';
import { hoursText } from '../../lib/hours-text.js';
import { useIsNarrow } from '../../lib/is-narrow.js';
import { useLanguage } from '../../lib/language.js';
import { weekQuery } from './get-week.js';
import { DayList } from './day-list.js';
import { FoldedPart } from './folded-part.js';
import { SlotLines, SlotList } from './slot-list.js';
import { ToProposals } from './to-proposals.js';
import styles from './needs.module.css';
import { WeekTables } from './week-tables.js';

/** A week at a glance: where help is missing first, then by mission, by skill, by language and day by day. */
export function WeekPage({ day, onDay }: { day: string | null; onDay: (day: string | null) => void }) {
  const { t } = useTranslation();
  const week = useQuery(weekQuery(day));
  return (
    <div className={styles.page}>
      <PageTitle title={t('needs.title')} below={t('needs.text')}>
        <Link to="/needs/missions" className={styles.go}>
          {t('needs.write')}
        </Link>
      </PageTitle>
      {week.data && (
        <WeekChoice
          monday={week.data.from}
          onDay={onDay}
          onCurrent={isCurrent(week.data) ? undefined : () => onDay(null)}
        />
      )}
      {week.isPending && <Skeleton height="16rem" />}
      {week.error && <Failure error={week.error} onRetry={() => void week.refetch()} />}
      {week.data?.slots.length === 0 && <EmptyState title={t('needs.none')} text={t('needs.noneText')} />}
      {week.data && week.data.slots.length > 0 && <Week week={week.data} />}
    </div>
  );
}

function Week({ week }: { week: NeedWeek }) {
  const { t } = useTranslation();
  const byId = new Map(week.slots.map((slot) => [slot.id, slot]));
  const narrow = useIsNarrow();
  const those = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return (
    <>
      <Sentence week={week} />
      <ToProposals week={week} />
      {week.understaffed.length > 0 && (
        <SlotList title={t('needs.missing')} slots={those(week.understaffed)} most={narrow ? 3 : 8}>
          <ToProposals week={week} />
        </SlotList>
      )}
      {narrow && <DayList week={week} />}
      {week.overstaffed.length > 0 && (
        <FoldedPart title={t('needs.spare')}>
          <SlotLines slots={those(week.overstaffed)} most={8} />
        </FoldedPart>
      )}
      <WeekTables week={week} />
      {!narrow && <SlotList title={t('needs.all')} slots={week.slots} most={200} />}
    </>
  );
}

const isCurrent = ({ from, to, today }: NeedWeek): boolean => today >= from && today < to;

/** The main fact, in words. */
function Sentence({ week: { total } }: { week: NeedWeek }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hours = (seconds: number) => hoursText(seconds, language);
  if (total.wantedSeconds === 0) return <p className={styles.sentence}>{t('needs.nothingAhead')}</p>;
  const said = { filled: hours(total.filledSeconds), wanted: hours(total.wantedSeconds) };
  return (
    <p className={styles.sentence}>
      {t('needs.sentence', said)}{' '}
      {total.unmetMinSeconds > 0
        ? t('needs.sentenceMinimum', { hours: hours(total.unmetMinSeconds) })
        : t('needs.sentenceNoMinimum')}
      {total.unknownSlots > 0 && ` ${t('needs.unknown', { count: total.unknownSlots })}`}
    </p>
  );
}
