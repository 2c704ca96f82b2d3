import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import { Card } from '../../components/card.js';
import type { PromiseDraft, PromiseFaults } from './grant-draft.js';
import styles from './grants.module.css';
import { PromiseFields } from './promise-fields.js';

interface PromisesPartProps {
  promises: readonly PromiseDraft[];
  faults: PromiseFaults;
  catalogue: Catalogue;
  missions: readonly { id: string; title: string }[];
  onChange: (promises: PromiseDraft[]) => void;
}

const MOST = 60;

/** What was promised, in the order of the agreement. */
export function PromisesPart({ promises, faults, catalogue, missions, onChange }: PromisesPartProps) {
  const { t } = useTranslation();
  const made = useRef(0);
  const more = useRef<HTMLButtonElement>(null);
  const set = (at: number, part: Partial<PromiseDraft>) =>
    onChange(promises.map((one, other) => (other === at ? { ...one, ...part } : one)));
  const add = () => {
    made.current += 1;
    onChange([...promises, { key: `new-${made.current}`, id: null, words: '', figure: null, fixed: null }]);
  };
  return (
    <Card aria-label={t('grants.promises')} className={styles.form}>
      <h2>{t('grants.promises')}</h2>
      <p className={styles.quiet}>{t('grants.promisesText')}</p>
      {promises.map((promise, at) => (
        <fieldset key={promise.key} className={styles.lot}>
          <legend>{t('grants.promiseNumber', { number: at + 1 })}</legend>
          <PromiseFields {...{ promise, faults, catalogue, missions }} onChange={(part) => set(at, part)} />
          <div className={styles.actions}>
            {at > 0 && (
              <Button
                variant="default"
                aria-label={t('grants.higherOf', { number: at + 1 })}
                onClick={() => onChange(raised(promises, at))}
              >
                {t('grants.higher')}
              </Button>
            )}
            <Button
              variant="default"
              aria-label={t('grants.dropOf', { number: at + 1 })}
              onClick={() => {
                onChange(promises.filter((_, other) => other !== at));
                more.current?.focus();
              }}
            >
              {t('grants.takeOut')}
            </Button>
          </div>
        </fieldset>
      ))}
      {promises.length < MOST && (
        <div>
          <Button ref={more} variant="default" onClick={add}>
            {t('grants.addPromise')}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** Each keeps its own; the one at that place comes before the one above it. */
function raised(promises: readonly PromiseDraft[], at: number): PromiseDraft[] {
  return [
    ...promises.slice(0, at - 1),
    ...promises.slice(at, at + 1),
    ...promises.slice(at - 1, at),
    ...promises.slice(at + 1),
  ];
}
