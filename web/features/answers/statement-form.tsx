import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { statementMethods } from '../../../server/answers/statements.schemas.js';
import { Failure } from '../../components/failure.js';
import { addDays, isDay } from '../../lib/day.js';
import styles from './answers.module.css';
import { makeStatement } from './get-answers.js';
import { readCount } from './read-count.js';
import { useChange } from './use-change.js';

interface StatementFormProps {
  missions: { id: string; title: string }[];
  onDone: () => void;
}

/** How many different people were helped, and how they were told apart. */
export function StatementForm({ missions, onDone }: StatementFormProps) {
  const { t } = useTranslation();
  const [given, setGiven] = useState({
    missionId: '',
    fromDay: '',
    lastDay: '',
    count: '',
    newCount: '',
    method: '' as (typeof statementMethods)[number] | '',
    methodWords: '',
    source: '',
  });
  const [checked, setChecked] = useState(false);
  const make = useChange(makeStatement, onDone);
  const set = (some: Partial<typeof given>) => setGiven((all) => ({ ...all, ...some }));
  const count = readCount(given.count);
  const newCount = readCount(given.newCount);
  const isCountWrong = count === undefined || count === null;
  const isNewWrong = newCount === undefined || (newCount ?? 0) > (count ?? 0);
  const faultOf = (isWrong: boolean, sentence: string) => (checked && isWrong ? sentence : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const { missionId, fromDay, lastDay, method, methodWords, source } = given;
    if (!isDay(fromDay) || !isDay(lastDay) || lastDay < fromDay || isCountWrong || isNewWrong || method === '') return;
    make.mutate({
      missionId: missionId || null,
      fromDay,
      toDay: addDays(lastDay, 1),
      count,
      newCount,
      newAccessCount: null,
      method,
      methodWords: methodWords.trim() || null,
      source: source.trim() || null,
    });
  };
  const text = (name: keyof typeof given) => ({
    value: given[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {make.error && <Failure error={make.error} />}
      <div className={styles.row}>
        <NativeSelect
          label={t('answers.mission')}
          data={[
            { value: '', label: t('answers.everyMission') },
            ...missions.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          {...text('missionId')}
        />
        <TextInput
          type="date"
          label={t('answers.firstDay')}
          error={faultOf(!isDay(given.fromDay), t('form.required'))}
          {...text('fromDay')}
        />
        <TextInput
          type="date"
          label={t('answers.lastDay')}
          error={faultOf(!isDay(given.lastDay) || given.lastDay < given.fromDay, t('answers.lastDayFault'))}
          {...text('lastDay')}
        />
        <TextInput
          inputMode="numeric"
          label={t('answers.people')}
          description={t('answers.peopleHint')}
          error={faultOf(isCountWrong, t('answers.countFault'))}
          {...text('count')}
        />
        <TextInput
          inputMode="numeric"
          label={t('answers.newPeople')}
          description={t('answers.newPeopleHint')}
          error={faultOf(isNewWrong, t('answers.newPeopleFault'))}
          {...text('newCount')}
        />
        <NativeSelect
          label={t('answers.method')}
          value={given.method}
          error={faultOf(given.method === '', t('answers.methodFault'))}
          data={[
            { value: '', label: t('answers.methodChoose') },
            ...statementMethods.map((value) => ({ value, label: t(`answers.methods.${value}`) })),
          ]}
          onChange={(event) =>
            set({ method: statementMethods.find((method) => method === event.currentTarget.value) ?? '' })
          }
        />
        <TextInput label={t('answers.methodWords')} maxLength={500} {...text('methodWords')} />
        <TextInput label={t('answers.source')} maxLength={200} {...text('source')} />
      </div>
      <div className={styles.actions}>
        <Button type="submit" loading={make.isPending}>
          {t('answers.state')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
