import { Button } from '@mantine/core';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Door } from '../components/door.js';
import { Failure } from '../components/failure.js';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return <Door title={t('problem.notFoundTitle')} text={t('problem.notFound')} more={<Home />} />;
}

/** A page this person's role does not open. */
export function ForbiddenPage() {
  const { t } = useTranslation();
  return <Door title={t('problem.forbiddenTitle')} text={t('problem.forbidden')} more={<Home />} />;
}

/** A page that failed. */
export function ProblemPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <Door title={t('problem.title')} more={<Failure error={error} onRetry={retry} />} />;
}

function Home() {
  const { t } = useTranslation();
  return (
    <Button component={Link} to="/" variant="default">
      {t('app.home')}
    </Button>
  );
}
