import { answersForm } from '../answers/answer-reading.js';
import { statementsForm } from '../answers/statement-reading.js';
import { missionsForm } from '../missions/mission-reading.js';
import { peopleForm } from '../people/people-reading.js';
import { presetOf } from '../presets.js';
import type { NounWhat } from './list-fields.schemas.js';
import type { NounForm } from './noun-form.js';

const forms: readonly NounForm[] = [peopleForm, missionsForm, answersForm, statementsForm];

/** How files of this kind are read; null: their lines go to the log. */
export function formOf(what: string | null): NounForm | null {
  return forms.find((form) => form.what === what) ?? null;
}

/** What the lines under this header are, when they go to the registry rather than to the log. */
export function nounOf(headers: readonly string[]): NounWhat | null {
  const form = forms.find((one) => one.isOf(headers));
  return form && presetOf(headers).name === 'canonical' ? form.what : null;
}
