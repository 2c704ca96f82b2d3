import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../lib/dates.js';
import { useLanguage } from '../lib/language.js';
import { useSession } from '../lib/session.js';
import { weekdayOf } from '../lib/slot-when.js';
import styles from './who-can-come.module.css';

interface WhoCanComeProps {
  slotId: string;
  mission: string;
  day: string;
  endsAt: string;
}

/** Where somebody is missing at a date ahead: leads to whom to ring. */
export function WhoCanCome({ slotId, mission, day, endsAt }: WhoCanComeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayRing = useSession().rights.includes('replacements.read');
  const [now] = useState(() => Date.now());
  if (!mayRing || Date.parse(endsAt) <= now) return null;
  const when = `${weekdayOf(day, language)} ${dayText(day, language, 'without-year')}`;
  return (
    <span className={styles.line}>
      <Link to="/replace/$slotId" params={{ slotId }} aria-label={t('replace.whoComeTo', { mission, when })}>
        {t('replace.whoCome')}
      </Link>
    </span>
  );
}
