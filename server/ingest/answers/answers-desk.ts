import { answerMirror } from '../../answers/answer-mirror.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { Import } from '../import.entity.js';
import { NamedColumns } from '../nouns/named-cells.js';
import type { NounDesk, NounOrigin, NounOutcome, TakenBack } from '../nouns/noun-desk.js';
import type { answerColumns } from './answer-columns.js';
import { answersForm, type WrittenAnswer } from './answer-reading.js';
import { keptAnswers } from './kept-answers.js';
import { knownToSender } from './known-to-sender.js';
import { keepOnce } from './lines-once.js';
import { settledAnswer } from './settled-answer.js';

/** Answers by file. */
export class AnswersDesk implements NounDesk<WrittenAnswer> {
  readonly form = answersForm;
  readonly dimensions = [answerMirror.table];
  readonly isReadAgain = true;

  async keep(
    em: RegistryManager,
    origin: NounOrigin,
    lines: readonly (WrittenAnswer & { line: number })[],
  ): Promise<NounOutcome[]> {
    const columns = new NamedColumns<keyof typeof answerColumns>(origin.plan);
    const known = await knownToSender(em, origin.caller);
    return keepOnce(em, origin, lines, {
      kept: keptAnswers,
      settle: (line) => settledAnswer(line, known, (name) => columns.header(name)),
      idHeader: columns.header('external_id'),
    });
  }

  async takeBack(em: RegistryManager, { id }: Import): Promise<TakenBack> {
    return { withdrawn: await keptAnswers.remove(em, id), restored: 0, kept: [] };
  }
}
