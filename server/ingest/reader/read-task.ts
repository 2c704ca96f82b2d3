import { closeSync, openSync, writeSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { openFolderWarehouse } from '../../warehouse/folder-warehouse.js';
import { readPlainLines } from '../columns/plain-lines.js';
import { AppError } from '../../shared/app-error.js';
import { giveBackUnusedMemory } from '../../shared/unused-memory.js';
import { withQuestion } from '../file-questions.js';
import { Identities } from '../identity.js';
import { LineIntake } from '../line-intake.js';
import { answeredLog } from '../log-file.js';
import { logAsked } from '../mapping.js';
import { type OpenedFile, openFile } from '../opened-file.js';
import { firstBytes, isGzip } from '../unpacked-bytes.js';
import { watchReading } from '../reading-watch.js';
import { RejectionList } from '../rejection-list.js';
import type { Talk } from './entry.js';
import { ReaderFolder } from './reader-folder.js';
import { writeLines } from './line-files.js';
import { writeMentions } from './mention-files.js';
import { readNoun } from './read-noun.js';
import type { ReadAccount, ReadTask } from './task.js';

/** Of a file of that size, the engine keeps every text in memory without writing any aside; a larger one is given less. */
const FITS_BYTES = 192 * 1024 ** 2;
/** Least time between two remarks on how far it is, ms. */
const PAUSE = 100;

/**
 * Reads a file: tells how it is understood, waits for a word, then leaves accepted lines, rejections, people and
 * missions in the folder. Throws the codes of refused files.
 */
export async function readInto(task: ReadTask, talk: Talk): Promise<ReadAccount> {
  const opened = await openFile(task.file, task.asked).catch((error: unknown) => {
    throw error instanceof AppError ? withQuestion(error) : error;
  });
  if (!opened.list) return readLog(task, opened, talk);
  try {
    return await readNoun(task, opened, opened.list, talk);
  } finally {
    await opened.file.close();
  }
}

async function readLog(task: ReadTask, opened: OpenedFile, talk: Talk): Promise<ReadAccount> {
  const { file, source, zone, today, language } = task;
  const folder = new ReaderFolder(task.folder);
  const isSmall = await fits(file);
  const engine = await openFolderWarehouse({
    folder: folder.path,
    files: [file],
    memory: isSmall ? '512MB' : '224MB',
  });
  const log = await answeredLog(file, opened, logAsked(task.asked), engine.connection);
  try {
    const { mapping, isOneOfSeveral, isResent } = log;
    talk.tell({ kind: 'opened', opened: { mapping, isOneOfSeveral, isResent } });
    await talk.goOn;
    const rejected = openSync(folder.rejections, 'wx', 0o600);
    const rejections = new RejectionList(language, log.mapping.headers, (packed) => void writeSync(rejected, packed));
    const rules = { mapping: log.mapping, zone, today };
    const intake = new LineIntake(rules, new Identities(source.name, source.secret), rejections);
    let bytes = 0;
    watchReading(file, (now) => (bytes = now));
    const tell = slowed(() =>
      talk.tell({ kind: 'progress', progress: { bytes, lines: intake.lines, rejections: rejections.count } }),
    );
    const others = log.loaded
      ? await readPlainLines(
          engine.connection,
          { dialect: log.loaded, rules, source: source.name },
          intake,
          folder.linesPart(0),
        )
      : null;
    // Read as columns, a file is behind us but for its remarkable lines.
    if (others) bytes = (await stat(file)).size;
    tell();
    if (!isSmall) giveBackUnusedMemory();
    const taken = { lines: others ? intake.takeAll(others) : log.lines(intake), intake, firstPart: others ? 1 : 0 };
    await writeLines(engine.connection, folder, taken, tell);
    rejections.end();
    closeSync(rejected);
    writeMentions(folder, intake);
    const { lines, hasUnreadableId } = intake;
    talk.tell({ kind: 'progress', progress: { bytes, lines, rejections: rejections.count } });
    return { lines, rejected: rejections.count, hasUnreadableId, rejections: rejections.first };
  } finally {
    await log.close();
    engine.close();
  }
}

/** Nobody knows how much a packed file holds. */
async function fits(file: string): Promise<boolean> {
  return (await stat(file)).size <= FITS_BYTES && !isGzip(await firstBytes(file, 2));
}

function slowed(tell: () => void): () => void {
  let last = 0;
  return () => {
    const now = performance.now();
    if (now - last < PAUSE) return;
    last = now;
    tell();
  };
}
