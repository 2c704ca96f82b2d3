import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleSchema, type Invite, type MadeInvitation } from '../../../server/auth/auth.schemas.js';
import { Failure } from '../../components/failure.js';
import { LanguageChoice } from '../../components/language-choice.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { DeliveryChoice } from './delivery-choice.js';
import { invitationsQuery, invite } from './get-invitations.js';
import styles from './invite-form.module.css';
import { readPeople, type LineFault } from './read-people.js';

/** Several people at once, one per line. */
export function InviteForm({ onMade }: { onMade: (made: MadeInvitation[], deliver: Invite['deliver']) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [deliver, setDeliver] = useState<Invite['deliver']>('mail');
  const [role, setRole] = useState<Invite['role']>('volunteer');
  const [language, setLanguage] = useState(useLanguage());
  const read = readPeople(text, deliver === 'mail');
  const send = useMutation({
    mutationFn: invite,
    onSuccess: async ({ invitations }, { deliver: by }) => {
      setText('');
      onMade(invitations, by);
      await client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
    },
  });
  const ready = read.people.length > 0 && read.faults.length === 0;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) send.mutate({ role, deliver, people: read.people, language });
      }}
    >
      {send.error && <Failure error={send.error} />}
      <DeliveryChoice value={deliver} onChange={setDeliver} />
      <Textarea
        label={t('invitations.people')}
        description={t('invitations.peopleHint')}
        placeholder={t('invitations.peopleExample')}
        rows={6}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Reading count={read.people.length} faults={read.faults} />
      <div className={styles.row}>
        <RoleChoice value={role} onChange={setRole} />
        <LanguageChoice label={t('invitations.language')} value={language} onChange={setLanguage} />
      </div>
      <div>
        <Button type="submit" size="md" disabled={!ready} loading={send.isPending}>
          {t(deliver === 'mail' ? 'invitations.send' : 'invitations.makeCards')}
        </Button>
      </div>
    </form>
  );
}

/** What was understood of the lines, as they are typed. */
function Reading({ count, faults }: { count: number; faults: LineFault[] }) {
  const { t } = useTranslation();
  const known =
    count === 0
      ? t('invitations.readNone')
      : count === 1
        ? t('invitations.readOne')
        : t('invitations.readMany', { number: count });
  return (
    <div role="status">
      <p className={styles.quiet}>{known}</p>
      {faults.length > 0 && (
        <ul className={styles.faults}>
          {faults.map(({ line, fault }) => (
            <li key={line}>{t('invitations.faultLine', { line, fault: t(`invitations.fault.${fault}`) })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Coordinators invite volunteers; the technical administrator invites anyone. */
function RoleChoice({ value, onChange }: { value: Invite['role']; onChange: (role: Invite['role']) => void }) {
  const { t } = useTranslation();
  const mayChoose = useSession().roles.includes('administrator');
  if (!mayChoose) return null;
  return (
    <NativeSelect
      label={t('invitations.role')}
      value={value}
      data={['volunteer', 'coordinator', 'director', 'administrator'].map((role) => {
        const one = roleSchema.parse(role);
        return { value: one, label: t(`account.role.${one}`) };
      })}
      onChange={(event) => onChange(roleSchema.parse(event.currentTarget.value))}
    />
  );
}
