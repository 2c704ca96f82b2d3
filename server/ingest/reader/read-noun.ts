import { stat } from 'node:fs/promises';
import { withDates } from '../nouns/list-dates.js';
import { listQuestions } from '../nouns/list-questions.js';
import { foreignColumns } from '../nouns/list-plan.js';
import type { ListReading } from '../nouns/list-reading.js';
import { nounLines } from '../nouns/noun-lines.js';
import type { OpenedFile } from '../opened-file.js';
import { unanswered } from '../unanswered.js';
import type { Talk } from './entry.js';
import { writeNounLines } from './noun-files.js';
import { ReaderFolder } from './reader-folder.js';
import type { ReadAccount, ReadTask } from './task.js';

/** Leaves the lines of a list in the folder, once the server wants them. Throws when something is left to be asked. */
export async function readNoun(
  { file, folder, zone, today }: ReadTask,
  { headers, records }: OpenedFile,
  { form, plan: planned, preset, version }: ListReading,
  talk: Talk,
): Promise<ReadAccount> {
  const [foreign] = form.refuseForeign ? foreignColumns(planned) : [];
  if (foreign !== undefined) form.refuseForeign?.(foreign);
  const open = listQuestions(planned, form);
  if (open.length > 0) throw unanswered(open, headers);
  talk.tell({ kind: 'opened', opened: { noun: form.what, preset, version, zone: planned.zone } });
  await talk.goOn;
  const { plan } = await withDates(planned, records());
  let lines = 0;
  let rejected = 0;
  await writeNounLines(new ReaderFolder(folder), plan, nounLines({ form, plan, records }, { zone, today }), (one) => {
    lines += 1;
    if ('refusal' in one) rejected += 1;
  });
  const { size: bytes } = await stat(file);
  talk.tell({ kind: 'progress', progress: { bytes, lines, rejections: rejected } });
  return { lines, rejected, hasUnreadableId: false, rejections: [] };
}
