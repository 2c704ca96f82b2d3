import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { proposableQuery } from './get-proposals.js';

/** Of whom suggestions may speak at all, and where to raise how many they are. */
export function MayBeProposed() {
  const { t } = useTranslation();
  const list = useQuery(proposableQuery);
  if (list.error) return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return null;
  const { mayBeProposed, of, steps } = list.data;
  const notAsked = steps.find(({ step }) => step === 'not-asked')?.people ?? 0;
  return (
    <p>
      {t('availability.proposable', { count: mayBeProposed, of })}.{' '}
      {notAsked > 0 && `${t('proposals.notAsked', { count: notAsked })} `}
      {mayBeProposed < of && <Link to="/availability">{t('proposals.raise')}</Link>}
    </p>
  );
}
