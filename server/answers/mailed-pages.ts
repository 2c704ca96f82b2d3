import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languageOf } from '../shared/language.js';
import { sendPlain } from '../shared/plain-reply.js';
import { AnswerPace, type Step } from './answer-pace.js';

export type AnsweredPage = [status: number, html: string];

export interface MailedVisit {
  step: Step;
  /** As it stands in the address. */
  code: string;
  request: FastifyRequest;
  reply: FastifyReply;
}

interface Behind<Opened> {
  /** Null for a code that opens nothing. */
  open: (code: string) => Promise<Opened | null>;
  /** What stands in its place. */
  shut: (language: Language, code: string, why: 'dead' | 'busy') => string;
  show: (language: Language, code: string, opened: Opened) => Promise<AnsweredPage>;
}

const LONGEST_CODE = 60;

/** Pages that the address of a mail opens: at a pace, and in the person's language unless they chose the other one. */
@Injectable()
export class MailedPages {
  constructor(private readonly pace: AnswerPace) {}

  async reply<Opened extends { language: Language | null }>(
    { step, code, request, reply }: MailedVisit,
    { open, shut, show }: Behind<Opened>,
  ): Promise<void> {
    const asked = languageOf(request);
    const shown = code.slice(0, LONGEST_CODE);
    if (!this.pace.allows(step, request.ip)) {
      void reply.header('retry-after', '600');
      return send(reply, asked, [429, shut(asked, shown, 'busy')]);
    }
    const opened = await open(code);
    if (!opened) return send(reply, asked, [404, shut(asked, shown, 'dead')]);
    const isAsked = (request.query as { lang?: unknown }).lang === asked;
    const language = isAsked ? asked : (opened.language ?? asked);
    send(reply, language, await show(language, shown, opened));
  }
}

const send = (reply: FastifyReply, language: Language, [status, html]: AnsweredPage): void =>
  sendPlain(reply, { language, status, html, referrer: 'strict-origin', isUnlisted: true });
