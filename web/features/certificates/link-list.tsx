import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnCertificate } from '../../../server/certificates/life/certificate-life.schemas.js';
import styles from './certificates.module.css';
import { NewLinkForm } from './new-link-form.js';
import { OneLink } from './one-link.js';

/** The addresses at which a certificate can be checked: each can be changed, stopped, and says how often it was opened. */
export function LinkList({ certificate: { id, links } }: { certificate: OwnCertificate }) {
  const { t } = useTranslation();
  const [isNew, setNew] = useState(false);
  const open = links.filter((link) => link.isOpen);
  return (
    <details className={styles.fold}>
      <summary>{t('certificates.links.title', { count: open.length })}</summary>
      <div className={styles.part}>
        <p className={styles.quiet}>{t('certificates.links.text')}</p>
        <ul className={styles.list}>
          {links.map((link) => (
            <li key={link.id}>
              <OneLink link={link} />
            </li>
          ))}
        </ul>
        {isNew ? (
          <NewLinkForm certificateId={id} onDone={() => setNew(false)} />
        ) : (
          <div>
            <Button size="md" variant="default" onClick={() => setNew(true)}>
              {t('certificates.links.new')}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
