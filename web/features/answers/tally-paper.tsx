import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../server/answers/answers.schemas.js';
import { PrintBar } from '../../components/print-bar.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import styles from './paper.module.css';
import { scoreLabel, scoresOf } from './score-label.js';

const BOXES = 40;

/** A sheet of boxes to cross, one column per score: one cross is one person. */
export function TallyPaper({ campaign, back }: { campaign: CampaignView; back: ReactNode }) {
  const { i18n } = useTranslation();
  const [language, setLanguage] = useState(useLanguage());
  const said = i18n.getFixedT(language);
  const { organisation } = useSession();
  const questions = [
    ...(campaign.asksSatisfaction ? [{ question: 'satisfaction' as const, scale: campaign.scale }] : []),
    ...(campaign.asksRecommendation ? [{ question: 'recommendation' as const, scale: 10 as const }] : []),
  ];
  return (
    <>
      <PrintBar language={language} onLanguage={setLanguage} back={back} />
      {questions.map(({ question, scale }) => (
        <article key={question} lang={language} className={styles.sheet}>
          <p className={styles.house}>{organisation.name}</p>
          <h1>{said(`answers.paper.${campaign.audience}.${question}`)}</h1>
          <p>{said('answers.paper.how')}</p>
          <p className={styles.blanks}>
            <span>{said('answers.paper.day')}</span>
            <span>{campaign.mission?.title ?? said('answers.paper.mission')}</span>
          </p>
          <table className={styles.grid}>
            <thead>
              <tr>
                {scoresOf(scale).map((score) => (
                  <th key={score} scope="col">
                    {scoreLabel(said, scale, score)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                {scoresOf(scale).map((score) => (
                  <td key={score}>
                    <span
                      className={styles.boxes}
                      role="img"
                      aria-label={said('answers.paper.boxes', { number: BOXES })}
                    >
                      {Array.from({ length: BOXES }, (_, box) => (
                        <span key={box} />
                      ))}
                    </span>
                  </td>
                ))}
              </tr>
              <tr>
                {scoresOf(scale).map((score) => (
                  <td key={score} className={styles.sum}>
                    {said('answers.paper.total')}
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
          <p className={styles.small}>{said('answers.paper.privacy')}</p>
        </article>
      ))}
    </>
  );
}
