import { NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerLinkView, CampaignView } from '../../../server/answers/answers.schemas.js';
import { PrintBar } from '../../components/print-bar.js';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import styles from './paper.module.css';

/** A sheet for the wall: a drawing to photograph, and the address in letters for who cannot. */
export function Poster({ link, campaign, back }: { link: AnswerLinkView; campaign: CampaignView; back: ReactNode }) {
  const { t, i18n } = useTranslation();
  const [language, setLanguage] = useState(useLanguage());
  const [size, setSize] = useState<'A5' | 'A4'>('A5');
  const said = i18n.getFixedT(language);
  const { organisation } = useSession();
  return (
    <>
      <PrintBar language={language} onLanguage={setLanguage} back={back}>
        <NativeSelect
          label={t('answers.paperSize')}
          value={size}
          data={['A5', 'A4']}
          onChange={(event) => setSize(event.currentTarget.value === 'A4' ? 'A4' : 'A5')}
        />
      </PrintBar>
      <article lang={language} className={size === 'A4' ? `${styles.poster} ${styles.large}` : styles.poster}>
        <p className={styles.house}>{organisation.name}</p>
        <h1>{said('answers.poster.title')}</h1>
        {campaign.mission && <p>{campaign.mission.title}</p>}
        <p>{said(campaign.audience === 'volunteer' ? 'answers.poster.volunteer' : 'answers.poster.beneficiary')}</p>
        <img
          className={styles.qr}
          alt={said('answers.poster.drawing')}
          src={`data:image/svg+xml;utf8,${encodeURIComponent(link.qrSvg)}`}
        />
        <p>
          {said('answers.poster.address')}
          <span className={styles.code}>{link.address.replace(/^https?:\/\//, '')}</span>
        </p>
        <p className={styles.small}>{said('answers.poster.privacy')}</p>
        <p className={styles.small}>
          {said('answers.poster.until', { day: instantDayText(link.expiresAt, organisation.zone, language) })}
        </p>
      </article>
    </>
  );
}
