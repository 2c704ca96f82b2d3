import type { TFunction } from 'i18next';
import type { TriedChange } from '../../../server/allocation/questions/trying.schemas.js';
import type { WeekSlot } from '../../../server/missions/needs/week.schemas.js';
import { dayText } from '../../lib/dates.js';
import { addDays } from '../../lib/day.js';
import type { Language } from '../../lib/language.js';
import { slotWhen } from '../../lib/slot-when.js';

/** A change and how it is told. */
export interface Tried {
  id: number;
  change: TriedChange;
  /** Of whom; null: of nobody in particular. */
  name: string | null;
}

export const triedKinds = ['must', 'never', 'never-mission', 'absence', 'move', 'need', 'weights'] as const;
export type TriedKind = (typeof triedKinds)[number];

export const slotText = (slot: WeekSlot, language: Language): string =>
  `${slot.mission.title} – ${slotWhen(slot, language)}`;

interface Told {
  slots: readonly WeekSlot[];
  missions: readonly { id: string; title: string }[];
  language: Language;
}

/** One sentence. */
export function triedText(t: TFunction, { change, name }: Tried, { slots, missions, language }: Told): string {
  const date = (id: string | null) => {
    const slot = slots.find((one) => one.id === id);
    return slot ? slotText(slot, language) : t('trying.aDate');
  };
  const who = name ?? '';
  switch (change.kind) {
    case 'must':
      return t('trying.told.must', { name: who, date: date(change.slotId) });
    case 'never':
      return change.missionId === null
        ? t('trying.told.never', { name: who, date: date(change.slotId) })
        : t('trying.told.neverMission', {
            name: who,
            mission: missions.find(({ id }) => id === change.missionId)?.title ?? '',
          });
    case 'absence':
      return t('trying.told.absence', {
        name: who,
        from: dayText(change.from, language, 'without-year'),
        to: dayText(addDays(change.to, -1), language, 'without-year'),
      });
    case 'move':
      return t('trying.told.move', { name: who, from: date(change.fromSlotId), to: date(change.toSlotId) });
    case 'need':
      return t('trying.told.need', { date: date(change.slotId) });
    case 'weights':
      return t('trying.told.weights', {
        list: Object.entries(change.weights)
          .map(([weight, points]) => `${t(`trying.weight.${weight as keyof typeof change.weights}`)} ${points}`)
          .join(', '),
      });
  }
}
