import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { join } from 'node:path';
import type { Typeset, TypesetTask } from '../typeset.js';

/**
 * The program of the process that sets type: it may be killed at any moment, as no thread can be while Typst works.
 * Its words are the folder of the templates and that of the fonts. Only packages and types are imported, so that tests
 * start it from its source.
 */
const [, , root = '', fonts = ''] = process.argv;
// Our fonts come first: of two that suit equally, Typst takes the first.
const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [fonts] }] });
/** Papers after which what Typst remembers and did not use again is forgotten. */
const REMEMBERED = 3;
/** Between two of these, documents that nobody holds any more stay in memory: Node does not see how large they are. */
const SWEPT_EVERY = 20;
let made = 0;

process.on('message', (task: TypesetTask) => {
  process.send?.(typeset(task));
  made += 1;
  if (made % SWEPT_EVERY === 0) globalThis.gc?.();
});
// Whoever presses Ctrl-C means the server, which decides what becomes of this.
process.on('SIGINT', () => undefined);
// Nobody is left to work for.
process.on('disconnect', () => process.exit(0));

function typeset({ template, data, files, seconds, standard }: TypesetTask): Typeset {
  try {
    for (const [name, bytes] of Object.entries(files))
      compiler.mapShadow(join(root, 'given', name), Buffer.from(bytes));
    const compiled = compiler.compile({ mainFilePath: join(root, template), inputs: { data } });
    const document = compiled.result;
    const fault = compiled.takeError();
    if (document === null) return { kind: 'refused', faults: faultsOf(fault && compiler.fetchDiagnostics(fault)) };
    const pdf = compiler.pdf(document, { pdfStandard: standard, creationTimestamp: seconds });
    return { kind: 'done', pdf, pages: document.numOfPages, residentBytes: process.memoryUsage.rss() };
  } catch (error) {
    return { kind: 'refused', faults: [error instanceof Error ? error.message : String(error)] };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(REMEMBERED);
  }
}

function faultsOf(diagnostics: { message?: string }[] | null): string[] {
  return (diagnostics ?? []).map(({ message }) => message ?? 'unknown');
}
