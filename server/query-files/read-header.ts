import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { type Place, QueryFault } from './query-problem.js';

const OPEN = '/* ---';
const CLOSE = '--- */';

export interface HeaderAndSelect<Header> {
  header: Header;
  sql: string;
  lineOf: (place: Place) => number | null;
}

/**
 * Splits a query file into its strict header and its SELECT. Throws `QueryFault`
 * `query-header-missing`, `query-comment-mark`, `query-header-invalid`, `query-label-missing`, `query-name-differs`.
 */
export function readHeader<Header extends { name: string }>(
  text: string,
  name: string,
  schema: z.ZodType<Header>,
): HeaderAndSelect<Header> {
  const end = text.indexOf(CLOSE);
  if (!text.startsWith(OPEN) || end < 0)
    throw new QueryFault('query-header-missing', `Start the file with “${OPEN}”, then the header, then “${CLOSE}”.`, 1);
  const yaml = text.slice(OPEN.length, end);
  const mark = /\/\*|\*\//.exec(yaml);
  if (mark)
    throw new QueryFault(
      'query-comment-mark',
      `“${mark[0]}” cannot stand in a header: write a step as 0-59/15.`,
      lineAt(yaml, mark.index),
    );
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    uniqueKeys: true,
    strict: true,
    merge: false,
    schema: 'core',
  });
  refuseExtras(document, lines);
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) throw firstFault(parsed.error, document, lines);
  const header = parsed.data;
  if (header.name !== name)
    throw new QueryFault(
      'query-name-differs',
      `The header says “${header.name}”, the file “${name}”: give both the same name.`,
      lineOf(document, lines, ['name']),
    );
  const rest = text.slice(end + CLOSE.length);
  const sql = rest.trim();
  const firstLine = lineAt(text, text.length - rest.trimStart().length);
  return { header, sql, lineOf: (place) => lineOfPlace(place, sql, firstLine, (key) => lineOf(document, lines, key)) };
}

function lineOfPlace(
  place: Place,
  sql: string,
  firstLine: number,
  ofKey: (key: readonly PropertyKey[]) => number,
): number | null {
  if (typeof place === 'number') return place;
  if ('key' in place) return ofKey(place.key);
  const at =
    'at' in place
      ? Buffer.from(sql).subarray(0, place.at).toString().length
      : sql.toLowerCase().indexOf(place.word.toLowerCase());
  return at < 0 ? firstLine : firstLine + lineAt(sql, at) - 1;
}

function refuseExtras(document: Document, lines: LineCounter): void {
  const error = document.errors[0] ?? document.warnings[0];
  if (error)
    throw new QueryFault(
      'query-header-invalid',
      error.message.split('\n')[0] ?? 'YAML error',
      lines.linePos(error.pos[0]).line,
    );
  visit(document, {
    Node: (_, node) => {
      const anchored = 'anchor' in node && node.anchor !== undefined;
      if (!anchored && node.tag === undefined) return;
      throw new QueryFault(
        'query-header-invalid',
        'Anchors and tags are not allowed: write the value itself.',
        node.range ? lines.linePos(node.range[0]).line : null,
      );
    },
    Alias: () => {
      throw new QueryFault('query-header-invalid', 'Anchors and aliases are not allowed: write the value itself.');
    },
  });
}

function firstFault(error: z.ZodError, document: Document, lines: LineCounter): QueryFault {
  const { path, message } = tellingOf(error.issues[0]);
  const last = path.at(-1);
  const code = last === 'fr' || last === 'en' ? 'query-label-missing' : 'query-header-invalid';
  return new QueryFault(code, `${path.join('.') || 'header'}: ${message}`, lineOf(document, lines, path));
}

/** The key that is not known; of several forms, what is wrong with the one whose keys were used. */
function tellingOf(issue: z.core.$ZodIssue | undefined): { path: PropertyKey[]; message: string } {
  if (!issue) return { path: [], message: 'invalid' };
  if (issue.code === 'unrecognized_keys')
    return { path: [...issue.path, issue.keys[0] ?? ''], message: 'this key is not known here.' };
  if (issue.code !== 'invalid_union') return { path: [...issue.path], message: issue.message };
  const meant = issue.errors.find((form) => form.every(({ path, code }) => path.length > 0 && isOwn(code, path)));
  if (!meant) return { path: [...issue.path], message: 'none of the forms that this may take.' };
  const { path, message } = tellingOf(meant[0]);
  return { path: [...issue.path, ...path], message };
}

/** A form whose first key is absent is not the one that was meant. */
function isOwn(code: string, path: readonly PropertyKey[]): boolean {
  return code !== 'invalid_type' || path.length > 1;
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
