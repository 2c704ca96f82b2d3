import { TickBox } from '../../components/tick-box.js';
import styles from './certificates.module.css';

interface PicksProps<Id> {
  legend: string;
  among: readonly { id: Id; label: string }[];
  chosen: readonly Id[];
  onChange: (chosen: Id[]) => void;
}

/** Several of a list, each with a large place to press; nothing where there is nothing to choose. */
export function Picks<Id extends string | null>({ legend, among, chosen, onChange }: PicksProps<Id>) {
  if (among.length === 0) return null;
  return (
    <fieldset className={styles.picks}>
      <legend>{legend}</legend>
      {among.map(({ id, label }) => (
        <TickBox
          key={id ?? ''}
          label={label}
          checked={chosen.includes(id)}
          onChange={(ticked) => onChange(ticked ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}
