import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { questionSchema, type CampaignView, type NewTally } from '../../../server/answers/answers.schemas.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { isDay } from '../../lib/day.js';
import styles from './answers.module.css';
import { enterTally } from './get-answers.js';
import { readCount } from './read-count.js';
import { scoresOf, useScoreLabel } from './score-label.js';
import { useChange } from './use-change.js';

const emptySheet = () => ({ draft: crypto.randomUUID(), day: '', counts: {} as Record<number, string> });

/** A sheet retyped: how many crosses each column holds. The same sheet sent twice counts once. */
export function TallyForm({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation();
  const label = useScoreLabel();
  const [sheet, setSheet] = useState(emptySheet);
  const [question, setQuestion] = useState<NewTally['question']>(
    campaign.asksSatisfaction ? 'satisfaction' : 'recommendation',
  );
  const enter = useChange(
    (tally: NewTally) => enterTally(campaign.id, tally),
    () => setSheet(emptySheet()),
  );
  const scale = question === 'satisfaction' ? campaign.scale : 10;
  const read = scoresOf(scale).map((score) => ({ score, count: readCount(sheet.counts[score] ?? '') }));
  const counts = read.flatMap(({ score, count }) => (count ? [{ score, count }] : []));
  const isReady = isDay(sheet.day) && counts.length > 0 && read.every(({ count }) => count !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) enter.mutate({ draft: sheet.draft, day: sheet.day, missionId: null, question, counts });
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <h3>{t('answers.enterSheet')}</h3>
      {enter.error && <Failure error={enter.error} />}
      <div role="status">
        {enter.isSuccess && (
          <Notice role="note" good>
            {t('answers.entered')}
          </Notice>
        )}
      </div>
      <div className={styles.row}>
        <TextInput
          type="date"
          label={t('answers.sheetDay')}
          value={sheet.day}
          onChange={(event) => setSheet({ ...sheet, day: event.currentTarget.value })}
        />
        {campaign.asksSatisfaction && campaign.asksRecommendation && (
          <NativeSelect
            label={t('answers.question')}
            value={question}
            data={questionSchema.options.map((value) => ({ value, label: t(`answers.questionNames.${value}`) }))}
            onChange={(event) => setQuestion(questionSchema.parse(event.currentTarget.value))}
          />
        )}
      </div>
      <fieldset className={styles.counts}>
        <legend>{t('answers.crosses')}</legend>
        {read.map(({ score, count }) => (
          <TextInput
            key={score}
            inputMode="numeric"
            label={label(scale, score)}
            value={sheet.counts[score] ?? ''}
            error={count === undefined ? t('answers.countFault') : null}
            onChange={(event) =>
              setSheet({ ...sheet, counts: { ...sheet.counts, [score]: event.currentTarget.value } })
            }
          />
        ))}
      </fieldset>
      <div>
        <Button type="submit" disabled={!isReady} loading={enter.isPending}>
          {t('answers.enter')}
        </Button>
      </div>
    </form>
  );
}
