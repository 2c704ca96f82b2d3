import { useTranslation } from 'react-i18next';

/** Same lengths as the server asks. */
const SHORTEST_PASSWORD = 12;

const EMAIL = /^[^\s@;,<>]+@[^\s@;,<>]+\.[^\s@;,<>.]+$/;

export const isEmail = (text: string): boolean => EMAIL.test(text);

/** What can be wrong in a field, told as what to do. */
export function useFieldChecks() {
  const { t } = useTranslation();
  return {
    required: (value: string) => (value.trim() === '' ? t('form.required') : null),
    email: (value: string) => (isEmail(value.trim()) ? null : t('form.emailInvalid')),
    password: (value: string) => (value.length < SHORTEST_PASSWORD ? t('form.passwordShort') : null),
  };
}
