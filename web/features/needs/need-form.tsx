import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MissionNeeds, NeedChanged, NeedView } from '../../../server/missions/needs/needs.schemas.js';
import { TickBox } from '../../components/tick-box.js';
import { RequestError } from '../../lib/http.js';
import { useSession } from '../../lib/session.js';
import { useKeptDraft } from '../../lib/use-kept-draft.js';
import { useFailureText } from '../../components/failure.js';
import { needFaults } from './faults.js';
import { FormFrame } from './form-frame.js';
import { FormPart } from './form-part.js';
import { addNeed, changeNeed } from './get-needs.js';
import { needDraftOf, needIn, timesIn } from './need-draft.js';
import { NextDates } from './next-dates-part.js';
import styles from './needs.module.css';
import { TermsParts } from './terms-parts.js';
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
  const { draft, set, isKept, startAgain, forget } = useKeptDraft(`need ${mission.id} ${need?.id ?? ''}`, () =>
    needDraftOf(need, today, zone),
  );
  const keep = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      need ? changeNeed(need.id, needIn(draft)) : addNeed({ missionId: mission.id, ...needIn(draft) }),
    onSuccess: (changed) => {
      forget();
      onDone(changed);
    },
  });
  const isPast = keep.error instanceof RequestError && keep.error.code === 'need-over';
  const past = useFailureText(keep.error);
  return (
    <FormFrame
      title={t(need ? 'need.changeTitle' : 'need.addTitle')}
      below={need && <p className={styles.quiet}>{t('need.changeText')}</p>}
      faults={needFaults(draft)}
      isKept={isKept}
      onStartAgain={startAgain}
      error={isPast ? null : keep.error}
      isSending={keep.isPending}
      onSend={() => keep.mutate()}
      onLeave={() => {
        forget();
        onLeave();
      }}
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
              fault={(field) => fault(field) ?? (isPast && isLastDay(field, draft.kind) ? past : null)}
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
