import { NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CecView } from '../../../server/summaries/cec/cec.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { dayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { AssociationPart } from './association-part.js';
import { CountedPart } from './counted-part.js';
import { ElsewherePart } from './elsewhere-part.js';
import { myCecQuery } from './get-cec.js';
import styles from './cec.module.css';
import { RulesPart } from './rules-part.js';
import { ThresholdsPart } from './thresholds-part.js';

/** What the reader's time says to the civic engagement account; it declares nothing. `children`: the way back. */
export function CecPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [year, setYear] = useState<number | null>(null);
  const mine = useQuery(myCecQuery(year));
  return (
    <div className={styles.page}>
      <div>{children}</div>
      <PageTitle title={t('cec.title')} below={t('cec.text')} />
      <Notice role="note">{t('cec.replacesNothing')}</Notice>
      {mine.isPending && <Skeleton height="16rem" radius="lg" />}
      {mine.error && <Failure error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data && (
        <>
          <NativeSelect
            size="md"
            label={t('cec.year')}
            value={String(mine.data.year)}
            onChange={({ currentTarget: { value } }) => setYear(Number(value))}
            data={yearsOf(mine.data).map(String)}
          />
          <Deadline view={mine.data} />
          <ThresholdsPart view={mine.data} />
          <CountedPart view={mine.data} />
          <ElsewherePart key={mine.data.year} view={mine.data} />
          <AssociationPart view={mine.data} />
          <RulesPart view={mine.data} />
        </>
      )}
    </div>
  );
}

const yearsOf = ({ years, year }: CecView): number[] => [...new Set([...years, year])].sort((a, b) => b - a);

function Deadline({ view: { year, deadlines } }: { view: CecView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { step, day, declareFrom, declareUntil, confirmUntil } = deadlines;
  return (
    <Card aria-labelledby="cec-deadline" className={styles.part}>
      <h2 id="cec-deadline">{t('cec.next')}</h2>
      <p>{t(`cec.step.${step}`, { year, day: day === null ? '' : dayText(day, language) })}</p>
      <p className={styles.quiet}>
        {t('cec.deadlines', {
          from: dayText(declareFrom, language),
          until: dayText(declareUntil, language),
          confirmed: dayText(confirmUntil, language),
        })}
      </p>
    </Card>
  );
}
