import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RunView, RunViews } from '../../../server/allocation/allocation.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import type { Day } from '../../lib/day.js';
import { runsQuery, stopWorkingOut, workOut } from './get-proposals.js';
import styles from './proposals.module.css';
import { WhoWorksOut } from './who-works-out.js';

const STAGES = ['candidates', 'plan', 'list'] as const;

/** Begins a calculation for that week, or says how far the one under way is. */
export function WorkOut({ day, found }: { day: Day; found: RunViews | undefined }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: runsQuery.queryKey });
  const begin = useMutation({ mutationFn: workOut, onSettled: again });
  if (!found) return null;
  const { runs, workOut: who } = found;
  const running = runs.find(({ state }) => state === 'running');
  const [last] = runs.filter(({ week }) => week === day);
  if (running) return <UnderWay run={running} mayStop={who.may} />;
  return (
    <div className={styles.tight}>
      {begin.error && <Failure error={begin.error} />}
      {last?.state === 'failed' && <p role="alert">{t('proposals.failed', { fault: last.fault ?? '' })}</p>}
      {last?.state === 'cancelled' && <p role="status">{t('proposals.stopped')}</p>}
      {!who.may && <WhoWorksOut others={who.others} />}
      {who.may && (
        <div>
          <Button size="md" loading={begin.isPending} onClick={() => begin.mutate(day)}>
            {last ? t('proposals.workOutAgain') : t('proposals.workOut')}
          </Button>
        </div>
      )}
      {who.may && <p className={styles.quiet}>{t('proposals.workOutText')}</p>}
    </div>
  );
}

function UnderWay({ run: { id, stage }, mayStop }: { run: RunView; mayStop: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: stopWorkingOut,
    onSettled: () => client.invalidateQueries({ queryKey: runsQuery.queryKey }),
  });
  const place = STAGES.indexOf(stage) + 1;
  return (
    <Card className={styles.part}>
      <p role="status" className={styles.sentence}>
        {t('proposals.underWay', { stage: t(`proposals.stage.${stage}`), place, of: STAGES.length })}
      </p>
      <progress
        className={styles.progress}
        aria-label={t('proposals.progress')}
        value={place}
        max={STAGES.length + 1}
      />
      {stop.error && <Failure error={stop.error} />}
      {mayStop && (
        <div>
          <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate(id)}>
            {t('proposals.stop')}
          </Button>
        </div>
      )}
    </Card>
  );
}
