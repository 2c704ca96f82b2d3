import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { audienceSchema, scaleSchema, type CampaignView } from '../../../server/answers/answers.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { addDays, isDay } from '../../lib/day.js';
import styles from './answers.module.css';
import { makeCampaign } from './get-answers.js';
import { readCount } from './read-count.js';
import { TickBox } from '../../components/tick-box.js';
import { useChange } from './use-change.js';

interface CampaignFormProps {
  missions: { id: string; title: string }[];
  onMade: (campaign: CampaignView) => void;
  onCancel: () => void;
}

/** A new campaign. The last day is written as people say it: included. */
export function CampaignForm({ missions, onMade, onCancel }: CampaignFormProps) {
  const { t } = useTranslation();
  const [given, setGiven] = useState({
    title: '',
    audience: 'volunteer' as CampaignView['audience'],
    missionId: '',
    fromDay: '',
    lastDay: '',
    scale: 5 as CampaignView['scale'],
    asksSatisfaction: true,
    asksRecommendation: false,
    asksWords: true,
    asked: '',
  });
  const [checked, setChecked] = useState(false);
  const make = useChange(makeCampaign, onMade);
  const set = (some: Partial<typeof given>) => setGiven((all) => ({ ...all, ...some }));
  const faults = faultsOf(given);
  const told = (name: keyof ReturnType<typeof faultsOf>, sentence: string) =>
    checked && faults[name] ? sentence : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.values(faults).some(Boolean)) return;
    const { title, missionId, lastDay, asked, ...rest } = given;
    make.mutate({
      ...rest,
      title: title.trim() || null,
      missionId: missionId || null,
      toDay: addDays(lastDay, 1),
      asked: readCount(asked) ?? null,
    });
  };
  return (
    <Card aria-labelledby="new-campaign" className={styles.part}>
      <h2 id="new-campaign">{t('answers.newCampaign')}</h2>
      <form className={styles.form} noValidate onSubmit={submit}>
        {make.error && <Failure error={make.error} />}
        <div className={styles.row}>
          <TextInput
            label={t('answers.name')}
            description={t('answers.nameHint')}
            maxLength={200}
            value={given.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('answers.audience')}
            value={given.audience}
            data={audienceSchema.options.map((value) => ({ value, label: t(`answers.audiences.${value}`) }))}
            onChange={(event) => set({ audience: audienceSchema.parse(event.currentTarget.value) })}
          />
          <NativeSelect
            label={t('answers.mission')}
            value={given.missionId}
            data={[
              { value: '', label: t('answers.everyMission') },
              ...missions.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(event) => set({ missionId: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('answers.firstDay')}
            value={given.fromDay}
            error={told('fromDay', t('form.required'))}
            onChange={(event) => set({ fromDay: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('answers.lastDay')}
            value={given.lastDay}
            error={told('lastDay', t('answers.lastDayFault'))}
            onChange={(event) => set({ lastDay: event.currentTarget.value })}
          />
          <TextInput
            inputMode="numeric"
            label={t('answers.asked')}
            description={t('answers.askedHint')}
            value={given.asked}
            error={told('asked', t('answers.countFault'))}
            onChange={(event) => set({ asked: event.currentTarget.value })}
          />
        </div>
        <fieldset className={styles.questions}>
          <legend>{t('answers.questions')}</legend>
          <TickBox
            label={t('answers.asksSatisfaction')}
            checked={given.asksSatisfaction}
            onChange={(asksSatisfaction) => set({ asksSatisfaction })}
          />
          {given.asksSatisfaction && (
            <NativeSelect
              label={t('answers.scale')}
              value={String(given.scale)}
              data={['3', '5', '10'].map((value) => ({
                value,
                label: t(`answers.scales.${value as '3' | '5' | '10'}`),
              }))}
              onChange={(event) => set({ scale: scaleSchema.parse(Number(event.currentTarget.value)) })}
            />
          )}
          <TickBox
            label={t('answers.asksRecommendation')}
            checked={given.asksRecommendation}
            onChange={(asksRecommendation) => set({ asksRecommendation })}
          />
          <TickBox
            label={t('answers.asksWords')}
            checked={given.asksWords}
            onChange={(asksWords) => set({ asksWords })}
          />
          {told('questions', t('answers.questionsFault')) && (
            <p role="alert" className={styles.fault}>
              {t('answers.questionsFault')}
            </p>
          )}
        </fieldset>
        <div className={styles.actions}>
          <Button type="submit" size="md" loading={make.isPending}>
            {t('answers.make')}
          </Button>
          <Button variant="default" size="md" onClick={onCancel}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

interface Given {
  fromDay: string;
  lastDay: string;
  asked: string;
  asksSatisfaction: boolean;
  asksRecommendation: boolean;
}

function faultsOf({ fromDay, lastDay, asked, asksSatisfaction, asksRecommendation }: Given) {
  return {
    fromDay: !isDay(fromDay),
    lastDay: !isDay(lastDay) || lastDay < fromDay,
    asked: readCount(asked) === undefined,
    questions: !asksSatisfaction && !asksRecommendation,
  };
}
