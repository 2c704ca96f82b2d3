import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decide, Decided, DecisionChoice } from '../../../server/allocation/decisions/decisions.schemas.js';
import type { ListedSuggestion } from '../../../server/allocation/suggestions/suggestions.schemas.js';
import { Failure } from '../../components/failure.js';
import { DecideForm } from './decide-form.js';
import { decide } from './get-decisions.js';
import { readAgain } from './get-proposals.js';
import styles from './proposals.module.css';

interface DecideActionsProps {
  proposal: ListedSuggestion;
  places: ReadonlyMap<string, number>;
  isRead: boolean;
  onDecided: (decided: Decided) => void;
}

/** What can be decided about one proposal. Accepting waits until its reasons were opened. */
export function DecideActions({ proposal, places, isRead, onDecided }: DecideActionsProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [choice, setChoice] = useState<DecisionChoice | null>(null);
  const deciding = useMutation({
    mutationFn: decide,
    onSuccess: onDecided,
    onSettled: () => readAgain(client),
  });
  const say = (said: Decide) => deciding.mutate({ id: proposal.id, said });
  const above = proposal.before.flatMap((id) => places.get(id) ?? []);
  const isOutOfOrder = proposal.before.length > 0;
  const help = `unread-${proposal.id}`;
  return (
    <div className={styles.tight}>
      {deciding.error && <Failure error={deciding.error} />}
      <div className={styles.buttons}>
        <Button
          size="md"
          aria-disabled={!isRead}
          {...(isRead ? {} : { 'data-disabled': true })}
          aria-describedby={isRead ? undefined : help}
          loading={deciding.isPending}
          onClick={() => {
            if (!isRead) return;
            if (isOutOfOrder) setChoice('accept');
            else say({ choice: 'accept' });
          }}
        >
          {t('decide.choice.accept')}
        </Button>
        {choicesFor(proposal).map((one) => (
          <Button
            key={one}
            size="md"
            variant={one === choice ? 'light' : 'default'}
            aria-expanded={one === choice}
            onClick={() => setChoice(one === choice ? null : one)}
          >
            {t(`decide.choice.${one}`)}
          </Button>
        ))}
      </div>
      {!isRead && (
        <p id={help} className={styles.quiet}>
          {t('decide.unread')}
        </p>
      )}
      {choice && (
        <DecideForm
          key={choice}
          choice={choice}
          proposal={proposal}
          above={above}
          isPending={deciding.isPending}
          onSay={say}
          onLeave={() => setChoice(null)}
        />
      )}
    </div>
  );
}

/** Somebody else can be asked where one person would come; who would leave is kept, or freed from it. */
function choicesFor({ steps }: ListedSuggestion): readonly DecisionChoice[] {
  const coming = steps.filter(({ seconds }) => seconds > 0).length;
  if (coming === 0) return ['reject', 'later', 'lock'];
  return coming === 1 ? ['change', 'reject', 'later', 'lock', 'never'] : ['reject', 'later', 'lock', 'never'];
}
