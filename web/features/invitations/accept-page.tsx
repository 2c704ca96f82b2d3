import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { openedInvitationSchema } from '../../../server/auth/auth.schemas.js';
import { Door, doorForm } from '../../components/door.js';
import { Failure } from '../../components/failure.js';
import { LinkButton } from '../../components/link-button.js';
import { PasswordField } from '../../components/password-field.js';
import { useFieldChecks } from '../../lib/field-checks.js';
import { useLanguage } from '../../lib/language.js';
import { useForm } from '../../lib/use-form.js';
import { acceptInvitation, openInvitation } from './accept-invitation.js';

type Opened = z.infer<typeof openedInvitationSchema>;

interface AcceptPageProps {
  /** Code of the link; empty when it must be typed. */
  linkCode: string;
  onEntered: () => Promise<void>;
}

/** An invitation, by its link or by the code of a printed card. */
export function AcceptPage({ linkCode, onEntered }: AcceptPageProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState(linkCode);
  // Asked once for each code: a code that was used would count as a wrong guess of everybody on this network.
  const { mutate: open, ...opened } = useMutation({ mutationFn: openInvitation });
  useEffect(() => {
    if (linkCode !== '') open(linkCode);
  }, [linkCode, open]);
  const ask = (next: string) => {
    setCode(next);
    open(next);
  };
  const other = () => {
    setCode('');
    opened.reset();
  };
  if (opened.data) return <NewAccount code={code} opened={opened.data} onOther={other} onEntered={onEntered} />;
  return (
    <Door title={t('invitation.codeTitle')} text={t('invitation.codeText')}>
      <CodeForm key={code} first={code} error={opened.error} busy={opened.isPending} onCode={ask} />
    </Door>
  );
}

function CodeForm({
  first,
  error,
  busy,
  onCode,
}: {
  first: string;
  error: Error | null;
  busy: boolean;
  onCode: (code: string) => void;
}) {
  const { t } = useTranslation();
  const checks = useFieldChecks();
  const { form, field, submit } = useForm({ code: first }, { code: checks.required });
  return (
    <form ref={form} className={doorForm} noValidate onSubmit={submit(({ code }) => onCode(code.trim()))}>
      {error && <Failure error={error} />}
      <TextInput
        {...field('code')}
        label={t('invitation.code')}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        size="md"
        required
        withAsterisk={false}
      />
      <Button type="submit" size="md" loading={busy}>
        {t('invitation.open')}
      </Button>
    </form>
  );
}

function NewAccount({
  code,
  opened,
  onOther,
  onEntered,
}: {
  code: string;
  opened: Opened;
  onOther: () => void;
  onEntered: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const checks = useFieldChecks();
  const { form, field, submit } = useForm(
    { name: opened.name, email: '', password: '' },
    { name: checks.required, email: checks.email, password: checks.password },
  );
  const accept = useMutation({ mutationFn: acceptInvitation, onSuccess: onEntered });
  const role = t(`account.role.${opened.role}`);
  const text = { required: true, withAsterisk: false, size: 'md' } as const;
  return (
    <Door
      title={t('invitation.title')}
      text={t('invitation.welcome', { organisation: opened.organisation, name: opened.name, role })}
      more={<LinkButton onClick={onOther}>{t('invitation.otherCode')}</LinkButton>}
    >
      <form
        ref={form}
        className={doorForm}
        noValidate
        onSubmit={submit((values) => accept.mutate({ ...values, email: values.email.trim(), code, language }))}
      >
        {accept.error && <Failure error={accept.error} />}
        <TextInput {...text} {...field('name')} label={t('form.name')} autoComplete="name" />
        <TextInput
          {...text}
          {...field('email')}
          label={t('form.email')}
          type="email"
          autoComplete="username"
          inputMode="email"
        />
        <PasswordField
          {...text}
          {...field('password')}
          label={t('form.password')}
          description={t('form.passwordHint')}
          autoComplete="new-password"
        />
        <Button type="submit" size="md" loading={accept.isPending}>
          {t('invitation.button')}
        </Button>
      </form>
    </Door>
  );
}
