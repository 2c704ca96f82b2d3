import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import styles from './availability.module.css';
import { AVAILABILITY, printForms } from './get-availability.js';

/** As many as one paper holds. */
const MOST = 100;

/** The question on paper: for people who cannot be written to, or blank. */
export function PrintPart({ personIds }: { personIds: readonly string[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const print = useMutation({
    mutationFn: printForms,
    onSuccess: () => client.invalidateQueries({ queryKey: [AVAILABILITY, 'list'] }),
  });
  const printed = personIds.slice(0, MOST);
  return (
    <div className={styles.part}>
      <h2>{t('availability.print.title')}</h2>
      <p className={styles.quiet}>{t('availability.print.text')}</p>
      {print.error && <Failure error={print.error} />}
      <div className={styles.actions}>
        {printed.length > 0 && (
          <Button size="md" variant="default" loading={print.isPending} onClick={() => print.mutate(printed)}>
            {t('availability.print.go', { count: printed.length })}
          </Button>
        )}
        <Button size="md" variant="default" loading={print.isPending} onClick={() => print.mutate([])}>
          {t('availability.print.blank')}
        </Button>
      </div>
      <div role="status">
        {print.data !== undefined && (
          <Notice role="note" good>
            <a href={print.data} download={t('availability.print.file')}>
              {t('availability.print.download')}
            </a>
          </Notice>
        )}
      </div>
    </div>
  );
}
