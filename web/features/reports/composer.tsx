import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { ReportView } from '../../../server/reports/reports.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { RequestError } from '../../lib/http.js';
import { AboutFields } from './about-fields.js';
import { BlockList } from './block-list.js';
import { CheckNotice } from './check-notice.js';
import { PreviewFrame } from './preview-frame.js';

import { PreviewLinks } from './preview-links.js';
import { PublishReport } from './publish-report.js';
import { RemoveReport } from './remove-report.js';
import styles from './reports.module.css';
import { useComposing } from './use-composing.js';

interface ComposerProps {
  report: ReportView;
  catalogue: Catalogue;
  back: ReactNode;
  onPublished: (id: string) => void;
  onRemoved: () => void;
}

/** Everything of a report may be changed, and is kept by itself; beside it, what a donor would read. */
export function Composer({ report, catalogue, back, onPublished, onRemoved }: ComposerProps) {
  const { t } = useTranslation();
  const { composed, version, saving, error, retry, change } = useComposing(report);
  const { id } = report;
  return (
    <div className={styles.page}>
      {back}
      <PageTitle
        title={composed.title || t('reports.untitled')}
        below={<output>{t(`reports.saving.${saving}`)}</output>}
      >
        <PreviewLinks id={id} version={version} />
      </PageTitle>
      {error && <Failure error={error} {...(isRetryable(error) ? { onRetry: retry } : {})} />}
      <div className={styles.beside}>
        <div className={styles.part}>
          <Card aria-label={t('reports.about')}>
            <div className={styles.form}>
              <AboutFields about={composed} onChange={change} />
            </div>
          </Card>
          <CheckNotice
            id={id}
            version={version}
            composed={composed}
            catalogue={catalogue}
            onChange={(blocks) => change({ blocks })}
          />
          <BlockList composed={composed} catalogue={catalogue} onChange={(blocks) => change({ blocks })} />
          <PublishReport id={id} version={version} isSaved={saving === 'saved'} onPublished={onPublished} />
          <Link to="/reports/subscriptions" search={{ report: id }}>
            {t('sendings.open')}
          </Link>
          <RemoveReport id={id} onRemoved={onRemoved} />
        </div>
        <section className={styles.preview} aria-label={t('reports.preview')}>
          <h2>{t('reports.preview')}</h2>
          <PreviewFrame id={id} version={version} />
        </section>
      </div>
    </div>
  );
}

/** What somebody else changed meanwhile must be read first. */
const isRetryable = (error: Error) => !(error instanceof RequestError && error.code === 'report-changed');
