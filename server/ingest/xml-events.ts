import { SaxesParser } from 'saxes';
import { AppError } from '../shared/app-error.js';

export interface XmlReader {
  /** Names come without their prefix, attributes with it. */
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** Of one tag, one comment or one text: a cell holds 1 MiB at most. */
const LONGEST_EVENT = 4 * 1024 ** 2;

/** Characters read before giving way: few cells, as each may stand for a text of 1 MiB told elsewhere. */
const PIECE = 2_048;

/**
 * Reads XML, without the extensions of one program or another (`<extLst>`), whose names are those of the
 * format with another meaning. It gives way after each piece, so that what the reader gathered can be taken. Throws `unsafe-archive`
 * at a DTD or an entity of one, `corrupt-file` at what is no XML, `unpacked-too-large` at a tag or text without end.
 */
export async function* xmlEvents(bytes: AsyncIterable<Buffer>, reader: XmlReader): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let silence = 0;
  let extensions = 0;
  const heard = (): void => void (silence = 0);
  parser.on('doctype', refuseDtd);
  parser.on('comment', heard);
  parser.on('processinginstruction', heard);
  parser.on('opentag', ({ name, attributes }) => {
    heard();
    if (local(name) === 'extLst') extensions += 1;
    if (extensions === 0) reader.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    heard();
    if (extensions === 0) reader.close?.(local(name));
    if (local(name) === 'extLst') extensions -= 1;
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  try {
    for await (const text of decoded(bytes)) {
      for (let at = 0; at < text.length; at += PIECE) {
        const piece = text.slice(at, at + PIECE);
        silence += piece.length;
        parser.write(piece);
        if (silence > LONGEST_EVENT) throw new AppError('unpacked-too-large');
        yield;
      }
    }
    parser.close();
    yield;
  } catch (error) {
    throw asRefused(error);
  }
}

/** Reads a small part to its end. */
export async function readXml(bytes: AsyncIterable<Buffer>, reader: XmlReader): Promise<void> {
  for await (const _ of xmlEvents(bytes, reader));
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function refuseDtd(): never {
  throw new AppError('unsafe-archive', { what: { fr: 'des définitions XML (DTD)', en: 'XML definitions (a DTD)' } });
}

/** The parser throws plain errors for what is no XML; those with a code come from the machine. */
function asRefused(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const code = (error as { code?: unknown }).code;
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return new AppError('corrupt-file');
  if (code !== undefined || error.constructor !== Error) return error;
  if (/undefined entity/.test(error.message))
    return new AppError('unsafe-archive', { what: { fr: 'des entités XML', en: 'XML entities' } });
  return new AppError('corrupt-file');
}
