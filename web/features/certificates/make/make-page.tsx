import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnCertificate } from '../../../../server/certificates/life/certificate-life.schemas.js';
import { Failure } from '../../../components/failure.js';
import { PageTitle } from '../../../components/page-title.js';
import { localDayOf } from '../../../lib/clock.js';
import { useLanguage } from '../../../lib/language.js';
import { useSession } from '../../../lib/session.js';
import styles from '../certificates.module.css';
import { firstDraft } from './certificate-draft.js';
import { type AskedPeriod, certifiedPeriod } from '../certificate-period.js';
import { ChoicesForm } from './choices-form.js';
import { optionsQuery } from './get-making.js';
import { Made } from './made.js';
import { Obstacles } from './obstacles.js';
import { PeriodChoice } from '../period-choice.js';

/** Days, language, what stands on it; looked at, then asked for. `back` leads to the list. */
export function MakeCertificatePage({ back }: { back: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const [today] = useState(() => localDayOf(new Date().toISOString(), zone));
  const [asked, setAsked] = useState<AskedPeriod>({ preset: 'this_year', firstDay: '', lastDay: '' });
  const [draft, setDraft] = useState(() => firstDraft(language));
  const period = certifiedPeriod(asked, today);
  const options = useQuery(optionsQuery(period, language));
  const [made, setMade] = useState<readonly OwnCertificate[] | null>(null);
  if (made !== null)
    return (
      <div className={styles.narrow}>
        <div>{back}</div>
        <Made certificates={made} />
      </div>
    );
  return (
    <div className={styles.make}>
      <div>{back}</div>
      <PageTitle title={t('certificates.make.title')} below={t('certificates.make.text')} />
      <PeriodChoice asked={asked} today={today} isWrong={period === null} onChange={setAsked} />
      {period !== null && options.isPending && <Skeleton height="18rem" radius="lg" />}
      {options.error && <Failure error={options.error} onRetry={() => void options.refetch()} />}
      {period !== null && options.data && options.data.obstacles.length > 0 && (
        <Obstacles obstacles={options.data.obstacles} />
      )}
      {period !== null && options.data && options.data.obstacles.length === 0 && (
        <ChoicesForm
          options={options.data}
          period={period}
          draft={draft}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
          isStale={options.isPlaceholderData}
          onMade={setMade}
        />
      )}
    </div>
  );
}
