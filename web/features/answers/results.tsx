import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../server/answers/answers.schemas.js';
import { DataTable } from '../../components/data-table.js';
import styles from './answers.module.css';
import { useCampaignWords } from './campaign-words.js';
import { scoresOf, useScoreLabel } from './score-label.js';

/** Who answered, out of how many, then how often each score was given. Exact: this page stays inside. */
export function Results({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation();
  const words = useCampaignWords();
  const label = useScoreLabel();
  return (
    <>
      <p className={styles.fact}>
        {campaign.answered === 0
          ? t('answers.answeredNone')
          : t(campaign.answered === 1 ? 'answers.answeredOne' : 'answers.answeredMany', {
              number: words.number(campaign.answered),
            })}{' '}
        {campaign.asked === null
          ? t('answers.askedUnknownSentence')
          : t('answers.askedSentence', { asked: words.number(campaign.asked), rate: words.rate(campaign) })}
      </p>
      {campaign.asked !== null && campaign.askedBy !== null && (
        <p className={styles.quiet}>{t('answers.askedBy', { name: campaign.askedBy })}</p>
      )}
      {campaign.results.map(({ question, scale, answers, scores }) => (
        <DataTable
          key={`${question}-${scale}`}
          caption={t(`answers.questionNames.${question}`)}
          columns={[
            { name: 'score', label: t(`answers.questionNames.${question}`) },
            { name: 'count', label: t('answers.answerCount'), numeric: true },
          ]}
          rows={scoresOf(scale)
            .map((score) => ({
              key: String(score),
              cells: [label(scale, score), words.number(scores.find((one) => one.score === score)?.count ?? 0)],
            }))
            .reverse()}
          total={{ key: 'total', cells: [t('answers.total'), words.number(answers)] }}
        />
      ))}
    </>
  );
}
