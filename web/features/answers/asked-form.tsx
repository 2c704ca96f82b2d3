import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../server/answers/answers.schemas.js';
import { Failure } from '../../components/failure.js';
import styles from './answers.module.css';
import { setAsked } from './get-answers.js';
import { readCount } from './read-count.js';
import { useChange } from './use-change.js';

/** How many people were asked; empty when nobody knows. */
export function AskedForm({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation();
  const [text, setText] = useState(campaign.asked === null ? '' : String(campaign.asked));
  const change = useChange((asked: number | null) => setAsked(campaign.id, asked));
  const asked = readCount(text);
  return (
    <form
      className={styles.inline}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (asked !== undefined) change.mutate(asked);
      }}
    >
      {change.error && <Failure error={change.error} />}
      <TextInput
        label={t('answers.asked')}
        description={t('answers.askedHint')}
        inputMode="numeric"
        value={text}
        error={asked === undefined ? t('answers.countFault') : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={change.isPending}>
        {t('answers.save')}
      </Button>
    </form>
  );
}
