import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CallOutcome,
  ReplacementPerson,
  ReplacementsView,
} from '../../../server/allocation/replacements/replacements.schemas.js';
import { CallLinks } from '../../components/call-links.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Points } from '../../components/points.js';
import { useLanguage } from '../../lib/language.js';
import { strengthOf } from '../../lib/strength.js';
import { AskedLines } from './asked-lines.js';
import { recordCall, replacementsQuery } from './get-replacements.js';
import { reasonsOf } from './person-reasons.js';
import styles from './replacements.module.css';

/** One person: why, the number, and what they said. */
export function PersonCard({ one, view }: { one: ReplacementPerson; view: ReplacementsView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const { id: slotId, startsAt, endsAt } = view.slot;
  const said = { personId: one.person.id, told: { startsAt, endsAt } };
  const call = useMutation({
    mutationFn: (outcome: CallOutcome) => recordCall(slotId, { ...said, outcome }),
    onSuccess: async (now) => {
      const { queryKey } = replacementsQuery(slotId);
      // A list that was asked for before would say again what was so before.
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, now);
    },
  });
  const { person, telephone, message, fit, why } = one;
  const heading = `person-${person.id}`;
  return (
    <li>
      <Card as="article" className={styles.part} aria-labelledby={heading}>
        <h3 id={heading} className={styles.name}>
          {person.name} <span className={styles.strength}>{t(`strength.${strengthOf(fit)}`)}</span>
        </h3>
        {one.asked && <AskedLines asked={one.asked} zone={view.zone} />}
        <CallLinks name={person.name} telephone={telephone} message={message} onUse={() => call.mutate('calling')} />
        <ul className={styles.reasons}>
          {reasonsOf(t, one, view.zone, language).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <Outcomes name={person.name} isSending={call.isPending} onSay={(outcome) => call.mutate(outcome)} />
        {call.error && <Failure error={call.error} onRetry={() => call.variables && call.mutate(call.variables)} />}
        <details>
          <summary>{t('proposals.points')}</summary>
          <Points why={why} gain={fit} />
          <p className={styles.quiet}>{t('proposals.notUsed')}</p>
        </details>
      </Card>
    </li>
  );
}

/** A yes is asked once more: somebody will be expected because of it. */
function Outcomes({ name, isSending, onSay }: { name: string; isSending: boolean; onSay: (say: CallOutcome) => void }) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  if (sure)
    return (
      <div role="group" aria-label={t('replace.sure', { name })} className={styles.part}>
        <p role="alert">{t('replace.sure', { name })}</p>
        <div className={styles.actions}>
          <Button size="md" loading={isSending} onClick={() => onSay('agreed')}>
            {t('replace.comes', { name })}
          </Button>
          <Button size="md" variant="default" onClick={() => setSure(false)}>
            {t('replace.notYet')}
          </Button>
        </div>
      </div>
    );
  return (
    <div role="group" aria-label={t('replace.said', { name })} className={styles.actions}>
      <Button size="md" variant="default" onClick={() => setSure(true)}>
        {t('replace.yes')}
      </Button>
      <Button size="md" variant="default" disabled={isSending} onClick={() => onSay('declined')}>
        {t('replace.no')}
      </Button>
      <Button size="md" variant="default" disabled={isSending} onClick={() => onSay('no-answer')}>
        {t('replace.noAnswer')}
      </Button>
    </div>
  );
}
