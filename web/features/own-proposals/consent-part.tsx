import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnProposals } from '../../../server/allocation/own/own-proposals.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { useLanguage } from '../../lib/language.js';
import { ownProposalsQuery, sayConsent } from './get-own.js';
import styles from './own.module.css';

const STATES = ['on', 'paused', 'off'] as const;

/** Whether missions may be suggested to the reader: changed in one step, with no other effect. */
export function ConsentPart({ consent, question }: Pick<OwnProposals, 'consent' | 'question'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const say = useMutation({
    mutationFn: (state: (typeof STATES)[number]) => sayConsent(state, question),
    onSuccess: () => client.invalidateQueries({ queryKey: ownProposalsQuery(language).queryKey }),
  });
  return (
    <Card className={styles.part}>
      <h2 className={styles.head}>{t('own.consent')}</h2>
      <p role="status">{t(`own.consentState.${consent ?? 'none'}`)}</p>
      <p className={styles.quiet}>{question}</p>
      {say.error && <Failure error={say.error} />}
      <div className={styles.buttons}>
        {STATES.filter((state) => state !== consent).map((state) => (
          <Button
            key={state}
            size="md"
            variant="default"
            loading={say.isPending && say.variables === state}
            onClick={() => say.mutate(state)}
          >
            {t(`own.consentSay.${state}`)}
          </Button>
        ))}
      </div>
    </Card>
  );
}
