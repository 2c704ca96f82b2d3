import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../server/ingest/preview.schemas.js';
import { OpenQuestion } from './open-question.js';
import { answered, type ReadingPartProps } from './reading-answers.js';
import styles from './reading-panel.module.css';

const nameOf = ({ id, path }: Question): string => `${id} ${path.join('.')}`;

/** What only a person can tell, one question at a time; those an import can do without may be left. */
export function Questions({ preview, answers, onAnswers }: ReadingPartProps) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const open = preview.questions.filter((one) => one.isRequired || !left.has(nameOf(one)));
  const next = open.find(({ isRequired }) => isRequired) ?? open[0];
  return (
    <div role="status">
      {next ? (
        <OpenQuestion
          key={nameOf(next)}
          question={next}
          left={open.length}
          onAnswer={(value) => onAnswers(answered(answers, preview.mapping, next, value))}
          onLeave={next.isRequired ? null : () => setLeft(new Set([...left, nameOf(next)]))}
        />
      ) : (
        <p className={styles.quiet}>{t('reading.noQuestion')}</p>
      )}
    </div>
  );
}
