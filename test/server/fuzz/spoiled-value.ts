import { below, oneOf } from './made-value.js';

type Random = () => number;

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

/** What people, programs and attackers put where something else belongs. */
const odd: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  9007199254740991,
  0.1,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'é'.repeat(300),
  'x'.repeat(70_000),
  '👩‍👩‍👧‍👦\u202e',
  '../../../etc/passwd',
  '%2e%2e%2f',
  "' OR 1=1 --",
  '"; DROP TABLE account; --',
  '=cmd|calc',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  '2026-02-30',
  '0000-00-00',
  'Infinity',
  [],
  {},
  [[]],
  { __proto__: null, constructor: { prototype: { polluted: true } } },
  nested(200),
  Array.from({ length: 200 }, (_, n) => n),
];

/** The same value with one thing wrong: replaced, dropped, added, or nested. */
export function spoiledValue(value: unknown, random: Random): unknown {
  if (value === null || typeof value !== 'object' || random() < 0.15) return oneOf(odd, random);
  if (Array.isArray(value)) {
    const at = below(value.length, random);
    return value.length === 0 ? [oneOf(odd, random)] : value.with(at, spoiledValue(value[at], random));
  }
  const entries = Object.entries(value);
  const chance = random();
  if (entries.length === 0 || chance < 0.2)
    return { ...value, [oneOf(['__proto__x', 'constructor', 'x', ''], random)]: oneOf(odd, random) };
  const at = below(entries.length, random);
  if (chance < 0.4) return Object.fromEntries(entries.toSpliced(at, 1));
  return Object.fromEntries(entries.map(([name, one], n) => [name, n === at ? spoiledValue(one, random) : one]));
}

export const oddText = (random: Random): string =>
  String(
    oneOf(
      odd.filter((one) => typeof one === 'string'),
      random,
    ),
  ).slice(0, 400);
