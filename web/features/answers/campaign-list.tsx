import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../server/answers/answers.schemas.js';
import { DataTable } from '../../components/data-table.js';
import styles from './answers.module.css';
import { useCampaignWords } from './campaign-words.js';

/** Every campaign with the people asked, those who answered, and the rate where both are known. */
export function CampaignList({ campaigns, onOpen }: { campaigns: CampaignView[]; onOpen: (id: string) => void }) {
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
