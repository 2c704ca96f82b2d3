import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerLinkView, CampaignParts } from '../../../server/answers/answers.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { LinkButton } from '../../components/link-button.js';
import { PageTitle } from '../../components/page-title.js';
import { useSession } from '../../lib/session.js';
import styles from './answers.module.css';
import { AskedForm } from './asked-form.js';
import { useCampaignWords } from './campaign-words.js';
import { CloseCampaign } from './close-campaign.js';
import { campaignQuery } from './get-answers.js';
import { LinkPanel } from './link-panel.js';
import { Poster } from './poster.js';
import { Results } from './results.js';
import { SheetPanel } from './sheet-panel.js';
import { TallyPaper } from './tally-paper.js';
import { WordsPanel } from './words-panel.js';

interface CampaignPageProps {
  id: string;
  onBack: () => void;
}

/** One campaign: what was answered, how to ask, and the paper that goes with it. */
export function CampaignPage({ id, onBack }: CampaignPageProps) {
  const { t } = useTranslation();
  const parts = useQuery(campaignQuery(id));
  if (parts.isPending) return <Skeleton height="16rem" />;
  if (parts.error) return <Failure error={parts.error} onRetry={() => void parts.refetch()} />;
  return (
    <div className={styles.page}>
      <div className={styles.screen}>
        <LinkButton onClick={onBack}>{t('answers.back')}</LinkButton>
      </div>
      <Parts parts={parts.data} />
    </div>
  );
}

function Parts({ parts }: { parts: CampaignParts }) {
  const { t } = useTranslation();
  const { campaign, links, tallies } = parts;
  const words = useCampaignWords();
  const { rights } = useSession();
  const [printed, setPrinted] = useState<AnswerLinkView | 'sheet' | null>(null);
  const mayWrite = rights.includes('answers.write');
  const back = (
    <Button variant="default" onClick={() => setPrinted(null)}>
      {t('answers.printDone')}
    </Button>
  );
  if (printed === 'sheet') return <TallyPaper campaign={campaign} back={back} />;
  if (printed !== null) return <Poster link={printed} campaign={campaign} back={back} />;
  return (
    <>
      <PageTitle
        above={t(`answers.audiences.${campaign.audience}`)}
        title={words.name(campaign)}
        below={[
          ...(campaign.title === null ? [] : [words.about(campaign)]),
          words.period(campaign),
          t(`answers.states.${campaign.state}`),
        ].join(' · ')}
      >
        {mayWrite && campaign.state !== 'closed' && <CloseCampaign campaign={campaign} />}
      </PageTitle>
      <Card aria-labelledby="results" className={styles.part}>
        <h2 id="results">{t('answers.results')}</h2>
        <Results campaign={campaign} />
        {mayWrite && <AskedForm key={campaign.asked} campaign={campaign} />}
      </Card>
      {mayWrite && <LinkPanel campaign={campaign} links={links} onPrint={setPrinted} />}
      {mayWrite && <SheetPanel campaign={campaign} tallies={tallies} onPrint={() => setPrinted('sheet')} />}
      {campaign.asksWords && rights.includes('answers.words') && <WordsPanel id={campaign.id} isPrivate={false} />}
      {campaign.asksWords && rights.includes('answers.private-words') && <WordsPanel id={campaign.id} isPrivate />}
    </>
  );
}
