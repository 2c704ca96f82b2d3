import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Leads to the page where changes of that week are tried. */
export function TryLink({ day }: { day: string }) {
  const { t } = useTranslation();
  return (
    <p>
      <Link to="/proposals/try" search={{ day }}>
        {t('trying.link')}
      </Link>
    </p>
  );
}
