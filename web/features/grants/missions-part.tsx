import { Button, NativeSelect } from '@mantine/core';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantSummary } from '../../../server/missions/grants/grants.schemas.js';
import { Card } from '../../components/card.js';
import { useLanguage } from '../../lib/language.js';
import { sumOf, type TieDraft, type TieFaults } from './grant-draft.js';
import styles from './grants.module.css';
import { ALL, equalShares, leftPart, shareText, writeShare } from './share-number.js';
import { TieFields } from './tie-fields.js';

interface MissionsPartProps {
  ties: readonly TieDraft[];
  faults: TieFaults;
  /** Null until both days are typed. */
  days: { fromDay: string; toDay: string } | null;
  others: readonly GrantSummary[];
  missions: readonly { id: string; title: string }[];
  isNew: boolean;
  onChange: (ties: TieDraft[]) => void;
}

/** What each mission gets of the grant, and what of its results the grant answers for. */
export function MissionsPart({ ties, faults, days, others, missions, isNew, onChange }: MissionsPartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  /** Shares follow the number of missions until somebody types one. */
  const [areEqual, setEqual] = useState(isNew);
  const add = useRef<HTMLButtonElement>(null);
  const titleOf = (missionId: string) => missions.find(({ id }) => id === missionId)?.title ?? '';
  const left = (missionId: string) => (days ? leftPart(missionId, days, others) : null);
  const shared = (next: readonly TieDraft[]) => {
    const shares = equalShares(next.length);
    return next.map((tie, at) => ({ ...tie, share: writeShare(shares[at] ?? 0, language) }));
  };
  const keep = (next: TieDraft[]) => onChange(areEqual && next.length > 0 ? shared(next) : next);
  const set = (missionId: string, part: Partial<TieDraft>) => {
    if (part.share !== undefined) setEqual(false);
    onChange(ties.map((tie) => (tie.missionId === missionId ? { ...tie, ...part } : tie)));
  };
  return (
    <Card aria-label={t('grants.missions')} className={styles.form}>
      <h2>{t('grants.missions')}</h2>
      <p className={styles.quiet}>{t('grants.missionsText')}</p>
      {ties.map((tie) => (
        <TieFields
          key={tie.missionId}
          {...{ tie, faults }}
          title={titleOf(tie.missionId)}
          left={left(tie.missionId)}
          onChange={(part) => set(tie.missionId, part)}
          onRemove={() => {
            keep(ties.filter(({ missionId }) => missionId !== tie.missionId));
            add.current?.focus();
          }}
        />
      ))}
      {ties.length > 0 && <ShareSum sum={sumOf(ties, language)} />}
      {ties.length > 1 && (
        <div>
          <Button
            variant="default"
            onClick={() => {
              setEqual(true);
              onChange(shared(ties));
            }}
          >
            {t('grants.equal')}
          </Button>
        </div>
      )}
      <Adding
        button={add}
        missions={missions.filter(({ id }) => !ties.some(({ missionId }) => missionId === id))}
        error={faults['mission'] ? t('grants.wrong.missions') : null}
        onAdd={(missionId) =>
          keep([...ties, { missionId, share: '', part: writeShare(left(missionId) ?? ALL, language) }])
        }
      />
    </Card>
  );
}

/** The running sum, and what is missing or too much. */
function ShareSum({ sum }: { sum: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rest = shareText(Math.abs(ALL - sum), language);
  const said = sum === ALL ? t('grants.sumWhole') : t(sum < ALL ? 'grants.sumShort' : 'grants.sumOver', { rest });
  return (
    <p role="status" className={styles.sum}>
      {t('grants.sum', { sum: shareText(sum, language) })} {said}
    </p>
  );
}

interface AddingProps extends Pick<MissionsPartProps, 'missions'> {
  error: string | null;
  /** Where somebody goes on who took a mission out. */
  button: RefObject<HTMLButtonElement | null>;
  onAdd: (missionId: string) => void;
}

function Adding({ missions, error, button, onAdd }: AddingProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  const mission = missions.find(({ id }) => id === chosen) ?? missions[0];
  if (!mission) return null;
  return (
    <div className={styles.adding}>
      <NativeSelect
        name="mission"
        label={t('grants.mission')}
        error={error}
        value={mission.id}
        data={missions.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button ref={button} variant="default" onClick={() => onAdd(mission.id)}>
        {t('grants.addMission')}
      </Button>
    </div>
  );
}
