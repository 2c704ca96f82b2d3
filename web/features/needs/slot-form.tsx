import { useTranslation } from 'react-i18next';
import type { MissionNeeds, NeedChanged, NeedSlot } from '../../../server/missions/needs/needs.schemas.js';
import { useLanguage } from '../../lib/language.js';
import { ClockFields, DayField } from './clock-fields.js';
import { slotFaults } from './faults.js';
import { FormFrame } from './form-frame.js';
import { FormPart } from './form-part.js';
import { changeSlot } from './get-needs.js';
import { slotDraftOf, slotIn } from './need-draft.js';
import { dateText } from './need-text.js';
import styles from './needs.module.css';
import { TermsParts } from './terms-parts.js';
import { useKeptForm } from './use-kept-form.js';

interface SlotFormProps {
  view: MissionNeeds;
  title: string;
  slot: NeedSlot;
  onDone: (changed: NeedChanged) => void;
  onLeave: () => void;
}

/** One date on its own: moved, or asking for something else. */
export function SlotForm({ view, title, slot, onDone, onLeave }: SlotFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { draft, set, over, frame } = useKeptForm({
    name: `date ${slot.id}`,
    start: () => slotDraftOf(slot),
    send: (said) => changeSlot(slot.id, slotIn(said)),
    overCode: 'slot-over',
    onDone,
    onLeave,
  });
  const expected = t('need.expected', { count: slot.agreedPeople });
  return (
    <FormFrame
      title={t('need.changeDate', { title, day: dateText(slot.day, language) })}
      below={
        <p className={styles.quiet}>
          {slot.agreedPeople > 0 ? `${expected} ${t('need.toldIfMoved')}` : t('need.ownText')}
        </p>
      }
      faults={slotFaults(draft)}
      {...frame}
    >
      {(fault) => (
        <>
          <FormPart title={t('need.when')}>
            <div className={styles.fields}>
              <DayField
                name="day"
                label={t('need.day')}
                value={draft.day}
                error={fault('day') ?? over}
                onChange={(day) => set({ day })}
              />
              <ClockFields draft={draft} fault={fault} onChange={set} />
            </div>
          </FormPart>
          <TermsParts draft={draft} fault={fault} site={view.mission.site} names={view.skillNames} onChange={set} />
        </>
      )}
    </FormFrame>
  );
}
