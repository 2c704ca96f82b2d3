import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbilityItem } from '../../../server/validation/abilities/confirmations.schemas.js';
import { Failure } from '../../components/failure.js';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import styles from './confirmations.module.css';
import { answeredQuery, type Asked } from './get-confirmations.js';
import { useItemText } from './item-text.js';

interface LatestAnswersProps {
  onUndo: (made: { asked: Asked; answeredAt: string }) => void;
}

/** What was answered lately, by anybody, with the way back. Asked for when it is opened. */
export function LatestAnswers({ onUndo }: LatestAnswersProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const answered = useQuery({ ...answeredQuery(useLanguage()), enabled: opened });
  const lines = (answered.data?.people ?? []).flatMap(({ name, items }) => items.map((item) => ({ name, item })));
  return (
    <details className={styles.latest} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{t('confirmations.answeredShow')}</summary>
      {answered.error && <Failure error={answered.error} onRetry={() => void answered.refetch()} />}
      {answered.data && lines.length === 0 && <p className={styles.quiet}>{t('confirmations.noAnswer')}</p>}
      <ul className={styles.list}>
        {lines.map(({ name, item }) => (
          <Answered key={item.rows[0]?.id} person={name} item={item} onUndo={onUndo} />
        ))}
      </ul>
    </details>
  );
}

function Answered({ person, item, onUndo }: LatestAnswersProps & { person: string; item: AbilityItem }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const { name } = useItemText()(item);
  const { answer, rows } = item;
  if (!answer) return null;
  const day = instantDayText(answer.at, zone, language);
  return (
    <li className={styles.line}>
      <div>
        {person} · <b>{name}</b>
        <p className={styles.quiet}>
          {t(`confirmations.answered.${answer.decision}`, { name: answer.by ?? '', day })}
          {answer.words !== null && ` – ${answer.words}`}
        </p>
      </div>
      <div>
        <Button
          variant="default"
          size="sm"
          aria-label={t('confirmations.undoOf', { what: `${person}, ${name}` })}
          onClick={() => onUndo({ asked: { decision: 'confirm', rows }, answeredAt: answer.at })}
        >
          {t('confirmations.undo')}
        </Button>
      </div>
    </li>
  );
}
