import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { needWeekSchema } from '../../../server/missions/needs/week.schemas.js';
import { type FoundPerson, PersonSearch } from '../../components/person-search.js';
import { type ChangeDraft, changeOf, emptyDraft } from './change-draft.js';
import { ChangeFields } from './change-fields.js';
import type { Tried, TriedKind } from './tried.js';
import { triedKinds } from './tried.js';
import styles from './trying.module.css';
import { WeightsForm } from './weights-form.js';

interface ChangeFormProps {
  week: z.infer<typeof needWeekSchema>;
  onAdd: (tried: Omit<Tried, 'id'>) => void;
}

/** One more thing that would be otherwise: what, of whom, and on which date. */
export function ChangeForm({ week, onAdd }: ChangeFormProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<TriedKind>('absence');
  const [person, setPerson] = useState<FoundPerson | null>(null);
  const [draft, setDraft] = useState<ChangeDraft>(() => emptyDraft(week));
  const isOfSomebody = kind !== 'need' && kind !== 'weights';
  const change = changeOf(kind, person?.id ?? null, draft);
  return (
    <div className={styles.tight}>
      <NativeSelect
        size="md"
        label={t('trying.what')}
        value={kind}
        data={triedKinds.map((one) => ({ value: one, label: t(`trying.kind.${one}`) }))}
        onChange={({ currentTarget: { value } }) => setKind(triedKinds.find((one) => one === value) ?? 'absence')}
      />
      {isOfSomebody && (
        <>
          <PersonSearch label={t('trying.who')} onChoose={setPerson} />
          <p role="status" className={person ? styles.chosen : styles.quiet}>
            {person ? t('trying.chosen', { name: person.name }) : t('trying.nobody')}
          </p>
        </>
      )}
      {kind === 'weights' ? (
        <WeightsForm onAdd={(weights) => onAdd({ change: { kind: 'weights', weights }, name: null })} />
      ) : (
        <>
          <ChangeFields kind={kind} week={week} draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
          <div>
            <Button
              size="md"
              disabled={change === null}
              onClick={() => change && onAdd({ change, name: isOfSomebody ? (person?.name ?? null) : null })}
            >
              {t('trying.try')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
