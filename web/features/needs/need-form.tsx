import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MissionNeeds, NeedChanged, NeedView } from '../../../server/missions/needs/needs.schemas.js';
import { TickBox } from '../../components/tick-box.js';
import { useSession } from '../../lib/session.js';
import { needFaults } from './faults.js';
import { FormFrame } from './form-frame.js';
import { FormPart } from './form-part.js';
import { addNeed, changeNeed } from './get-needs.js';
import { needDraftOf, needIn, timesIn } from './need-draft.js';
import { NextDates } from './next-dates-part.js';
import styles from './needs.module.css';
import { TermsParts } from './terms-parts.js';
import { useKeptForm } from './use-kept-form.js';
import { WhenPart } from './when-part.js';

interface NeedFormProps {
  view: MissionNeeds;
  /** Null: a new one. */
  need: NeedView | null;
  onDone: (changed: NeedChanged) => void;
  onLeave: () => void;
}

/** What a mission needs, once or week after week, with the dates that this makes, before it is kept. */
export function NeedForm({ view, need, onDone, onLeave }: NeedFormProps) {
  const { t } = useTranslation();
  const { zone } = useSession().organisation;
  const { mission, today, until, skillNames } = view;
  const { draft, set, over, frame } = useKeptForm({
    name: `need ${mission.id} ${need?.id ?? ''}`,
    start: () => needDraftOf(need, today, zone),
    send: (said) => (need ? changeNeed(need.id, needIn(said)) : addNeed({ missionId: mission.id, ...needIn(said) })),
    overCode: 'need-over',
    onDone,
    onLeave,
  });
  return (
    <FormFrame
      title={t(need ? 'need.changeTitle' : 'need.addTitle')}
      below={need && <p className={styles.quiet}>{t('need.changeText')}</p>}
      faults={needFaults(draft)}
      {...frame}
    >
      {(fault) => (
        <>
          <FormPart title={t('need.what')}>
            <TextInput
              size="md"
              label={t('need.title')}
              description={t('need.titleText', { mission: mission.title })}
              maxLength={200}
              value={draft.title}
              onChange={({ currentTarget: { value } }) => set({ title: value })}
            />
          </FormPart>
          <FormPart title={t('need.when')}>
            <WhenPart
              draft={draft}
              fault={(field) => fault(field) ?? (isLastDay(field, draft.kind) ? over : null)}
              onChange={set}
            />
            <TickBox
              label={t('need.whole')}
              checked={draft.wholePresence}
              onChange={(wholePresence) => set({ wholePresence })}
            />
            <NextDates times={timesIn(draft)} today={today} until={until} />
          </FormPart>
          <TermsParts draft={draft} fault={fault} site={mission.site} names={skillNames} onChange={set} />
        </>
      )}
    </FormFrame>
  );
}

/** The field whose day is over. */
const isLastDay = (field: string, kind: 'once' | 'recurring') => field === (kind === 'once' ? 'day' : 'until');
