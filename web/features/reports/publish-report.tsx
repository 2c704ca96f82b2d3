import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { TickBox } from '../../components/tick-box.js';
import { usePublishReport } from './get-editions.js';
import { checkQuery } from './get-reports.js';
import { LinkEnd } from './link-end.js';
import styles from './reports.module.css';

interface PublishReportProps {
  id: string;
  version: number;
  /** All that was written is kept. */
  isSaved: boolean;
  onPublished: (id: string) => void;
}

const USUAL_DAYS = 365;

/** What leaves for good is said first, then confirmed: what would be hidden, how long the address opens. */
export function PublishReport({ id, version, isSaved, onPublished }: PublishReportProps) {
  const { t } = useTranslation();
  const { data: check } = useQuery(checkQuery(id, version));
  const [isOpen, setOpen] = useState(false);
  const [readIn, setReadIn] = useState<number | null>(null);
  const [expiresInDays, setDays] = useState<number | null>(USUAL_DAYS);
  const publish = usePublishReport(id);
  const digest = check?.refusal === null ? check.digest : null;
  if (!isOpen)
    return (
      <div className={styles.actions}>
        <Button onClick={() => setOpen(true)}>{t('editions.publish')}</Button>
      </div>
    );
  // Another version has to be read again.
  const isRead = readIn === version;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (digest === null) return;
    publish.mutate({ digest, version, expiresInDays }, { onSuccess: (made) => onPublished(made.id) });
  };
  return (
    <Card aria-label={t('editions.publish')}>
      <form className={styles.form} onSubmit={send}>
        <h2>{t('editions.publish')}</h2>
        <p>{t('editions.forGood')}</p>
        <p>{saidOf(check)}</p>
        <LinkEnd days={expiresInDays} onChange={setDays} />
        <TickBox
          label={t('editions.isRead')}
          checked={isRead}
          onChange={(checked) => setReadIn(checked ? version : null)}
        />
        {publish.error && <Failure error={publish.error} />}
        <div className={styles.actions}>
          <Button type="submit" loading={publish.isPending} disabled={!isRead || !isSaved || digest === null}>
            {t('editions.confirm')}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );

  function saidOf(found: typeof check): string {
    if (!found) return t('reports.checking');
    if (found.refusal) return t(`publications.refused.${found.refusal.reason}`);
    if (found.digest === null) return t('editions.noFigure');
    const { cells, hidden } = found;
    return t('publications.wouldTell', { told: cells - hidden, hidden });
  }
}
