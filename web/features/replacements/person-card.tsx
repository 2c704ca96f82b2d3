import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CallOutcome,
  ReplacementPerson,
  ReplacementsView,
} from '../../../server/allocation/replacements/replacements.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Points } from '../../components/points.js';
import { useLanguage } from '../../lib/language.js';
import { AskedLines } from './asked-lines.js';
import { smsLink, telLink } from './call-links.js';
import { recordCall, replacementsQuery } from './get-replacements.js';
import { reasonsOf, strengthOf } from './person-reasons.js';
import styles from './replacements.module.css';

/** One person: why, the number, and what they said. */
export function PersonCard({ one, view }: { one: ReplacementPerson; view: ReplacementsView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const slotId = view.slot.id;
  const call = useMutation({
    mutationFn: (outcome: CallOutcome) => recordCall(slotId, { personId: one.person.id, outcome }),
    onSuccess: (now) => client.setQueryData(replacementsQuery(slotId).queryKey, now),
  });
  const { person, telephone, message, fit, why } = one;
  const heading = `person-${person.id}`;
  return (
    <li>
      <Card as="article" className={styles.part} aria-labelledby={heading}>
        <h3 id={heading} className={styles.name}>
          {person.name} <span className={styles.strength}>{t(`replace.strength.${strengthOf(fit)}`)}</span>
        </h3>
        {one.asked && <AskedLines asked={one.asked} zone={view.zone} />}
        <div className={styles.actions}>
          {telephone ? (
            <>
              <a className={styles.call} href={telLink(telephone.number)} onClick={() => call.mutate('calling')}>
                {t('replace.call', { name: person.name, number: telephone.text })}
              </a>
              <a
                className={styles.write}
                href={smsLink(telephone.number, message)}
                onClick={() => call.mutate('calling')}
                aria-label={t('replace.writeTo', { name: person.name })}
              >
                {t('replace.write')}
              </a>
            </>
          ) : (
            <p>{t('replace.noNumber')}</p>
          )}
        </div>
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
