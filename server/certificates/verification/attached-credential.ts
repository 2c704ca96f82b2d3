import { inflateSync } from 'node:zlib';

/** A certificate is some kilobytes: what unpacks to more is none. */
const LARGEST = 512 * 1024;
/** A file made to seem to have thousands of attachments is not read further. */
const MOST = 20;
const PDF = Buffer.from('%PDF-');
const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');
const EMBEDDED = Buffer.from('/EmbeddedFile');
/** Longest description of a stream. */
const DICTIONARY = 2_048;

/**
 * The credential within a PDF; a file that is no PDF is given back as it is. Only what an attachment needs is read:
 * plain streams marked as embedded files, which PDF keeps outside its packed objects. Nothing else of the file is
 * understood, so nothing else of it can do harm; what unpacks is bounded.
 */
export function attachedCredential(file: Uint8Array): Uint8Array | 'no-credential' | 'several-credentials' {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.subarray(0, 1024).indexOf(PDF) === -1) return file;
  const found = attachments(bytes).filter(isCredential);
  const [first, ...others] = found;
  if (!first) return 'no-credential';
  // The same twice says the same.
  return others.every((other) => other.equals(first)) ? first : 'several-credentials';
}

function attachments(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  let at = bytes.indexOf(EMBEDDED);
  for (let tried = 0; at !== -1 && tried < MOST; tried += 1) {
    const stream = bytes.subarray(at, at + DICTIONARY).indexOf(STREAM);
    const unpacked = stream === -1 ? null : unpackedAt(bytes, at, at + stream);
    if (unpacked) found.push(unpacked);
    at = bytes.indexOf(EMBEDDED, at + EMBEDDED.length);
  }
  return found;
}

function afterLineEnd(bytes: Buffer, at: number): number {
  if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1;
  return bytes[at] === 0x0a ? at + 1 : at;
}

/** `mark` stands in the description of the stream that begins at `at`. */
function unpackedAt(bytes: Buffer, mark: number, at: number): Buffer | null {
  const before = bytes.subarray(Math.max(0, mark - DICTIONARY), mark).toString('latin1');
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1) + bytes.subarray(mark, at).toString('latin1');
  const start = afterLineEnd(bytes, at + STREAM.length);
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)\b/.exec(dictionary)?.[1];
  const end = length === undefined ? bytes.indexOf(END, start) : start + Number(length);
  const body = bytes.subarray(start, end === -1 ? undefined : end);
  const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(dictionary)?.[1];
  if (filter === undefined) return body.byteLength <= LARGEST ? Buffer.from(body) : null;
  if (filter !== 'FlateDecode') return null;
  try {
    return inflateSync(body, { maxOutputLength: LARGEST });
  } catch {
    return null;
  }
}

/** Whether it looks like one: what it is worth is told by verifying it. */
function isCredential(attachment: Buffer): boolean {
  return /^\s*\{/.test(attachment.subarray(0, 100).toString('latin1')) && attachment.includes('OpenBadgeCredential');
}
