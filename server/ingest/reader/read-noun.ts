import { stat } from 'node:fs/promises';
import { nounLines } from '../nouns/noun-lines.js';
import type { NounForm } from '../nouns/noun-form.js';
import type { OpenedFile } from '../opened-file.js';
import type { Talk } from './entry.js';
import { writeNounLines } from './noun-files.js';
import { ReaderFolder } from './reader-folder.js';
import type { ReadAccount, ReadTask } from './task.js';

/** Leaves the lines of a file for the registry in the folder, once the server wants them. */
export async function readNoun(
  { file, folder, zone, today }: ReadTask,
  { headers, records }: OpenedFile,
  form: NounForm,
  talk: Talk,
): Promise<ReadAccount> {
  talk.tell({ kind: 'opened', opened: { noun: form.what } });
  await talk.goOn;
  let lines = 0;
  let rejected = 0;
  await writeNounLines(
    new ReaderFolder(folder),
    headers,
    nounLines({ form, headers, records }, { zone, today }),
    (one) => {
      lines += 1;
      if ('refusal' in one) rejected += 1;
    },
  );
  const { size: bytes } = await stat(file);
  talk.tell({ kind: 'progress', progress: { bytes, lines, rejections: rejected } });
  return { lines, rejected, hasUnreadableId: false, rejections: [] };
}
