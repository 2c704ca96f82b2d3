import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationView } from '../../../server/auth/auth.schemas.js';
import { Card } from '../../components/card.js';
import { DataTable } from '../../components/data-table.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { invitationsQuery, revokeInvitation } from './get-invitations.js';
import styles from './invitation-list.module.css';
import { RevokeDialog } from './revoke-dialog.js';

/** Who was invited, what became of it, and taking it back. */
export function InvitationList() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const list = useQuery(invitationsQuery);
  const [leaving, setLeaving] = useState<InvitationView | null>(null);
  const revoke = useMutation({
    mutationFn: ({ id }: InvitationView) => revokeInvitation(id),
    onSettled: () => client.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  });
  return (
    <Card aria-labelledby="invitations-made" className={styles.list}>
      <div>
        <h2 id="invitations-made">{t('invitations.listTitle')}</h2>
        <div role="status" className={styles.told}>
          {revoke.isSuccess && (
            <Notice role="note" good>
              {t('invitations.revoked', { name: revoke.variables.name })}
            </Notice>
          )}
        </div>
      </div>
      {revoke.error && <Failure error={revoke.error} />}
      {list.isPending && <Skeleton height="8rem" />}
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.invitations.length === 0 && <p className={styles.quiet}>{t('invitations.listEmpty')}</p>}
      {list.data && list.data.invitations.length > 0 && (
        <Lines invitations={list.data.invitations} onRevoke={setLeaving} />
      )}
      <RevokeDialog
        invitation={leaving}
        onClose={() => setLeaving(null)}
        onConfirm={(invitation) => {
          setLeaving(null);
          revoke.mutate(invitation);
        }}
      />
    </Card>
  );
}

function Lines({
  invitations,
  onRevoke,
}: {
  invitations: InvitationView[];
  onRevoke: (invitation: InvitationView) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const stateOf = ({ state, expiresAt }: InvitationView) => {
    const day = instantDayText(expiresAt, zone, language);
    return state === 'open'
      ? `${t('invitations.states.open')}, ${t('invitations.expires', { day })}`
      : t(`invitations.states.${state}`);
  };
  return (
    <DataTable
      caption={t('invitations.listTitle')}
      columns={(['person', 'role', 'delivery', 'state', 'action'] as const).map((name) => ({
        name,
        label: t(`invitations.${name}`),
      }))}
      rows={invitations.map((invitation) => ({
        key: invitation.id,
        cells: [
          <Person key="person" invitation={invitation} />,
          t(`account.role.${invitation.role}`),
          t(invitation.deliver === 'mail' ? 'invitations.byMail' : 'invitations.byCard'),
          stateOf(invitation),
          invitation.state === 'open' ? (
            <Button
              key="action"
              variant="default"
              size="xs"
              aria-label={t('invitations.revokeOf', { name: invitation.name })}
              onClick={() => onRevoke(invitation)}
            >
              {t('invitations.revoke')}
            </Button>
          ) : (
            '—'
          ),
        ],
      }))}
    />
  );
}

function Person({ invitation: { name, email } }: { invitation: InvitationView }) {
  return (
    <>
      {name}
      {email && <span className={styles.email}>{email}</span>}
    </>
  );
}
