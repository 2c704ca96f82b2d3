import { z } from 'zod';
import { keepChoice, readChoice } from '../../lib/kept-choice.js';

const text = z.string().max(500);
const entrySchema = z.object({
  /** Made with the entry: however often it is sent, it counts once. */
  id: text,
  missionId: text,
  title: text,
  day: text,
  personSeconds: z.number(),
  /** Why it was refused, in words; null: it has not been sent yet. */
  refused: z.string().max(2000).nullable(),
});
export type WaitingEntry = z.infer<typeof entrySchema>;

const nameFor = (account: string): string => `sillage-log ${account}`;

/** Told to every view of this page when what waits has changed. */
const changed = new EventTarget();

/** What this person noted on this browser and the association has not got, whatever happened to the page since. */
export function readWaiting(account: string): WaitingEntry[] {
  try {
    return z.array(entrySchema).safeParse(JSON.parse(readChoice(nameFor(account)) ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}

/** Reads again first: another page of this browser may have sent some meanwhile. */
function change(account: string, to: (entries: WaitingEntry[]) => WaitingEntry[]): void {
  keepChoice(nameFor(account), JSON.stringify(to(readWaiting(account))));
  changed.dispatchEvent(new Event('change'));
}

export const keepWaiting = (account: string, entry: WaitingEntry): void =>
  change(account, (entries) => [...entries.filter(({ id }) => id !== entry.id), entry]);

export const dropWaiting = (account: string, id: string): void =>
  change(account, (entries) => entries.filter((one) => one.id !== id));

export function listenToWaiting(onChange: () => void): () => void {
  changed.addEventListener('change', onChange);
  window.addEventListener('storage', onChange);
  return () => {
    changed.removeEventListener('change', onChange);
    window.removeEventListener('storage', onChange);
  };
}
