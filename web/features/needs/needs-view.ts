import type { MissionNeeds, NeedChanged } from '../../../server/missions/needs/needs.schemas.js';

/** What is open in the address: a need that is written (`new`: another one), or one date. */
export interface Opened {
  need?: string;
  date?: string;
}

/** What one mission needs, how to open a part of it, and who hears what became of a change. */
export interface NeedsViewProps {
  view: MissionNeeds;
  onOpen: (opened: Opened) => void;
  onDone: (changed: NeedChanged) => void;
}
