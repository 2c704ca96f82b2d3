import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceKeyView } from '../../../server/auth/source-keys.schemas.js';
import { Card } from '../../components/card.js';
import { DataTable } from '../../components/data-table.js';
import { Dialog } from '../../components/dialog.js';
import { Failure } from '../../components/failure.js';
import { dayText, instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { sourceKeysQuery, stopSourceKey } from './get-source-keys.js';
import styles from './source-keys-page.module.css';

/** The codes of a source: whose, since when, last used, and stopping one. */
export function KeyList({ source }: { source: string }) {
  const { t } = useTranslation();
  const list = useQuery(sourceKeysQuery(source));
  const [stopping, setStopping] = useState<SourceKeyView | null>(null);
  const keys = list.data?.keys ?? [];
  return (
    <Card aria-labelledby="codes" className={styles.part}>
      <h2 id="codes">{t('codes.listTitle', { source })}</h2>
      {list.isPending && <Skeleton height="6rem" />}
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && keys.length === 0 && <p className={styles.quiet}>{t('codes.none')}</p>}
      {keys.length > 0 && <Lines keys={keys} onStop={setStopping} />}
      {stopping && <StopDialog one={stopping} onClose={() => setStopping(null)} />}
    </Card>
  );
}

function Lines({ keys, onStop }: { keys: readonly SourceKeyView[]; onStop: (one: SourceKeyView) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const day = (instant: string) => instantDayText(instant, zone, language);
  return (
    <DataTable
      caption={t('codes.title')}
      columns={(['label', 'made', 'used', 'action'] as const).map((name) => ({ name, label: t(`codes.head.${name}`) }))}
      rows={keys.map((one) => ({
        key: one.id,
        cells: [
          one.label,
          t('codes.madeBy', { name: one.createdBy, day: day(one.createdAt) }),
          one.lastUsedOn === null ? t('codes.never') : dayText(one.lastUsedOn, language),
          one.revoked ? (
            t('codes.stoppedBy', { name: one.revoked.by, day: day(one.revoked.at) })
          ) : (
            <Button
              key="stop"
              variant="default"
              size="xs"
              aria-label={t('codes.stopOf', { label: one.label })}
              onClick={() => onStop(one)}
            >
              {t('codes.stop')}
            </Button>
          ),
        ],
      }))}
    />
  );
}

function StopDialog({ one, onClose }: { one: SourceKeyView; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: stopSourceKey,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sourceKeysQuery(one.source).queryKey });
      onClose();
    },
  });
  return (
    <Dialog title={t('codes.stopTitle', { label: one.label })} opened onClose={onClose}>
      <div className={styles.form}>
        <p>{t('codes.stopText')}</p>
        {stop.error && <Failure error={stop.error} />}
        <div className={styles.actions}>
          <Button loading={stop.isPending} onClick={() => stop.mutate(one)}>
            {t('codes.stop')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
