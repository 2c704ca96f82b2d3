import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { NewReport } from '../../../server/reports/reports.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { useLanguage } from '../../lib/language.js';
import { defaultPeriod } from '../../lib/period.js';
import { AboutFields } from './about-fields.js';
import { useCreateReport } from './get-reports.js';
import styles from './reports.module.css';

interface NewReportFormProps {
  catalogue: Catalogue;
  onMade: (id: string) => void;
  onClose: () => void;
}

/** Title, days and language: the program proposes the rest. */
export function NewReportForm({ catalogue, onMade, onClose }: NewReportFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [about, setAbout] = useState<NewReport>(() => ({ title: '', language, ...defaultPeriod(catalogue) }));
  const create = useCreateReport();
  const send = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(about, { onSuccess: ({ id }) => onMade(id) });
  };
  return (
    <Card aria-label={t('reports.new')}>
      <form className={styles.form} onSubmit={send}>
        <AboutFields about={about} onChange={(part) => setAbout((before) => ({ ...before, ...part }))} />
        <p className={styles.quiet}>{t('reports.firstDraft')}</p>
        {create.error && <Failure error={create.error} />}
        <div className={styles.actions}>
          <Button type="submit" loading={create.isPending}>
            {t('reports.create')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
