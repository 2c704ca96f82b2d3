import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { QueryFault } from './query-problem.js';

const OPEN = '/* ---';
const CLOSE = '--- */';

export interface HeaderAndSelect<Header> {
  header: Header;
  sql: string;
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
  return { header, sql: text.slice(end + CLOSE.length).trim() };
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
  const issue = error.issues[0];
  const path = issue?.path ?? [];
  const last = path.at(-1);
  const code = last === 'fr' || last === 'en' ? 'query-label-missing' : 'query-header-invalid';
  return new QueryFault(
    code,
    `${path.join('.') || 'header'}: ${issue?.message ?? 'invalid'}`,
    lineOf(document, lines, path),
  );
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
