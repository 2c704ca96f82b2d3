import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import styles from './availability.module.css';
import { askAvailability, AVAILABILITY, availabilityListQuery } from './get-availability.js';

/** Rung, and nobody answered: noted. Then the next one: first who cannot be written to. */
export function Ringing({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const open = useQuery(availabilityListQuery('not-asked', ''));
  const ask = useMutation({
    mutationFn: () => askAvailability({ way: 'phone', personIds: [personId] }),
    onSuccess: () => client.invalidateQueries({ queryKey: [AVAILABILITY, 'list'] }),
  });
  const others = (open.data?.people ?? []).filter(({ id }) => id !== personId);
  const next = others.find(({ hasAddress }) => !hasAddress) ?? others[0];
  return (
    <div className={styles.part}>
      {ask.error && <Failure error={ask.error} />}
      <div role="status">
        {ask.isSuccess && (
          <Notice role="note" good>
            {t('availability.noReplyKept')}
          </Notice>
        )}
      </div>
      <div className={styles.actions}>
        <Button size="md" variant="default" loading={ask.isPending} onClick={() => ask.mutate()}>
          {t('availability.noReply')}
        </Button>
        {next && (
          <Link to="/availability/$personId" params={{ personId: next.id }} className={styles.go}>
            {t('availability.nextPerson', { name: next.name })}
          </Link>
        )}
      </div>
    </div>
  );
}
