import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { GrantSummary } from '../../../server/missions/grants/grants.schemas.js';
import type { NewReport } from '../../../server/reports/reports.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { useLanguage } from '../../lib/language.js';
import { defaultPeriod } from '../../lib/period.js';
import { AboutFields } from './about-fields.js';
import { GrantChoice } from './grant-choice.js';
import { useCreateReport } from './get-reports.js';
import styles from './reports.module.css';

interface NewReportFormProps {
  catalogue: Catalogue;
  /** Of the grant that it is begun from. */
  grant: GrantSummary | null;
  onMade: (id: string) => void;
  onClose: () => void;
}

/** Title, days and language: the program proposes the rest. */
export function NewReportForm({ catalogue, grant, onMade, onClose }: NewReportFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [about, setAbout] = useState<NewReport>(() =>
    ofGrant({ title: '', language, ...defaultPeriod(catalogue) }, grant),
  );
  const create = useCreateReport();
  const send = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(about, { onSuccess: ({ id }) => onMade(id) });
  };
  return (
    <Card aria-label={t('reports.new')}>
      <form className={styles.form} onSubmit={send}>
        <GrantChoice
          value={about.grantId ?? null}
          onChoose={(chosen) => setAbout((before) => ofGrant(before, chosen))}
        />
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

/** Its days, and a title until one is given. */
function ofGrant(before: NewReport, grant: GrantSummary | null): NewReport {
  const { grantId: _, ...about } = before;
  if (grant === null) return about;
  const title = about.title || `${grant.funder} – ${grant.title}`.slice(0, 200);
  return { ...about, title, from: grant.fromDay, to: grant.toDay, grantId: grant.id };
}
