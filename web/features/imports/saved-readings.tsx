import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedMappingView } from '../../../server/ingest/mapping.schemas.js';
import { Dialog } from '../../components/dialog.js';
import { Failure } from '../../components/failure.js';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { forgetMapping, savedMappingsQuery } from './get-mappings.js';
import styles from './reading-panel.module.css';

interface SavedReadingsProps {
  source: string;
  /** The one this file is read by. */
  used: string | null;
  onUse: (name: string) => void;
}

/** Readings kept for the source: one may be used for this file, or forgotten. */
export function SavedReadings({ source, used, onUse }: SavedReadingsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const list = useQuery(savedMappingsQuery(source));
  const [forgetting, setForgetting] = useState<SavedMappingView | null>(null);
  if (list.error) return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data || list.data.length === 0) return null;
  return (
    <details className={styles.whole}>
      <summary>{t('reading.savedOnes', { source, number: list.data.length })}</summary>
      <ul className={styles.saved}>
        {list.data.map((one) => (
          <li key={one.name}>
            <span>
              {one.name}
              <span className={styles.quiet}>
                {' '}
                {t('reading.savedBy', {
                  version: one.version,
                  name: one.savedBy,
                  day: instantDayText(one.savedAt, zone, language),
                })}
              </span>
            </span>
            {one.name === used ? (
              <span className={styles.quiet}>{t('reading.inUse')}</span>
            ) : (
              <Button
                variant="default"
                size="xs"
                aria-label={t('reading.useOf', { name: one.name })}
                onClick={() => onUse(one.name)}
              >
                {t('reading.use')}
              </Button>
            )}
            <Button
              variant="default"
              size="xs"
              aria-label={t('reading.forgetOf', { name: one.name })}
              onClick={() => setForgetting(one)}
            >
              {t('reading.forget')}
            </Button>
          </li>
        ))}
      </ul>
      {forgetting && <ForgetDialog one={forgetting} onClose={() => setForgetting(null)} />}
    </details>
  );
}

function ForgetDialog({ one: { source, name }, onClose }: { one: SavedMappingView; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const forget = useMutation({
    mutationFn: () => forgetMapping(source, name),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: savedMappingsQuery(source).queryKey });
      await client.invalidateQueries({ queryKey: ['preview'] });
      onClose();
    },
  });
  return (
    <Dialog title={t('reading.forgetTitle', { name })} opened onClose={onClose}>
      <div className={styles.save}>
        <p>{t('reading.forgetText', { source })}</p>
        {forget.error && <Failure error={forget.error} />}
        <div className={styles.next}>
          <Button loading={forget.isPending} onClick={() => forget.mutate()}>
            {t('reading.forget')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
