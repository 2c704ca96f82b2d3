import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { CopyButton } from '../../components/copy-button.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { capital, instantText, periodText } from '../../lib/dates.js';
import { tellableQuery } from '../../lib/get-tellable.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { EditionCorrections } from './edition-corrections.js';
import { EditionEmbeds } from './edition-embeds.js';
import { EditionLinkCard } from './edition-link-card.js';
import {
  dataAddress,
  editionQuery,
  pageAddress,
  paperAddress,
  roomAddress,
  slidesAddress,
  workbookAddress,
} from './get-editions.js';
import styles from './reports.module.css';
import { useEditionState } from './use-edition-state.js';
import { WithdrawEdition } from './withdraw-edition.js';

/** A report as it was published: its address, its number, its paper, and what was corrected since. */
export function EditionPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { rights } = useSession();
  const edition = useQuery(editionQuery(id));
  const catalogue = useQuery(tellableQuery);
  const zone = catalogue.data?.zone ?? 'UTC';
  const said = useEditionState(zone);
  const failed = [edition, catalogue].find(({ error }) => error !== null);
  const back = <Link to="/reports">{t('reports.back')}</Link>;
  if (failed)
    return (
      <div className={styles.page}>
        {back}
        <Failure error={failed.error} onRetry={() => void failed.refetch()} />
      </div>
    );
  if (!edition.data || !catalogue.data) return <Skeleton height="30rem" radius="lg" />;
  const one = edition.data;
  const mayWrite = rights.includes('reports.write');
  return (
    <div className={styles.page}>
      {back}
      <PageTitle
        above={t('editions.number', { number: one.number })}
        title={one.title}
        below={capital(periodText(one, language))}
      >
        <div className={styles.actions}>
          <Button component="a" href={paperAddress(id)}>
            {t('editions.paper')}
          </Button>
          <Button component="a" variant="default" href={roomAddress(id)} download>
            {t('editions.room')}
          </Button>
          <Button component="a" variant="default" href={pageAddress(id)} target="_blank" rel="noopener">
            {t('editions.page')}
          </Button>
        </div>
      </PageTitle>
      <p className={styles.quiet}>{t('editions.roomText')}</p>
      <Notice role="note" good={one.state === 'valid'}>
        {said.standing(one)}
      </Notice>
      <p className={styles.quiet}>
        {t('editions.made', { name: one.publishedBy, day: instantText(one.publishedAt, zone, language) })}{' '}
        {capital(t('publications.tally', { told: one.cells - one.hidden, hidden: one.hidden }))}.{' '}
        <Link to="/publications/$id" params={{ id: one.publicationId }}>
          {t('editions.publication')}
        </Link>
      </p>
      <EditionLinkCard edition={one} zone={zone} mayWrite={mayWrite} />
      <Card aria-labelledby="edition-number">
        <div className={styles.form}>
          <h2 id="edition-number">{t('editions.checkTitle')}</h2>
          <p>{t('editions.checkText')}</p>
          <div className={styles.address}>
            <code>{one.checkAddress}</code>
            <CopyButton text={one.checkAddress} name={one.checkAddress} />
          </div>
        </div>
      </Card>
      <Card aria-labelledby="edition-data">
        <div className={styles.form}>
          <h2 id="edition-data">{t('editions.dataTitle')}</h2>
          <p>{t('editions.dataText')}</p>
          <div className={styles.actions}>
            <Button component="a" variant="default" href={workbookAddress(id)}>
              {t('editions.workbook')}
            </Button>
            <Button component="a" variant="default" href={slidesAddress(id)}>
              {t('editions.slides')}
            </Button>
            <Button component="a" variant="default" href={dataAddress(id)}>
              {t('editions.data')}
            </Button>
          </div>
        </div>
      </Card>
      {mayWrite && <EditionEmbeds edition={one} zone={zone} />}
      <EditionCorrections edition={one} zone={zone} />
      {mayWrite && one.state !== 'withdrawn' && <WithdrawEdition id={id} />}
      <p className={styles.digest}>{t('editions.digest', { digest: one.paper.sha256 })}</p>
    </div>
  );
}
