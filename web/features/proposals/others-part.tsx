import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Others } from '../../../server/allocation/questions/questions.schemas.js';
import { BasisNotice } from '../../components/basis-notice.js';
import { Failure } from '../../components/failure.js';
import { Points } from '../../components/points.js';
import { useLanguage } from '../../lib/language.js';
import { quantityText } from '../../lib/numbers.js';
import { reasonsInWords } from '../../lib/reasons-in-words.js';
import { strengthInWords } from '../../lib/strength.js';
import { othersQuery } from './get-questions.js';
import styles from './proposals.module.css';
import { WhyNotOf } from './why-not-part.js';

/** Who came lower for the same date, and why. */
export function OthersPart({ suggestionId }: { suggestionId: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget: { open } }) => setIsOpen(open)}>
      <summary>{t('others.title')}</summary>
      {isOpen && <OthersList suggestionId={suggestionId} />}
    </details>
  );
}

function OthersList({ suggestionId }: { suggestionId: string }) {
  const { t } = useTranslation();
  const others = useQuery(othersQuery(suggestionId));
  if (others.isPending)
    return (
      <p role="status" className={styles.quiet}>
        <Loader size="xs" /> {t('whyNot.looking')}
      </p>
    );
  if (others.error) return <Failure error={others.error} onRetry={() => void others.refetch()} />;
  const { others: list, unnamed, busy, slot, gain, basis } = others.data;
  return (
    <div className={styles.tight}>
      <BasisNotice basis={basis} />
      <p>{list.length === 0 ? t('others.none') : t('others.text')}</p>
      <ul className={styles.list}>
        {list.map((one) => (
          <Other key={one.person.id} one={one} gain={gain} slotId={slot?.id ?? null} />
        ))}
      </ul>
      {unnamed > 0 && <p className={styles.quiet}>{t('others.unnamed', { count: unnamed })}</p>}
      {busy > 0 && <p className={styles.quiet}>{t('others.busy', { count: busy })}</p>}
    </div>
  );
}

interface OtherProps {
  one: Others['others'][number];
  gain: number | null;
  slotId: string | null;
}

function Other({ one, gain, slotId }: OtherProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isAsked, setIsAsked] = useState(false);
  const { person, seconds, detail, limits, why, planned, isProposed } = one;
  const words = reasonsInWords(t, { steps: [{ person, seconds, detail, limits }], why }, language);
  const strength = strengthInWords(t, { why, steps: [{ seconds }] });
  const less = gain === null ? null : gain - one.gain;
  return (
    <li className={styles.tight}>
      <h4 className={styles.title}>{person.name}</h4>
      {less !== null && (
        <p>{less > 0 ? t('others.lower', { points: quantityText(less, language) }) : t('others.asGood')}</p>
      )}
      {isProposed && <p>{t('others.proposedToo')}</p>}
      {planned && !isProposed && (
        <p>
          {planned.mission === null ? t('others.neededElsewhere') : t('others.neededAt', { mission: planned.mission })}
        </p>
      )}
      {strength !== null && <p className={styles.gain}>{strength}</p>}
      <ul className={styles.reasons}>
        {words.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <details>
        <summary>{t('others.points', { name: person.name })}</summary>
        <Points why={why} gain={one.gain} />
      </details>
      {slotId !== null && !isAsked && !isProposed && (
        <div>
          <Button size="sm" variant="default" onClick={() => setIsAsked(true)}>
            {t('others.whyNot', { name: person.name })}
          </Button>
        </div>
      )}
      {slotId !== null && isAsked && <WhyNotOf slotId={slotId} personId={person.id} />}
    </li>
  );
}
