import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../server/ingest/preview.schemas.js';
import { RadioCard } from '../../components/radio-card.js';
import { useLanguage } from '../../lib/language.js';
import styles from './reading-panel.module.css';

interface OpenQuestionProps {
  question: Question;
  /** Questions still open, this one included. */
  left: number;
  onAnswer: (value: unknown) => void;
  /** Null when the file cannot be imported without an answer. */
  onLeave: (() => void) | null;
}

/** One thing only a person can tell, with the answers it may have. Nothing is chosen in their place. */
export function OpenQuestion({ question: { column, question, choices }, left, onAnswer, onLeave }: OpenQuestionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const [text, setText] = useState('');
  const value = choices.length === 0 ? text.trim() : chosen === null ? undefined : choices[chosen]?.value;
  const isReady = value !== undefined && value !== '';
  return (
    <fieldset className={styles.question}>
      <legend>
        {column !== null && <span className={styles.quiet}>{t('reading.ofColumn', { column })}</span>}
        {question[language]}
      </legend>
      {choices.map(({ label }, at) => (
        <RadioCard key={label[language]} name={name} checked={chosen === at} onChoose={() => setChosen(at)}>
          {label[language]}
        </RadioCard>
      ))}
      {choices.length === 0 && (
        <TextInput
          aria-label={question[language]}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <div className={styles.next}>
        <Button disabled={!isReady} onClick={() => onAnswer(value)}>
          {t('reading.answer')}
        </Button>
        {onLeave && (
          <Button variant="default" onClick={onLeave}>
            {t('reading.leave')}
          </Button>
        )}
        {left > 1 && <span className={styles.quiet}>{t('reading.left', { number: left - 1 })}</span>}
      </div>
    </fieldset>
  );
}
