import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Door, doorForm } from '../../components/door.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { PasswordField } from '../../components/password-field.js';
import { useFieldChecks } from '../../lib/field-checks.js';
import { useLanguage } from '../../lib/language.js';
import { useForm } from '../../lib/use-form.js';
import { setUp } from './set-up.js';

/** The association's name and its first account, with the one-time link of the log. */
export function SetUpPage({ token, onEntered }: { token: string; onEntered: () => Promise<void> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const checks = useFieldChecks();
  const { form, field, submit } = useForm(
    { organisationName: '', name: '', email: '', password: '' },
    { organisationName: checks.required, name: checks.required, email: checks.email, password: checks.password },
  );
  const begin = useMutation({ mutationFn: setUp, onSuccess: onEntered });
  if (token === '') {
    return (
      <Door title={t('setUp.title')}>
        <Notice>{t('setUp.noToken')}</Notice>
      </Door>
    );
  }
  const text = { required: true, withAsterisk: false, size: 'md' } as const;
  return (
    <Door title={t('setUp.title')} text={t('setUp.text')}>
      <form
        ref={form}
        className={doorForm}
        noValidate
        onSubmit={submit((values) => begin.mutate({ ...values, email: values.email.trim(), token, language }))}
      >
        {begin.error && <Failure error={begin.error} />}
        <TextInput
          {...text}
          {...field('organisationName')}
          label={t('setUp.organisation')}
          autoComplete="organization"
        />
        <TextInput {...text} {...field('name')} label={t('setUp.yourName')} autoComplete="name" />
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
        <Button type="submit" size="md" loading={begin.isPending}>
          {t('setUp.button')}
        </Button>
      </form>
    </Door>
  );
}
