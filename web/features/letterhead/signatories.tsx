import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignatoryView } from '../../../server/settings/letterhead/letterhead.schemas.js';
import { Card } from '../../components/card.js';
import { addDays } from '../../lib/day.js';
import { dayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { setSignature, useLetterheadChange } from './get-letterhead.js';
import styles from './letterhead.module.css';
import { PictureField } from './picture-field.js';
import { SignatoryForm } from './signatory-form.js';

/** Who signs papers; who no longer does stays below, because papers name them. */
export function Signatories({ signatories }: { signatories: readonly SignatoryView[] }) {
  const { t } = useTranslation();
  const mayWrite = useSession().rights.includes('letterhead.write');
  const [isNew, setIsNew] = useState(false);
  return (
    <Card aria-labelledby="signatories" className={styles.part}>
      <h2 id="signatories">{t('letterhead.signatories')}</h2>
      <p className={styles.quiet}>{t('letterhead.signatoriesText')}</p>
      {signatories.length === 0 && <p>{t('letterhead.nobody')}</p>}
      <ul className={styles.people}>
        {signatories.map((one) => (
          <li key={one.id}>
            <Person signatory={one} mayWrite={mayWrite} />
          </li>
        ))}
      </ul>
      {isNew && <SignatoryForm signatory={null} onDone={() => setIsNew(false)} />}
      {mayWrite && !isNew && (
        <div>
          <Button variant="default" onClick={() => setIsNew(true)}>
            {t('letterhead.addSignatory')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Person({ signatory, mayWrite }: { signatory: SignatoryView; mayWrite: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sign = useLetterheadChange(setSignature);
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <SignatoryForm signatory={signatory} onDone={() => setIsOpen(false)} />;
  const { id, name, function: as, delegation, fromDay, toDay, approvesValidated, signature, signsToday } = signatory;
  const from = dayText(fromDay, language);
  const until = toDay === null ? null : dayText(addDays(toDay, -1), language);
  return (
    <article className={styles.part} aria-label={name}>
      <h3>{`${name}, ${as}`}</h3>
      <p>
        {until === null ? t('letterhead.signsFrom', { from }) : t('letterhead.signsBetween', { from, until })}
        {!signsToday && ` ${t('letterhead.notToday')}`}
      </p>
      {delegation !== null && <p className={styles.quiet}>{delegation}</p>}
      <p className={styles.quiet}>
        {t(approvesValidated ? 'letterhead.approvesValidated' : 'letterhead.approvesEach')}
      </p>
      <PictureField
        name={t('letterhead.signatureOf', { name })}
        kept={signature}
        mayWrite={mayWrite}
        onSend={(picture) => sign.mutateAsync({ id, picture })}
      />
      {mayWrite && (
        <div>
          <Button variant="default" onClick={() => setIsOpen(true)}>
            {t('letterhead.correct', { name })}
          </Button>
        </div>
      )}
    </article>
  );
}
