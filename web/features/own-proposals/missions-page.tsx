import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnMissionsView, SpareTime } from '../../../server/allocation/own/own-missions.schemas.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { RadioCard, RadioCards } from '../../components/radio-card.js';
import { useLanguage } from '../../lib/language.js';
import { ownMissionsQuery } from './get-own.js';
import { MissionCard } from './mission-card.js';
import { obstacleText } from './obstacle-text.js';
import { titleOf, WhenAndWhere } from './own-date.js';
import styles from './own.module.css';
import { WaysOut } from './way-out.js';

const CHOICES = ['minutes', 'hours', 'half-day'] as const;
/** Cards that are read at once; the others on request. */
const FIRST = 6;

interface MyMissionsProps {
  have: SpareTime | null;
  all: boolean;
  onHave: (have: SpareTime | null) => void;
  onAll: () => void;
  children: ReactNode;
}

/** Open dates for the reader alone, the best first. `children`: the way back. */
export function MyMissionsPage({ have, all, onHave, onAll, children }: MyMissionsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mine = useQuery(ownMissionsQuery(have, language));
  return (
    <div className={styles.page}>
      {children}
      <PageTitle title={t('own.missions')} below={t('own.missionsText')} />
      <RadioCards legend={t('own.have')}>
        {CHOICES.map((one) => (
          <RadioCard key={one} name="have" checked={have === one} onChoose={() => onHave(one)}>
            {t(`own.haveTime.${one}`)}
          </RadioCard>
        ))}
        <RadioCard name="have" checked={have === null} onChoose={() => onHave(null)}>
          {t('own.haveTime.any')}
        </RadioCard>
      </RadioCards>
      {mine.isPending && <Skeleton height="20rem" />}
      {mine.error && <Failure error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data && <Missions view={mine.data} have={have} all={all} onAll={onAll} />}
    </div>
  );
}

function Missions({
  view,
  have,
  all,
  onAll,
}: { view: OwnMissionsView } & Pick<MyMissionsProps, 'have' | 'all' | 'onAll'>) {
  const { t } = useTranslation();
  const { missions, others, hasTimes, days } = view;
  const suiting = missions.filter(({ suits }) => suits);
  const rest = missions.filter(({ suits }) => !suits);
  return (
    <>
      {!hasTimes && (
        <p className={styles.quiet}>
          {t('own.noTimes')} <Link to="/me/availability">{t('own.change.availability')}</Link>
        </p>
      )}
      {missions.length === 0 && <EmptyState title={t('own.none', { count: days })} text={t('own.noneText')} />}
      {missions.length > 0 && have !== null && suiting.length === 0 && <p role="status">{t('own.noneThatLong')}</p>}
      <Cards missions={suiting} all={all} onAll={onAll} label={t('own.list')} />
      {rest.length > 0 && (
        <details className={styles.fold} open={suiting.length === 0}>
          <summary>{t('own.otherLengths', { count: rest.length })}</summary>
          <Cards missions={rest} all={all} onAll={onAll} label={t('own.otherLengths', { count: rest.length })} />
        </details>
      )}
      {others.length > 0 && <DoNotFit others={others} />}
    </>
  );
}

function Cards({
  missions,
  all,
  onAll,
  label,
}: {
  missions: OwnMissionsView['missions'];
  all: boolean;
  onAll: () => void;
  label: string;
}) {
  const { t } = useTranslation();
  if (missions.length === 0) return null;
  const shown = all ? missions : missions.slice(0, FIRST);
  return (
    <>
      <ol className={styles.list} aria-label={label}>
        {shown.map((one) => (
          <li key={one.slotId}>
            <MissionCard mission={one} />
          </li>
        ))}
      </ol>
      {shown.length < missions.length && (
        <Button size="md" variant="default" onClick={onAll}>
          {t('own.more', { count: missions.length - shown.length })}
        </Button>
      )}
    </>
  );
}

/** Behind one tap: everything else, with all that stands in the way. */
function DoNotFit({ others }: Pick<OwnMissionsView, 'others'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <details className={styles.fold}>
      <summary>{t('own.doNotFit', { count: others.length })}</summary>
      <ul className={styles.list}>
        {others.map((one) => (
          <li key={one.slotId} className={styles.part}>
            <h3 className={styles.title}>{titleOf(one)}</h3>
            <WhenAndWhere date={one} />
            <ul className={styles.reasons}>
              {one.obstacles.map((obstacle) => (
                <li key={`${obstacle.filter} ${obstacle.subject}`}>{obstacleText(t, obstacle, language)}</li>
              ))}
            </ul>
            <WaysOut filters={one.obstacles.map(({ filter }) => filter)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
