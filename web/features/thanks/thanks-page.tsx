import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { WrittenThanks } from '../../../server/summaries/thanks/thanks.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { MissionChoice } from '../../components/mission-choice.js';
import parts from '../../components/page-parts.module.css';
import { PageTitle } from '../../components/page-title.js';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { missionsQuery, takeBack, writtenQuery } from './get-thanks.js';
import { ThankForm } from './thank-form.js';
import styles from './thanks.module.css';

/** For a coordinator: thank those who came to a mission, and see again what was written. */
export function ThanksPage() {
  const { t } = useTranslation();
  const missions = useQuery(missionsQuery);
  return (
    <div className={`${parts.page} ${styles.page}`}>
      <PageTitle title={t('thanks.title')} below={t('thanks.text')} />
      <MissionChoice missions={missions} label={t('thanks.mission')}>
        {(missionId) => <ThankForm key={missionId} missionId={missionId} />}
      </MissionChoice>
      <Written />
    </div>
  );
}

function Written() {
  const { t } = useTranslation();
  const written = useQuery(writtenQuery);
  if (!written.data || written.data.length === 0) return null;
  return (
    <Card aria-labelledby="written-thanks" className={parts.part}>
      <h2 id="written-thanks">{t('thanks.written')}</h2>
      <ul className={parts.list}>
        {written.data.map((one) => (
          <OneWritten key={one.id} one={one} />
        ))}
      </ul>
    </Card>
  );
}

function OneWritten({ one: { id, name, mission, words, writtenAt } }: { one: WrittenThanks[number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const client = useQueryClient();
  const back = useMutation({
    mutationFn: () => takeBack(id),
    onSuccess: (list) => client.setQueryData(writtenQuery.queryKey, list),
  });
  return (
    <li className={styles.words}>
      <p>
        <b>{name}</b>{' '}
        <span className={styles.quiet}>
          · {mission} · {instantDayText(writtenAt, zone, language)}
        </span>
      </p>
      <p className={styles.said}>{words}</p>
      {back.error && <Failure error={back.error} />}
      <div>
        <Button
          size="sm"
          variant="default"
          loading={back.isPending}
          aria-label={t('thanks.takeBackOf', { name })}
          onClick={() => back.mutate()}
        >
          {t('thanks.takeBack')}
        </Button>
      </div>
    </li>
  );
}
