import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TellAvailability } from '../../../server/people/availability/availability.schemas.js';
import type { AvailabilityView } from '../../../server/summaries/availability/availability-views.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { RadioCard, RadioCards } from '../../components/radio-card.js';
import styles from './availability.module.css';
import { type Draft, draftOf, faultOf, limitFields, timesIn, toldBy } from './draft.js';
import { ExactTimes } from './exact-times.js';
import { HabitsPart } from './habits-part.js';
import { LimitsPart } from './limits-part.js';
import { TastesPart } from './tastes-part.js';
import { WeekGrid } from './week-grid.js';

const STATES = ['on', 'paused', 'off'] as const;

interface FormProps {
  view: AvailabilityView;
  /** Somebody else speaks: their answer is kept again although it is the same. */
  again: boolean;
  /** What is asked besides, above the button. */
  children?: ReactNode;
  error: Error | null;
  isSending: boolean;
  isDone: boolean;
  onSend: (told: TellAvailability) => void;
}

/** The question, the week, the limits and the tastes of one person; nothing leaves before the button. */
export function AvailabilityForm({ view, again, children, error, isSending, isDone, onSend }: FormProps) {
  const { t } = useTranslation();
  const name = useId();
  const [draft, setDraft] = useState<Draft>(() => draftOf(view));
  const [touched, setTouched] = useState(false);
  const set = (part: Partial<Draft>) => {
    setTouched(true);
    setDraft((all) => ({ ...all, ...part }));
  };
  const isWrong = limitFields.some((field) => faultOf(field, draft.limits[field]) !== null);
  const send = (all: Draft) => {
    if (isWrong) return;
    setTouched(false);
    onSend(toldBy(all, view, again));
  };
  const confirm = (cell: Parameters<typeof draft.cells.has>[0]) => {
    const all = { ...draft, cells: new Map(draft.cells).set(cell, 1) };
    setDraft(all);
    if (again) setTouched(true);
    else send(all);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(draft);
  };
  const part = (title: string, content: ReactNode) => (
    <Card className={styles.part}>
      <h2>{title}</h2>
      {content}
    </Card>
  );
  return (
    <form noValidate className={styles.part} onSubmit={submit}>
      <Card as="div">
        <RadioCards legend={view.question}>
          {STATES.map((state) => (
            <RadioCard
              key={state}
              name={name}
              checked={draft.state === state}
              text={t(`availability.stateText.${state}`)}
              onChoose={() => set({ state })}
            >
              {t(`availability.state.${state}`)}
            </RadioCard>
          ))}
        </RadioCards>
        {draft.state === null && <p className={styles.quiet}>{t('availability.noAnswer')}</p>}
      </Card>
      {part(
        t('availability.week'),
        <>
          <HabitsPart habits={view.habits} times={timesIn(draft)} disabled={isSending} onConfirm={confirm} />
          <WeekGrid cells={draft.cells} onChange={(cells) => set({ cells })} />
          <ExactTimes times={draft.exact} today={view.today} onChange={(exact) => set({ exact })} />
        </>,
      )}
      {part(t('availability.limits.title'), <LimitsPart draft={draft} onChange={set} />)}
      {part(t('availability.taste.title'), <TastesPart choices={view.choices} draft={draft} onChange={set} />)}
      {children}
      {error && <Failure error={error} />}
      {isWrong && (
        <p role="alert" className={styles.fault}>
          {t('availability.limits.check')}
        </p>
      )}
      <div role="status">
        {isDone && !touched && (
          <Notice role="note" good>
            {t('availability.kept')}
          </Notice>
        )}
      </div>
      <div className={styles.send}>
        <Button type="submit" size="md" loading={isSending}>
          {t('availability.keep')}
        </Button>
      </div>
    </form>
  );
}
