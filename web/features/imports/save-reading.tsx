import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MappingSpec } from '../../../server/ingest/mapping.schemas.js';
import type { Preview } from '../../../server/ingest/preview.schemas.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { saveMapping, savedMappingsQuery } from './get-mappings.js';
import styles from './reading-panel.module.css';
import { nearestSourceName } from './source-name.js';

interface SaveReadingProps {
  source: string;
  preview: Preview;
  mapping: MappingSpec;
  /** The saved reading this one began with: replaced unless another name is written. */
  from: string | null;
  /** Something else was told since, and is still being read. */
  isOld: boolean;
}

/** Kept under a name: the next files of this source with the same columns are read without a question. */
export function SaveReading({ source, preview, mapping, from, isOld }: SaveReadingProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const name = nearestSourceName(typed ?? from ?? '').slice(0, 40);
  const known = useQuery(savedMappingsQuery(source));
  const isKnown = known.data?.some((one) => one.name === name) ?? false;
  const headers = preview.columns.map(({ header }) => header);
  const save = useMutation({
    mutationFn: () => saveMapping(source, name, mapping, headers),
    onSuccess: () => client.invalidateQueries({ queryKey: savedMappingsQuery(source).queryKey }),
  });
  return (
    <details className={styles.whole}>
      <summary>{t('reading.save')}</summary>
      <div className={styles.save}>
        <TextInput
          label={t('reading.saveName')}
          description={t(preview.grid ? 'reading.saveGridText' : 'reading.saveText', { source })}
          value={typed ?? from ?? ''}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={name === '' || isOld}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {isKnown ? t('reading.replaceButton', { name }) : t('reading.saveButton')}
        </Button>
        {save.error && <Failure error={save.error} />}
        <div role="status">
          {save.data && (
            <Notice role="note" good>
              {t('reading.saved', { name: save.data.name, version: save.data.version })}
            </Notice>
          )}
        </div>
      </div>
    </details>
  );
}
