import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MadeSourceKey } from '../../../server/auth/source-keys.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { sourcesQuery } from './get-source-keys.js';
import { KeyList } from './key-list.js';
import { MadeKey } from './made-key.js';
import { NewKeyForm } from './new-key-form.js';
import styles from './source-keys-page.module.css';

const isSourceName = (text: string): boolean => /^[a-z0-9][a-z0-9_-]{0,63}$/.test(text);

/** The codes by which other programs send to one source: made and shown once, listed, stopped. */
export function SourceKeysPage() {
  const { t } = useTranslation();
  const sources = useQuery(sourcesQuery);
  const list = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [made, setMade] = useState<MadeSourceKey | null>(null);
  const source = typed ?? sources.data?.[0] ?? '';
  const isKnown = isSourceName(source);
  return (
    <div className={styles.page}>
      <PageTitle title={t('codes.title')} below={t('codes.text')} />
      {sources.error && <Failure error={sources.error} onRetry={() => void sources.refetch()} />}
      <TextInput
        label={t('codes.source')}
        description={t('imports.sourceRule')}
        list={list}
        value={source}
        maxLength={64}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={source !== '' && !isKnown ? t('imports.sourceWrong') : null}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setMade(null);
        }}
      />
      <datalist id={list}>
        {sources.data?.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <div role="status" className={styles.told}>
        {made && <MadeKey made={made} />}
      </div>
      {isKnown && (
        <>
          <Card aria-labelledby="new-code" className={styles.part}>
            <h2 id="new-code">{t('codes.newTitle', { source })}</h2>
            <NewKeyForm key={source} source={source} onMade={setMade} />
          </Card>
          <KeyList source={source} />
        </>
      )}
    </div>
  );
}
