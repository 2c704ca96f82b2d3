import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbilityItem, AbilityPerson } from '../../../server/validation/abilities/confirmations.schemas.js';
import { Card } from '../../components/card.js';
import { Letter } from '../../components/letter.js';
import { useOneKey } from '../../lib/use-one-key.js';
import styles from './confirmations.module.css';
import type { Asked } from './get-confirmations.js';
import { ItemLine } from './item-line.js';
import { WordDialog } from './word-dialog.js';

interface PeopleListProps {
  people: readonly AbilityPerson[];
  onAnswer: (asked: Asked, name: string) => void;
}

/** Person after person; one thing is looked at, and the keyboard speaks of that one. */
export function PeopleList({ people, onAnswer }: PeopleListProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const [refusing, setRefusing] = useState<{ person: AbilityPerson; item: AbilityItem } | null>(null);
  const all = people.flatMap((person) => person.items.map((item) => ({ person, item })));
  const current = Math.min(at, all.length - 1);
  const here = all[current];
  const list = useRef<HTMLDivElement>(null);
  const look = (index: number) => setAt(Math.max(0, Math.min(index, all.length - 1)));
  const confirm = (items: readonly AbilityItem[], name: string) =>
    onAnswer({ decision: 'confirm', rows: items.flatMap(({ rows }) => rows) }, name);
  const actions = {
    onConfirm: () => here && confirm([here.item], here.person.name),
    onRefuse: () => setRefusing(here ?? null),
    onNext: () => look(current + 1),
  };
  useOneKey({
    v: actions.onConfirm,
    r: actions.onRefuse,
    a: () => here && confirm(here.person.items, here.person.name),
    ArrowRight: actions.onNext,
    ArrowLeft: () => look(current - 1),
  });
  const seen = useRef(here?.item.rows[0]?.id);
  useEffect(() => {
    if (seen.current === here?.item.rows[0]?.id) return;
    seen.current = here?.item.rows[0]?.id;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <div className={styles.page} ref={list}>
      {people.map((person) => (
        <Card key={person.id} as="section" aria-labelledby={`person-${person.id}`} className={styles.part}>
          <div className={styles.head}>
            <h2 id={`person-${person.id}`}>{person.name}</h2>
            {person.items.length > 1 && (
              <Button
                variant="default"
                {...(here?.person === person && { 'aria-keyshortcuts': 'A', rightSection: <Letter>A</Letter> })}
                onClick={() => confirm(person.items, person.name)}
              >
                {t('confirmations.confirmAll', { number: person.items.length })}
              </Button>
            )}
          </div>
          <ul className={styles.list}>
            {person.items.map((item) => (
              <ItemLine
                key={item.rows[0]?.id}
                item={item}
                name={person.name}
                isCurrent={here?.item === item}
                onLook={() => setAt(all.findIndex((one) => one.item === item))}
                {...actions}
              />
            ))}
          </ul>
        </Card>
      ))}
      {refusing && (
        <WordDialog
          {...refusing}
          onClose={() => setRefusing(null)}
          onSend={(words) => {
            setRefusing(null);
            onAnswer({ decision: 'refuse', rows: refusing.item.rows, words }, refusing.person.name);
          }}
        />
      )}
    </div>
  );
}
