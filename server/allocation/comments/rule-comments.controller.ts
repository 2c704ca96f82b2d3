import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { RuleCommentList } from './rule-comment-list.js';
import {
  type AnswerComment,
  answerCommentSchema,
  type RuleComments,
  ruleCommentsSchema,
} from './rule-comments.schemas.js';

/** What volunteers wrote about suggestions. */
@Controller('api/allocation/comments')
export class RuleCommentsController {
  constructor(private readonly comments: RuleCommentList) {}

  @Get()
  @Allow('rule-comments.answer')
  @Returns(ruleCommentsSchema)
  read(@CurrentCaller() caller: Caller): Promise<RuleComments> {
    return this.comments.read(caller);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Allow('rule-comments.answer')
  @Returns(ruleCommentsSchema)
  answer(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: answerCommentSchema }) { text }: AnswerComment,
  ): Promise<RuleComments> {
    return this.comments.answer(caller, id, text);
  }
}
