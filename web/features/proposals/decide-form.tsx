import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Decide,
  type DecisionChoice,
  type DecisionReason,
  decisionReasonSchema,
} from '../../../server/allocation/decisions/decisions.schemas.js';
import type { ListedSuggestion } from '../../../server/allocation/suggestions/suggestions.schemas.js';
import { TickBox } from '../../components/tick-box.js';
import { OtherPeople } from './other-people.js';
import styles from './proposals.module.css';

interface DecideFormProps {
  choice: DecisionChoice;
  proposal: ListedSuggestion;
  /** Places of the better ones that wait. */
  above: readonly number[];
  isPending: boolean;
  onSay: (said: Decide) => void;
  onLeave: () => void;
}

/** Why, until when, or whom instead. */
export function DecideForm({ choice, proposal, above, isPending, onSay, onLeave }: DecideFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<DecisionReason | ''>('');
  const [comment, setComment] = useState('');
  const [until, setUntil] = useState('');
  const [personId, setPersonId] = useState('');
  const [wholeMission, setWholeMission] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const asksWhy = choice !== 'later';
  const hasUntil = choice === 'later' || choice === 'lock' || choice === 'never';
  const missing = {
    reason: asksWhy && reason === '' ? t('decide.reasonMissing') : null,
    comment: reason === 'other' && comment.trim() === '' ? t('decide.commentMissing') : null,
    until: choice === 'later' && until === '' ? t('decide.untilMissing') : null,
    person: choice === 'change' && personId === '' ? t('decide.personMissing') : null,
  };
  const send = () => {
    setIsTried(true);
    if (Object.values(missing).some((fault) => fault !== null)) return;
    onSay({
      choice,
      ...(reason === '' ? {} : { reasonCode: reason }),
      ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
      ...(hasUntil && until !== '' ? { until } : {}),
      ...(choice === 'change' ? { personId } : {}),
      ...(choice === 'never' && wholeMission ? { wholeMission } : {}),
    });
  };
  const faults = isTried ? missing : { reason: null, comment: null, until: null, person: null };
  return (
    <form
      className={styles.part}
      aria-label={t(`decide.choice.${choice}`)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className={styles.quiet}>
        {choice === 'accept'
          ? t('decide.outOfOrder', { list: above.join(', '), count: above.length })
          : t(`decide.help.${choice}`)}
      </p>
      {choice === 'change' && (
        <OtherPeople suggestionId={proposal.id} value={personId} error={faults.person} onChange={setPersonId} />
      )}
      {asksWhy && (
        <NativeSelect
          size="md"
          label={t('decide.why')}
          value={reason}
          error={faults.reason}
          onChange={({ currentTarget }) => setReason(reasonOf(currentTarget.value))}
          data={[
            { value: '', label: t('decide.choose') },
            ...decisionReasonSchema.options.map((code) => ({ value: code, label: t(`decide.reason.${code}`) })),
          ]}
        />
      )}
      {asksWhy && (
        <Textarea
          size="md"
          label={t(reason === 'other' ? 'decide.comment' : 'decide.commentOptional')}
          maxLength={1000}
          autosize
          value={comment}
          error={faults.comment}
          onChange={({ currentTarget }) => setComment(currentTarget.value)}
        />
      )}
      {hasUntil && (
        <TextInput
          size="md"
          type="date"
          label={t(choice === 'later' ? 'decide.back' : 'decide.until')}
          value={until}
          error={faults.until}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        />
      )}
      {choice === 'never' && (
        <TickBox label={t('decide.wholeMission')} checked={wholeMission} onChange={setWholeMission} />
      )}
      <div className={styles.buttons}>
        <Button size="md" type="submit" loading={isPending}>
          {t(`decide.send.${choice}`)}
        </Button>
        <Button size="md" variant="default" onClick={onLeave}>
          {t('decide.leave')}
        </Button>
      </div>
    </form>
  );
}

const reasonOf = (value: string): DecisionReason | '' => decisionReasonSchema.safeParse(value).data ?? '';
