import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { completeName } from './complete-name.js';
import styles from './entry-page.module.css';

interface NameFieldProps {
  label: string;
  value: string;
  names: readonly string[];
  describedBy: string | undefined;
  onChange: (name: string) => void;
}

/** A name, with the first one it may begin shown below; Tab or Enter takes it, any other name is written in full. */
export function NameField({ label, value, names, describedBy, onChange }: NameFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [active, setActive] = useState(false);
  const proposed = active ? completeName(value, names) : null;
  const take = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setActive(false);
    if ((event.key === 'Tab' && !event.shiftKey) || event.key === 'Enter') {
      if (proposed !== null) onChange(proposed);
      setActive(false);
    }
  };
  return (
    <div className={styles.nameField}>
      <input
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={proposed !== null}
        aria-controls={id}
        aria-activedescendant={proposed === null ? undefined : `${id}-first`}
        aria-invalid={describedBy !== undefined}
        aria-describedby={describedBy}
        data-field="name"
        value={value}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={take}
        onBlur={() => setActive(false)}
        onChange={(event) => {
          setActive(true);
          onChange(event.currentTarget.value);
        }}
      />
      <div
        id={id}
        role="listbox"
        aria-label={t('attendance.known')}
        className={styles.proposals}
        hidden={proposed === null}
      >
        {proposed !== null && (
          <div
            id={`${id}-first`}
            role="option"
            aria-selected="true"
            tabIndex={-1}
            onMouseDown={(event) => {
              event.preventDefault();
              onChange(proposed);
              setActive(false);
            }}
          >
            {proposed}
          </div>
        )}
      </div>
    </div>
  );
}
