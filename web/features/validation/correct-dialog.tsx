import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Correction, Proposal, Queue, QueueRow } from '../../../server/validation/validation.schemas.js';
import { Dialog } from '../../components/dialog.js';
import { useSession } from '../../lib/session.js';
import { useForm } from '../../lib/use-form.js';
import { correctionOf, isWholeNumber, type Stated, valuesOf, withProposal } from './correction-values.js';
import { TimeFields, useTimeChecks } from './time-fields.js';
import styles from './validation-page.module.css';

interface CorrectDialogProps {
  row: QueueRow;
  missions: Queue['choices']['missions'];
  onClose: () => void;
  onCorrect: (values: Correction, reason: string) => void;
}

/** What should stand instead, and why; begins with what the person proposes, if they do. */
export function CorrectDialog(props: CorrectDialogProps) {
  const { t } = useTranslation();
  const { row } = props;
  const [start, setStart] = useState<{ from: Proposal; turn: number }>({ from: row.dispute?.proposed ?? {}, turn: 0 });
  const { imported } = row;
  return (
    <Dialog title={t('validation.correctTitle')} opened onClose={props.onClose}>
      <div className={styles.form}>
        {row.dispute?.proposed && <p className={styles.quiet}>{t('validation.proposed')}</p>}
        {imported && (
          <div>
            <Button
              variant="default"
              size="sm"
              onClick={() => {
                const { day, startedAt, endedAt, personSeconds, headcount } = imported;
                const from = { day, startedAt, endedAt, personSeconds, headcount };
                setStart(({ turn }) => ({ from, turn: turn + 1 }));
              }}
            >
              {t('validation.takeFile')}
            </Button>
          </div>
        )}
        <CorrectForm key={start.turn} {...props} from={withProposal(row, start.from)} />
      </div>
    </Dialog>
  );
}

function CorrectForm({ row, missions, from, onClose, onCorrect }: CorrectDialogProps & { from: Stated }) {
  const { t } = useTranslation();
  const { zone } = useSession().organisation;
  const checks = useTimeChecks();
  const { form, field, submit, ...rest } = useForm(
    { ...valuesOf(from, zone), mission: row.mission?.id ?? '', status: 'validated', reason: '' },
    {
      ...checks,
      headcount: (value) => (isWholeNumber(value) ? null : t('validation.headcountWrong')),
      reason: (value) => (value.trim() === '' ? t('validation.needed') : null),
    },
  );
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={submit((all) => onCorrect(correctionOf(row, from, all, zone), all.reason.trim()))}
    >
      <TimeFields form={{ field, ...rest }} from={from} timeLabel={t('validation.time')} />
      <TextInput
        label={t('validation.headcount')}
        description={t('validation.headcountHelp')}
        inputMode="numeric"
        {...field('headcount')}
      />
      <Choice
        label={t('validation.mission')}
        {...field('mission')}
        data={[{ value: '', label: t('validation.noMission') }, ...missionOptions(row, missions)]}
      />
      <Choice
        label={t('validation.then')}
        {...field('status')}
        data={(['validated', 'no_show', 'refused'] as const).map((value) => ({
          value,
          label: t(`validation.become.${value}`),
        }))}
      />
      <Textarea
        label={t('validation.why')}
        description={t('validation.whyHelp')}
        rows={3}
        maxLength={1000}
        {...field('reason')}
      />
      <div className={styles.actions}>
        <Button type="submit">{t('validation.correctDone')}</Button>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The missions offered, and the row's own where it is not among them. */
function missionOptions({ mission }: QueueRow, missions: Queue['choices']['missions']) {
  const isKnown = missions.some(({ id }) => id === mission?.id);
  return [
    ...(mission && !isKnown ? [{ value: mission.id, label: mission.title ?? mission.id }] : []),
    ...missions.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

interface ChoiceProps {
  label: string;
  name: string;
  value: string;
  error: string | null;
  data: { value: string; label: string }[];
  onChange: (event: React.ChangeEvent<HTMLInputElement>) => void;
}

/** A field of the form that is chosen rather than typed: it tells its change as typed ones do. */
function Choice({ onChange, ...rest }: ChoiceProps) {
  return (
    <NativeSelect {...rest} onChange={(event) => onChange(event as unknown as React.ChangeEvent<HTMLInputElement>)} />
  );
}
