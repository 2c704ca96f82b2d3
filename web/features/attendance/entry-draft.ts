import { z } from 'zod';
import { keepChoice, readChoice } from '../../lib/kept-choice.js';
import { randomName } from '../../lib/random-name.js';
import type { EntryRow } from './entry-lines.js';

const text = z.string().max(500);
const draftSchema = z.object({
  /** The same while it is the same sheet: sent again, it counts once. */
  id: text,
  mission: text,
  day: text,
  rows: z.array(z.object({ id: text, name: text, arrival: text, departure: text, duration: text })).max(2000),
});
export type EntryDraft = z.infer<typeof draftSchema>;

const nameFor = (account: string): string => `sillage-entry ${account}`;

/** What this person was typing on this browser, whatever happened to the page since. */
export function readDraft(account: string): EntryDraft {
  try {
    const kept = draftSchema.safeParse(JSON.parse(readChoice(nameFor(account)) ?? 'null'));
    if (kept.success) return kept.data;
  } catch {
    // Not ours, or cut: nothing can be made of it.
  }
  return newDraft('', '');
}

export const keepDraft = (account: string, draft: EntryDraft): void =>
  keepChoice(nameFor(account), JSON.stringify(draft));

export const newDraft = (mission: string, day: string): EntryDraft => ({
  id: randomName(),
  mission,
  day,
  rows: [newRow()],
});

export const newRow = (): EntryRow => ({ id: randomName(), name: '', arrival: '', departure: '', duration: '' });
