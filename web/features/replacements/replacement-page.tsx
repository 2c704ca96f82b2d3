import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ReplacementsView } from '../../../server/allocation/replacements/replacements.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { clockOf } from '../../lib/clock.js';
import { instantText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { AlmostList } from './almost-list.js';
import { AnsweredList } from './answered-list.js';
import { CallList } from './call-list.js';
import { replacementsQuery } from './get-replacements.js';
import { NobodyToCall } from './nobody-to-call.js';
import { PersonCard } from './person-card.js';
import styles from './replacements.module.css';
import { slotText } from './slot-text.js';

/** Who can come to one date: whom to ring first, and what they said. */
export function ReplacementPage({ slotId }: { slotId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const found = useQuery(replacementsQuery(slotId));
  const view = found.data;
  return (
    <div className={styles.page}>
      <PageTitle
        title={view ? t('replace.titleOf', { mission: view.slot.mission.title }) : t('replace.title')}
        below={view ? slotText(view.slot, language) : t('replace.text')}
      />
      {found.isPending && <Skeleton height="20rem" radius="lg" />}
      {found.error && !view && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {view && (
        <>
          <div role="status">
            {(found.isError || found.fetchStatus === 'paused') && (
              <Notice role="note">{t('replace.stale', { when: clockOf(view.madeAt, view.zone) })}</Notice>
            )}
          </div>
          <People view={view} onAgain={() => void found.refetch()} />
          <CallList view={view} />
        </>
      )}
    </div>
  );
}

function People({ view, onAgain }: { view: ReplacementsView; onAgain: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className={`${styles.part} ${styles.screen}`}>
      <Card className={styles.part}>
        <p className={styles.sentence}>{missingText(t, view)}</p>
        {view.cannotCome.map(({ name, saidAt }) => (
          <p key={`${name} ${saidAt}`}>
            {t('replace.cannotCome', { name, when: instantText(saidAt, view.zone, language) })}
          </p>
        ))}
        <p className={styles.quiet}>{t('replace.lookedAt', { count: view.mayBeAsked })}</p>
        <div className={styles.actions}>
          <Button size="md" variant="default" onClick={() => window.print()}>
            {t('replace.print')}
          </Button>
          <Button size="md" variant="default" onClick={onAgain}>
            {t('replace.again')}
          </Button>
        </div>
      </Card>
      <AnsweredList view={view} />
      <h2>{t('replace.people')}</h2>
      {view.people.length === 0 && <NobodyToCall view={view} />}
      <ol className={styles.list}>
        {view.people.map((one) => (
          <PersonCard key={one.person.id} one={one} view={view} />
        ))}
      </ol>
      <AlmostList view={view} />
    </div>
  );
}

function missingText(t: TFunction, { coming, wanted, missing }: ReplacementsView): string {
  if (wanted === null || missing === null) return t('replace.unknown', { count: coming });
  if (missing === 0) return t('replace.full', { count: coming });
  return t('replace.missing', { count: missing, coming, wanted });
}
