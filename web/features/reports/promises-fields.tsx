import { Skeleton, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReportBlock } from '../../../server/reports/reports.schemas.js';
import { Failure } from '../../components/failure.js';
import { reportedGrantQuery } from './get-reports.js';
import { GrantChoice } from './grant-choice.js';
import styles from './reports.module.css';

type PromisesBlock = Extract<ReportBlock, { kind: 'promises' }>;

interface PromisesFieldsProps {
  block: PromisesBlock;
  onChange: (block: PromisesBlock) => void;
}

/** Which grant, and why what came of each promise differs. What was promised and obtained is told by itself. */
export function PromisesFields({ block, onChange }: PromisesFieldsProps) {
  const { t } = useTranslation();
  const { data: grant, error, refetch } = useQuery(reportedGrantQuery(block.grantId));
  const why = new Map(block.why.map(({ promiseId, text }) => [promiseId, text]));
  const say = (promiseId: string, text: string) => {
    const others = block.why.filter((one) => one.promiseId !== promiseId);
    onChange({ ...block, why: text.trim() === '' ? others : [...others, { promiseId, text }] });
  };
  return (
    <>
      <GrantChoice
        required
        value={block.grantId}
        onChoose={(chosen) => chosen && onChange({ ...block, grantId: chosen.id, why: [] })}
      />
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : !grant ? (
        <Skeleton height="6rem" radius="md" />
      ) : grant.promises.length === 0 ? (
        <p className={styles.quiet}>{t('reports.noPromise')}</p>
      ) : (
        grant.promises.map((promise) => (
          <Textarea
            key={promise.id}
            label={promise.words}
            description={t(promise.figure === null ? 'reports.whatCame' : 'reports.why')}
            autosize
            maxLength={600}
            value={why.get(promise.id) ?? ''}
            onChange={({ currentTarget: { value } }) => say(promise.id, value.replace(/\s*\n\s*/g, ' '))}
          />
        ))
      )}
    </>
  );
}
