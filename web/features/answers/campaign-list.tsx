import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../server/answers/answers.schemas.js';
import { DataTable } from '../../components/data-table.js';
import styles from './answers.module.css';
import { useCampaignWords } from './campaign-words.js';

const AT_ONCE = 40;

/** Campaigns with the people asked, those who answered, and the rate where both are known; some at a time. */
export function CampaignList({ campaigns, onOpen }: { campaigns: CampaignView[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const words = useCampaignWords();
  const [sought, setSought] = useState('');
  const [shown, setShown] = useState(AT_ONCE);
  const found = campaigns.filter((campaign) => holds(`${words.name(campaign)} ${words.about(campaign)}`, sought));
  return (
    <>
      {campaigns.length > AT_ONCE && (
        <TextInput
          className={styles.seek}
          label={t('answers.seek')}
          description={t('answers.seekCount', {
            shown: words.number(found.length),
            number: words.number(campaigns.length),
          })}
          value={sought}
          onChange={(event) => {
            setSought(event.currentTarget.value);
            setShown(AT_ONCE);
          }}
        />
      )}
      {found.length === 0 ? (
        <p className={styles.quiet}>{t('answers.noneFound')}</p>
      ) : (
        <CampaignTable campaigns={found.slice(0, shown)} onOpen={onOpen} />
      )}
      {found.length > shown && (
        <Button variant="default" mt="md" onClick={() => setShown(shown + AT_ONCE)}>
          {t('answers.more')}
        </Button>
      )}
    </>
  );
}

/** Letters alone decide, not their accents nor their case. */
function holds(text: string, sought: string): boolean {
  return plain(text).includes(plain(sought));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function CampaignTable({ campaigns, onOpen }: { campaigns: CampaignView[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const words = useCampaignWords();
  return (
    <DataTable
      caption={t('answers.campaigns')}
      columns={[
        { name: 'campaign', label: t('answers.campaign') },
        { name: 'period', label: t('answers.period') },
        { name: 'state', label: t('answers.stateName') },
        { name: 'asked', label: t('answers.asked'), numeric: true },
        { name: 'answered', label: t('answers.answered'), numeric: true },
        { name: 'rate', label: t('answers.rate'), numeric: true },
        { name: 'action', label: t('answers.action') },
      ]}
      rows={campaigns.map((campaign) => ({
        key: campaign.id,
        cells: [
          <span key="name">
            {words.name(campaign)}
            <span className={styles.below}>
              {t(`answers.audiences.${campaign.audience}`)}
              {campaign.title !== null && ` · ${words.about(campaign)}`}
            </span>
          </span>,
          words.period(campaign),
          t(`answers.states.${campaign.state}`),
          words.asked(campaign),
          words.number(campaign.answered),
          words.rate(campaign),
          <Button
            key="open"
            variant="default"
            size="xs"
            aria-label={t('answers.openOf', { name: words.name(campaign) })}
            onClick={() => onOpen(campaign.id)}
          >
            {t('answers.open')}
          </Button>,
        ],
      }))}
    />
  );
}
