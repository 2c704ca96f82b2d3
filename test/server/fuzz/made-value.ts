/** The part of JSON Schema that the description of the interface uses. */
export interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  default?: unknown;
}

type Random = () => number;

/** A value that the schema mostly accepts; patterns are left to chance. */
export function madeValue(schema: Schema, random: Random, depth = 0): unknown {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return madeValue(oneOf(choices, random), random, depth);
  if ('const' in schema) return schema.const;
  if (schema.enum) return oneOf(schema.enum, random);
  const type = Array.isArray(schema.type) ? oneOf(schema.type, random) : schema.type;
  if (type === 'object') return madeObject(schema, random, depth);
  if (type === 'array')
    return Array.from({ length: (schema.minItems ?? 0) + below(3, random) }, () =>
      madeValue(schema.items ?? {}, random, depth + 1),
    );
  if (type === 'integer' || type === 'number')
    return Math.round(Math.max(schema.minimum ?? -5, Math.min(schema.maximum ?? 1e6, random() * 100)));
  if (type === 'boolean') return random() < 0.5;
  if (type === 'null') return null;
  return madeText(schema, random);
}

function madeObject(
  { properties = {}, required = [], additionalProperties }: Schema,
  random: Random,
  depth: number,
): object {
  const taken = Object.entries(properties).filter(([name]) => required.includes(name) || random() < 0.6);
  const made = Object.fromEntries(taken.map(([name, one]) => [name, madeValue(one, random, depth + 1)]));
  if (typeof additionalProperties === 'object' && depth < 4) made['day'] = '2026-03-02';
  return made;
}

function madeText({ format, minLength = 1 }: Schema, random: Random): string {
  const day = `2026-0${1 + below(9, random)}-${String(1 + below(28, random)).padStart(2, '0')}`;
  if (format === 'date') return day;
  if (format === 'date-time') return `${day}T09:00:00Z`;
  if (format === 'email') return `someone-${below(50, random)}@port.example`;
  if (format === 'uuid') return `0190c5c0-0000-7000-8000-0000000000${10 + below(80, random)}`;
  return oneOf(['desk', 'soupe', 'Inès', 'association', 'volunteer_hours', 'a'.repeat(minLength)], random).padEnd(
    minLength,
    'x',
  );
}

export function oneOf<T>(items: readonly T[], random: Random): T {
  const item = items[below(items.length, random)];
  if (item === undefined && items.length === 0) throw new Error('nothing to choose from');
  return item as T;
}

export function below(most: number, random: Random): number {
  return Math.floor(random() * most);
}
