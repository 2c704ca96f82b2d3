import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SuggestionView } from '../../../server/allocation/suggestions/suggestions.schemas.js';
import { Failure } from '../../components/failure.js';
import { type FoundPerson, PersonSearch } from '../../components/person-search.js';
import { whyNotQuery } from './get-questions.js';
import styles from './proposals.module.css';
import { WhyNotAnswer } from './why-not-answer.js';

/** “Why not …?” of a date, for anybody one thinks of. */
export function WhyNotPart({ slot }: { slot: SuggestionView['steps'][number]['slot'] }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [person, setPerson] = useState<FoundPerson | null>(null);
  return (
    <details onToggle={({ currentTarget: { open } }) => setIsOpen(open)}>
      <summary>{t('whyNot.title')}</summary>
      {isOpen && (
        <div className={styles.tight}>
          <PersonSearch label={t('whyNot.who', { mission: slot.mission })} onChoose={setPerson} />
          {person && <WhyNotOf key={person.id} slotId={slot.id} personId={person.id} />}
        </div>
      )}
    </details>
  );
}

export function WhyNotOf({ slotId, personId }: { slotId: string; personId: string }) {
  const { t } = useTranslation();
  const answer = useQuery(whyNotQuery(slotId, personId));
  if (answer.isPending)
    return (
      <p role="status" className={styles.quiet}>
        <Loader size="xs" /> {t('whyNot.looking')}
      </p>
    );
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  return <WhyNotAnswer answer={answer.data} />;
}
