import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GrantSummary } from '../../../server/missions/grants/grants.schemas.js';
import { Failure } from '../../components/failure.js';
import { useSession } from '../../lib/session.js';
import { reportedGrantsQuery } from './get-reports.js';

interface GrantChoiceProps {
  value: string | null;
  /** There is always one. */
  required?: boolean;
  onChoose: (grant: GrantSummary | null) => void;
}

/** The grant that a report is for, if it is for one. */
export function GrantChoice({ value, required = false, onChoose }: GrantChoiceProps) {
  const { t } = useTranslation();
  const mayRead = useSession().rights.includes('grants.read');
  const { data, error, refetch } = useQuery({ ...reportedGrantsQuery, enabled: mayRead });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data || data.grants.length === 0) return null;
  const isGone = value !== null && data.grants.every(({ id }) => id !== value);
  return (
    <NativeSelect
      label={t('reports.grant')}
      value={value ?? ''}
      data={[
        ...(required ? [] : [{ value: '', label: t('reports.noGrant') }]),
        ...(isGone ? [{ value, label: t('reports.grantGone') }] : []),
        ...data.grants.map(({ id, funder, title }) => ({ value: id, label: `${funder} · ${title}` })),
      ]}
      onChange={({ currentTarget }) => onChoose(data.grants.find(({ id }) => id === currentTarget.value) ?? null)}
    />
  );
}
