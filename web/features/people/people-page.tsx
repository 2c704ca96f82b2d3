import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeView, PersonFace } from '../../../server/merges/merges.schemas.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { ApartList } from './apart-list.js';
import { ChoosePair } from './choose-pair.js';
import { DuplicateList } from './duplicate-list.js';
import { PEOPLE } from './get-people.js';
import { MergeDialog } from './merge-dialog.js';
import { MergeHistory } from './merge-history.js';
import styles from './people.module.css';
import { SeparateDialog } from './separate-dialog.js';

export type Two = readonly [PersonFace, PersonFace];

/** Entries of one person: proposed, merged once somebody has seen what moves, separated again when it was wrong. */
export function PeoplePage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Two | null>(null);
  const [separating, setSeparating] = useState<MergeView | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const tell = async (sentence: string): Promise<void> => {
    setAsked(null);
    setSeparating(null);
    setTold(sentence);
    await client.invalidateQueries({ queryKey: [PEOPLE] });
  };
  return (
    <div className={styles.page}>
      <PageTitle title={t('people.title')} below={t('people.text')} />
      <div role="status" className={styles.told}>
        {told !== null && (
          <Notice role="note" good>
            {told}
          </Notice>
        )}
      </div>
      <DuplicateList onMerge={setAsked} onTold={tell} />
      <ChoosePair onMerge={setAsked} />
      <MergeHistory onSeparate={setSeparating} />
      <ApartList onTold={tell} />
      <MergeDialog asked={asked} onClose={() => setAsked(null)} onTold={tell} />
      <SeparateDialog asked={separating} onClose={() => setSeparating(null)} onTold={tell} />
    </div>
  );
}
