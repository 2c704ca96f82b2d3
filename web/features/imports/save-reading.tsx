import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MappingSpec } from '../../../server/ingest/mapping.schemas.js';
import type { Preview } from '../../../server/ingest/preview.schemas.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { saveMapping } from './get-preview.js';
import styles from './reading-panel.module.css';
import { isSourceName, nearestSourceName } from './source-name.js';

interface SaveReadingProps {
  source: string;
  preview: Preview;
  mapping: MappingSpec;
}

/** Kept under a name: the next files of this source with the same columns are read without a question. */
export function SaveReading({ source, preview, mapping }: SaveReadingProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: () =>
      saveMapping(
        source,
        nearestSourceName(name),
        mapping,
        preview.columns.map(({ header }) => header),
      ),
  });
  if (!isSourceName(source)) return null;
  return (
    <details>
      <summary>{t('reading.save')}</summary>
      <div className={styles.save}>
        <TextInput
          label={t('reading.saveName')}
          description={t('reading.saveText', { source })}
          value={name}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={nearestSourceName(name) === ''}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('reading.saveButton')}
        </Button>
        {save.error && <Failure error={save.error} />}
        <div role="status">
          {save.data && (
            <Notice role="note" good>
              {t('reading.saved', { name: save.data.name })}
            </Notice>
          )}
        </div>
      </div>
    </details>
  );
}
