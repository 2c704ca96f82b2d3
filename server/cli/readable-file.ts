import { stat } from 'node:fs/promises';
import { AppError } from '../shared/app-error.js';

/** Throws `file-not-found` unless there is a file of that name. */
export async function readableFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new AppError('file-not-found', { file });
}
