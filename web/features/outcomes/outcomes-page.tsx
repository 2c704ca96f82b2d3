import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutcomeDay } from '../../../server/ingest/outcomes/outcomes.schemas.js';
import { Card } from '../../components/card.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { type CountedThing, rememberedThing, rememberThing } from './counted-thing.js';
import { DayEntries } from './day-entries.js';
import { outcomesQuery } from './get-outcomes.js';
import styles from './outcomes-page.module.css';
import { QuantityForm } from './quantity-form.js';
import { ThingForm } from './thing-form.js';

/** At the scales or at the door: what is counted is chosen once, then one quantity after the other. */
export function OutcomesPage() {
  const { t } = useTranslation();
  const today = useQuery(outcomesQuery);
  return (
    <div className={styles.page}>
      <PageTitle title={t('counting.title')} below={t('counting.text')} />
      {today.isPending && <Skeleton height="12rem" />}
      {today.error && <Failure error={today.error} onRetry={() => void today.refetch()} />}
      {today.data && <Today today={today.data} />}
    </div>
  );
}

function Today({ today }: { today: OutcomeDay }) {
  const { t } = useTranslation();
  const [thing, setThing] = useState(() => rememberedThing(today.missions));
  const [choosing, setChoosing] = useState(thing === null);
  if (today.missions.length === 0)
    return <EmptyState title={t('counting.noMission')} text={t('counting.noMissionText')} />;
  return (
    <>
      <Card aria-labelledby="outcome-new" className={styles.new}>
        <h2 id="outcome-new">{t(choosing ? 'counting.chooseTitle' : 'counting.enterTitle')}</h2>
        {choosing || thing === null ? (
          <ThingForm
            today={today}
            initial={thing}
            onChosen={(chosen) => {
              rememberThing(chosen);
              setThing(chosen);
              setChoosing(false);
            }}
          />
        ) : (
          <Entering thing={thing} today={today} onChange={() => setChoosing(true)} />
        )}
      </Card>
      <DayEntries today={today} />
    </>
  );
}

function Entering({ thing, today, onChange }: { thing: CountedThing; today: OutcomeDay; onChange: () => void }) {
  const { t } = useTranslation();
  const mission = today.missions.find(({ id }) => id === thing.missionId)?.title ?? '';
  return (
    <>
      <div className={styles.thing}>
        <p>
          {mission}
          <span className={styles.quiet}>
            {t('counting.thing', { type: thing.type, unit: thing.unit })}
            {thing.method !== '' && `, ${thing.method}`}
          </span>
        </p>
        <Button variant="default" size="sm" onClick={onChange}>
          {t('counting.change')}
        </Button>
      </div>
      <QuantityForm thing={thing} />
    </>
  );
}
