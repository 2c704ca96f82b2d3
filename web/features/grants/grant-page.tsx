import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantView } from '../../../server/missions/grants/grants.schemas.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { capital } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { ContactCard } from './contact-card.js';
import { EndDialog } from './end-dialog.js';
import { grantQuery } from './get-grants.js';
import { GrantEditor } from './grant-editor.js';
import { AlsoReported, GrantFacts, GrantMissions, GrantPromises } from './grant-parts.js';
import { daysText } from './grant-words.js';
import styles from './grants.module.css';
import { RemoveDialog } from './remove-dialog.js';

/** One grant: what it is for, what was promised, and to whom else the same results are reported. */
export function GrantPage({ id, onGone }: { id: string; onGone: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: grant, error, refetch } = useQuery(grantQuery(id));
  const [isChanging, setChanging] = useState(false);
  if (!grant)
    return (
      <div className={styles.page}>
        <PageTitle title={t('grants.one')} />
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : <Skeleton height="16rem" radius="lg" />}
        <p>
          <Link to="/grants">{t('grants.back')}</Link>
        </p>
      </div>
    );
  if (isChanging) return <GrantEditor grant={grant} onDone={() => setChanging(false)} />;
  return (
    <div className={styles.page}>
      <PageTitle above={grant.funder} title={grant.title} below={capital(daysText(grant, language))} />
      <GrantFacts grant={grant} />
      {grant.mayWrite && <Actions grant={grant} onChange={() => setChanging(true)} onGone={onGone} />}
      <GrantPromises grant={grant} />
      <GrantMissions grant={grant} />
      <AlsoReported grant={grant} />
      {grant.mayWrite && <ContactCard grant={grant} />}
      <p>
        <Link to="/grants">{t('grants.back')}</Link>
      </p>
    </div>
  );
}

function Actions({ grant, onChange, onGone }: { grant: GrantView; onChange: () => void; onGone: () => void }) {
  const { t } = useTranslation();
  const mayReport = useSession().rights.includes('reports.write');
  const [asked, setAsked] = useState<'end' | 'remove' | null>(null);
  const close = () => setAsked(null);
  return (
    <div className={styles.actions}>
      <Button onClick={onChange}>{t('grants.change')}</Button>
      {mayReport && (
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/reports" search={{ grant: grant.id }} {...props} />}
        >
          {t('grants.report')}
        </Button>
      )}
      {grant.state === 'running' && (
        <Button variant="default" onClick={() => setAsked('end')}>
          {t('grants.end')}
        </Button>
      )}
      <Button variant="default" onClick={() => setAsked('remove')}>
        {t('grants.remove')}
      </Button>
      <EndDialog grant={grant} opened={asked === 'end'} onClose={close} />
      <RemoveDialog grant={grant} opened={asked === 'remove'} onClose={close} onGone={onGone} />
    </div>
  );
}
