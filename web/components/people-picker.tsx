import { useId } from 'react';
import styles from './people-picker.module.css';
import { TickBox } from './tick-box.js';

interface PeoplePickerProps {
  legend: string;
  people: readonly { id: string; label: string }[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
  /** What is wrong with the choice, once somebody tried to go on with it. */
  fault: string | null;
}

/** Any number of people out of many. */
export function PeoplePicker({ legend, people, chosen, onChoose, fault }: PeoplePickerProps) {
  const faultId = useId();
  return (
    <fieldset className={styles.who} aria-describedby={fault === null ? undefined : faultId}>
      <legend>{legend}</legend>
      <div className={styles.people}>
        {people.map(({ id, label }) => (
          <TickBox
            key={id}
            label={label}
            checked={chosen.includes(id)}
            onChange={(ticked) => onChoose(ticked ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        ))}
      </div>
      {fault !== null && (
        <p id={faultId} className={styles.fault}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}
