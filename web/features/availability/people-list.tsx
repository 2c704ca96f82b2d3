import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  AvailabilityList,
  ListedPerson,
} from '../../../server/summaries/availability/availability-views.schemas.js';
import { instantText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './availability.module.css';

const AT_ONCE = 50;

/** People by name, each with where they stand and the way to type in what they said. */
export function PeopleList({ list }: { list: AvailabilityList }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? list.people : list.people.slice(0, AT_ONCE);
  if (list.people.length === 0) return <p>{t('availability.nobody')}</p>;
  return (
    <>
      <ul className={styles.list}>
        {shown.map((person) => (
          <li key={person.id} className={styles.line}>
            <Standing person={person} zone={list.zone} />
            <Link
              to="/availability/$personId"
              params={{ personId: person.id }}
              className={styles.go}
              aria-label={t('availability.typeFor', { name: person.name })}
            >
              {t('availability.type')}
            </Link>
          </li>
        ))}
      </ul>
      {shown.length < list.people.length && (
        <div>
          <Button variant="default" size="md" onClick={() => setAll(true)}>
            {t('availability.all', { count: list.people.length })}
          </Button>
        </div>
      )}
      {list.more && <p className={styles.quiet}>{t('availability.more')}</p>}
    </>
  );
}

function Standing({
  person: { name, step, hasAddress, asked, answeredAt },
  zone,
}: {
  person: ListedPerson;
  zone: string;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <span className={styles.words}>
      <b>{name}</b>
      <span className={styles.quiet}>
        {t(`availability.step.${step}`)}
        {answeredAt === null &&
          asked !== null &&
          ` · ${t(`availability.askedBy.${asked.way}`, { when: instantText(asked.at, zone, language) })}`}
        {answeredAt !== null && ` · ${t('availability.answered', { when: instantText(answeredAt, zone, language) })}`}
        {!hasAddress && ` · ${t('availability.noAddress')}`}
      </span>
    </span>
  );
}
