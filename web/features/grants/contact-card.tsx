import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantView } from '../../../server/missions/grants/grants.schemas.js';
import { Failure } from '../../components/failure.js';
import { emptyContact, useGrantChange } from './get-grants.js';
import styles from './grants.module.css';

/** Whom to call at the funder's: for directors only, forgotten when asked. */
export function ContactCard({ grant: { id, contact } }: { grant: GrantView }) {
  const { t } = useTranslation();
  const heading = useId();
  const change = useGrantChange(emptyContact, () => undefined);
  return (
    <section aria-labelledby={heading} className={styles.part}>
      <h2 id={heading}>{t('grants.contact')}</h2>
      {change.error && <Failure error={change.error} />}
      {contact === null ? (
        <p className={styles.quiet}>{t('grants.noContact')}</p>
      ) : (
        <>
          <ul className={styles.lines}>
            {contact.name && <li>{contact.name}</li>}
            {contact.mail && (
              <li>
                <a href={`mailto:${contact.mail}`}>{contact.mail}</a>
              </li>
            )}
            {contact.telephone && (
              <li>
                <a href={`tel:${contact.telephone.replace(/[^+\d]/g, '')}`}>{contact.telephone}</a>
              </li>
            )}
          </ul>
          <p className={styles.quiet}>{t('grants.contactText')}</p>
          <div>
            <Button variant="default" loading={change.isPending} onClick={() => change.mutate(id)}>
              {t('grants.forget')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
