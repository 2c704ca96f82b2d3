import { Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedChanged } from '../../../server/missions/needs/needs.schemas.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { useLanguage } from '../../lib/language.js';
import { ChangedNotice } from './changed-notice.js';
import { missionNeedsQuery, NEEDS } from './get-needs.js';
import { NeedForm } from './need-form.js';
import { NeedsList } from './needs-list.js';
import type { NeedsViewProps, Opened } from './needs-view.js';
import { SlotForm } from './slot-form.js';
import styles from './needs.module.css';

interface MissionPageProps {
  missionId: string;
  opened: Opened;
  onOpen: (opened: Opened) => void;
}

/** What one mission needs, and where it is written. */
export function MissionNeedsPage({ missionId, opened, onOpen }: MissionPageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [changed, setChanged] = useState<NeedChanged | null>(null);
  const view = useQuery(missionNeedsQuery(missionId, language));
  const done = (now: NeedChanged) => {
    setChanged(now);
    onOpen({});
    void client.invalidateQueries({ queryKey: [NEEDS] });
    void client.invalidateQueries({ queryKey: ['need-week'] });
  };
  const open = (next: Opened) => {
    setChanged(null);
    onOpen(next);
  };
  return (
    <div className={styles.page}>
      <PageTitle
        above={t('need.above')}
        title={view.data?.mission.title ?? t('need.above')}
        below={view.data?.mission.isClosed ? t('need.closedText') : t('need.text')}
      >
        <Link to="/needs/missions" className={styles.go}>
          {t('need.missions')}
        </Link>
      </PageTitle>
      {view.isPending && <Skeleton height="20rem" radius="lg" />}
      {view.error && <Failure error={view.error} onRetry={() => void view.refetch()} />}
      {changed && <ChangedNotice changed={changed} />}
      {view.data && <Content view={view.data} opened={opened} onOpen={open} onDone={done} />}
    </div>
  );
}

/** The list, or the one thing that is open; what is open and is gone is said to be. */
function Content({ view, opened, onOpen, onDone }: NeedsViewProps & { opened: Opened }) {
  const { t } = useTranslation();
  const leave = () => onOpen({});
  const need = view.needs.find(({ id }) => id === opened.need) ?? null;
  const dated = view.needs.flatMap(({ title, slots }) => slots.map((slot) => ({ title, slot })));
  const date = dated.find(({ slot }) => slot.id === opened.date);
  if (view.mayWrite && date)
    return <SlotForm key={date.slot.id} view={view} {...date} onDone={onDone} onLeave={leave} />;
  if (view.mayWrite && (need || opened.need === 'new'))
    return <NeedForm key={need?.id ?? ''} view={view} need={need} onDone={onDone} onLeave={leave} />;
  const isGone = opened.need !== undefined || opened.date !== undefined;
  return (
    <>
      {isGone && <EmptyState title={t('need.gone')} />}
      <NeedsList view={view} onOpen={onOpen} onDone={onDone} />
    </>
  );
}
