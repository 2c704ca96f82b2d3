import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { PublicationView } from '../../../server/indicators/publications/publications.schemas.js';
import { Failure } from '../../components/failure.js';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { AcceptOld } from './accept-old.js';
import { Changes } from './changes.js';
import { preview, restatementsQuery } from './get-publications.js';
import { PreviewPanel } from './preview-panel.js';
import styles from './publications.module.css';

interface RestatedProps {
  publication: PublicationView;
  catalogue: Catalogue;
  onMade: (id: string) => void;
}

/** What is another figure since it was told, why, and telling it anew. */
export function Restated({ publication, catalogue, onMade }: RestatedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { rights } = useSession();
  const since = useQuery(restatementsQuery(publication.id));
  const asked = useMutation({ mutationFn: preview });
  const draft = {
    title: publication.title,
    from: publication.from,
    to: publication.to,
    tables: publication.tables.map(({ request }) => request),
    acceptsOld: false,
    restates: publication.id,
  };
  if (since.error) return <Failure error={since.error} onRetry={() => void since.refetch()} />;
  if (!since.data) return <Skeleton height="6rem" radius="lg" />;
  const { changes, causes, restated } = since.data;
  const day = (instant: string | null) => (instant === null ? '' : instantDayText(instant, catalogue.zone, language));
  return (
    <section className={styles.part} aria-label={t('publications.since')}>
      <h2>{t('publications.since')}</h2>
      {restated.map((one) => (
        <div key={one.id}>
          <p>
            <Link to="/publications/$id" params={{ id: one.id }}>
              {t('publications.toldAnew', { number: one.number, day: day(one.madeAt), name: one.madeBy })}
            </Link>
          </p>
          {one.changes.length > 0 && <Changes changes={one.changes} publication={publication} anew={one.number} />}
        </div>
      ))}
      {changes.length === 0 && <p>{t('publications.unchanged')}</p>}
      {changes.length > 0 && (
        <>
          <Changes changes={changes} publication={publication} anew={null} />
          <ul>
            {causes.map(({ cause, count, to }) => (
              <li key={cause}>{t(`publications.cause.${cause}`, { count, day: day(to) })}</li>
            ))}
          </ul>
          {rights.includes('publications.write') && (
            <div className={styles.actions}>
              <Button variant="default" loading={asked.isPending} onClick={() => asked.mutate(draft)}>
                {t('publications.anew')}
              </Button>
            </div>
          )}
        </>
      )}
      {asked.error && <Failure error={asked.error} />}
      <AcceptOld error={asked.error} onAccept={() => asked.mutate({ ...draft, acceptsOld: true })} />
      {asked.data && asked.variables && (
        <PreviewPanel
          draft={asked.variables}
          preview={asked.data}
          catalogue={catalogue}
          onAccept={(tables) => asked.mutate({ ...draft, acceptsOld: asked.variables.acceptsOld, tables })}
          onMade={onMade}
        />
      )}
    </section>
  );
}
