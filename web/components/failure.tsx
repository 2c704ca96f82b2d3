import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RequestError } from '../lib/http.js';
import { Notice } from './notice.js';

/** What failed, in the server's own sentence when it gave one, and a way to try again. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const retry = onRetry && (
    <Button variant="default" size="sm" onClick={onRetry}>
      {t('app.retry')}
    </Button>
  );
  return (
    <Notice role="alert" action={retry}>
      {useFailureText(error)}
    </Notice>
  );
}

/** The sentence of a failure, in the reader's language. */
export function useFailureText(error: unknown): string {
  const { t } = useTranslation();
  if (!(error instanceof RequestError)) return t('problem.unexpected');
  if (error.code === 'unreachable') return t('problem.unreachable');
  return error.detail || t('problem.unexpected');
}
