import { NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import { othersQuery } from './get-decisions.js';

interface OtherPeopleProps {
  suggestionId: string;
  value: string;
  error: string | null;
  onChange: (personId: string) => void;
}

/** Those who could come there too, who suits best first. */
export function OtherPeople({ suggestionId, value, error, onChange }: OtherPeopleProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const others = useQuery(othersQuery(suggestionId));
  if (others.error) return <Failure error={others.error} onRetry={() => void others.refetch()} />;
  if (!others.data) return <Skeleton height="4rem" />;
  if (others.data.people.length === 0) return <p role="status">{t('decide.nobodyElse')}</p>;
  const people = others.data.people.map(({ id, name, fit }) => ({
    value: id,
    label: t('decide.person', { name, fit: numberText(fit, language) }),
  }));
  return (
    <NativeSelect
      size="md"
      label={t('decide.whom')}
      description={t('decide.whomText')}
      value={value}
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[{ value: '', label: t('decide.choose') }, ...people]}
    />
  );
}
