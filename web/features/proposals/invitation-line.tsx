import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InvitationView } from '../../../server/allocation/decisions/decisions.schemas.js';
import { CallLinks } from '../../components/call-links.js';
import { Failure } from '../../components/failure.js';
import { instantText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { typeAnswer } from './get-decisions.js';
import { readAgain } from './get-proposals.js';
import styles from './proposals.module.css';

interface InvitationLineProps {
  invitation: InvitationView;
  zone: string;
  mayAnswer: boolean;
}

/** What became of one invitation; while it waits, what was said by telephone can be typed in. */
export function InvitationLine({ invitation, zone, mayAnswer }: InvitationLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const typing = useMutation({
    mutationFn: typeAnswer,
    onSettled: () => readAgain(client),
  });
  const { id, person, way, state, sentAt, expiresAt, answeredAt, answeredWay, typedBy, comment } = invitation;
  const { telephone, message } = invitation;
  const at = (instant: string) => instantText(instant, zone, language);
  const said = { name: person.name, sent: at(sentAt), until: at(expiresAt), when: answeredAt ? at(answeredAt) : '' };
  return (
    <li className={styles.tight}>
      <p>
        {state === 'waiting' ? t(`decide.asked.${way}`, said) : t(`decide.answer.${state}`, said)}
        {answeredWay && ` ${t(`decide.through.${answeredWay}`, { name: typedBy ?? '' })}`}
      </p>
      {comment && <p className={styles.quiet}>{comment}</p>}
      {state === 'waiting' && <CallLinks name={person.name} telephone={telephone} message={message} />}
      {typing.error && <Failure error={typing.error} />}
      {state === 'waiting' && mayAnswer && (
        <div className={styles.buttons}>
          <Button
            size="md"
            variant="default"
            loading={typing.isPending}
            onClick={() => typing.mutate({ id, answer: 'agreed' })}
          >
            {t('decide.saidYes', { name: person.name })}
          </Button>
          <Button
            size="md"
            variant="default"
            loading={typing.isPending}
            onClick={() => typing.mutate({ id, answer: 'declined' })}
          >
            {t('decide.saidNo', { name: person.name })}
          </Button>
        </div>
      )}
    </li>
  );
}
