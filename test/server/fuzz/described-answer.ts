import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Schema } from './made-value.js';

export interface Operation {
  method: string;
  path: string;
  parameters: { name: string; in: string; schema: Schema }[];
  body: Record<string, Schema>;
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

const ajv = new Ajv2020({ strict: false, validateFormats: false });

/** Signs of the inside: no request of ours holds them. */
const inside =
  /node_modules|\n\s+at |\/sillage-app-|SQLITE_|MikroORM|DriverException|(?:Binder|Parser|Catalog|Conversion) Error|syntax error at or near/;

/** What is wrong with an answer; null: nothing. */
export function faultOf(operation: Operation, status: number, type: string, text: string): string | null {
  if (status >= 500) return `answered ${status}: ${text.slice(0, 300)}`;
  if (inside.test(text)) return `shows the inside: ${text.slice(0, 300)}`;
  const response = operation.responses[String(status)] ?? operation.responses['default'];
  if (!response) return `answered ${status}, which is not described`;
  if (response.content === undefined)
    return text === '' ? null : `answered ${status} with a body that is not described`;
  const media = type.split(';')[0]?.trim() ?? '';
  // What a person opens in a browser is refused by a page.
  if (media === 'text/html' && operation.responses['200']?.content?.['text/html']) return null;
  const described = response.content[media];
  if (!described) return `answered ${status} as ${media || 'nothing'}, which is not described`;
  if (!media.endsWith('json')) return null;
  const value = JSON.parse(text) as { status?: number };
  if (status >= 400 && value.status !== status) return `says ${value.status} and answers ${status}`;
  const validate = validatorOf(described.schema);
  return validate(value) ? null : `breaks its shape: ${ajv.errorsText(validate.errors)}: ${text.slice(0, 300)}`;
}

const validators = new Map<Schema, ReturnType<typeof ajv.compile>>();

function validatorOf(schema: Schema) {
  const known = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, known);
  return known;
}
