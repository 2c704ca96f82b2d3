import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

export interface ZippedFile {
  /** Its path inside. */
  name: string;
  content: string | Buffer;
}

/** The same files are the same bytes, whenever and wherever they are put together. */
const ALWAYS = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** Files in one archive, in their order. */
export function zipOf(files: readonly ZippedFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content } of files) zip.addBuffer(Buffer.from(content), name, ALWAYS);
  zip.end();
  return buffer(zip.outputStream);
}
