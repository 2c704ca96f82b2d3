import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Door, doorForm } from '../../components/door.js';
import { Failure } from '../../components/failure.js';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { PasswordField } from '../../components/password-field.js';
import { useFieldChecks } from '../../lib/field-checks.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { useForm } from '../../lib/use-form.js';
import { signIn } from './sign-in.js';

/** E-mail and password. */
export function SignInPage({ onEntered }: { onEntered: () => Promise<void> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { setUpNeeded } = useSession();
  const checks = useFieldChecks();
  const { form, field, submit } = useForm(
    { email: '', password: '' },
    { email: checks.email, password: checks.required },
  );
  const enter = useMutation({ mutationFn: signIn, onSuccess: onEntered });
  return (
    <Door
      title={t('signIn.title')}
      more={
        <>
          <LinkButton href="/invitation">{t('signIn.code')}</LinkButton>
          <p>{t('signIn.forgotten')}</p>
          <LinkButton href={`/rules?lang=${language}`}>{t('signIn.rules')}</LinkButton>
        </>
      }
    >
      <form
        ref={form}
        className={doorForm}
        noValidate
        onSubmit={submit(({ email, password }) => enter.mutate({ email: email.trim(), password }))}
      >
        {setUpNeeded && <Notice>{t('signIn.setUpNeeded')}</Notice>}
        {enter.error && <Failure error={enter.error} />}
        <TextInput
          {...field('email')}
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          required
          withAsterisk={false}
          size="md"
        />
        <PasswordField
          {...field('password')}
          label={t('signIn.password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
        />
        <Button type="submit" size="md" loading={enter.isPending}>
          {t('signIn.button')}
        </Button>
      </form>
    </Door>
  );
}
