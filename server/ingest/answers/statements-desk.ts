import { statementMirror } from '../../answers/statement-mirror.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { Import } from '../import.entity.js';
import { NamedColumns } from '../nouns/named-cells.js';
import type { NounDesk, NounOrigin, NounOutcome, TakenBack } from '../nouns/noun-desk.js';
import type { statementColumns } from './answer-columns.js';
import { keptStatements } from './kept-answers.js';
import { knownToSender } from './known-to-sender.js';
import { keepOnce } from './lines-once.js';
import { settledStatement } from './settled-answer.js';
import { statementsForm, type WrittenStatement } from './statement-reading.js';

/** Different people helped, by file. */
export class StatementsDesk implements NounDesk<WrittenStatement> {
  readonly form = statementsForm;
  readonly dimensions = [statementMirror.table];
  readonly isReadAgain = true;

  async keep(
    em: RegistryManager,
    origin: NounOrigin,
    lines: readonly (WrittenStatement & { line: number })[],
  ): Promise<NounOutcome[]> {
    const columns = new NamedColumns<keyof typeof statementColumns>(origin.plan);
    const known = await knownToSender(em, origin.caller);
    return keepOnce(em, origin, lines, {
      kept: keptStatements,
      settle: ({ line: _line, ...written }) => settledStatement(written, known, (name) => columns.header(name)),
      idHeader: columns.header('external_id'),
    });
  }

  async takeBack(em: RegistryManager, { id }: Import): Promise<TakenBack> {
    return { withdrawn: await keptStatements.remove(em, id), restored: 0, kept: [] };
  }
}
