import fc from 'fast-check';
import * as v from 'valibot';
import { inputs } from '../../src-shared/contract/channels';
import { type ChannelName, channelNames } from '../../src-shared/contract/names';

/** One call that the contract forbids. */
export interface JunkCall {
  readonly channel: ChannelName;
  readonly input: unknown;
}

/** Stands in an input for what no JSON can say and only the page can make. */
export const exotics = [
  'function',
  'map',
  'bytes',
  'node',
  'circle',
  'class',
  'error',
  'date',
  'bigint',
  'undefined',
  'not-a-number',
  'infinity',
] as const;
export interface Exotic {
  readonly exotic: (typeof exotics)[number];
}

/** Exotics that may get through somewhere: a file's bytes, an optional field left undefined, an object the bridge makes a plain empty one. */
const readable: ReadonlyMap<unknown, unknown> = new Map<Exotic['exotic'], unknown>([
  ['bytes', new Uint8Array(5_000)],
  ['undefined', undefined],
  ['class', {}],
  ['node', {}],
  ['not-a-number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
]);

/** An input as the page will read it, as far as a schema can tell the difference. */
function asRead(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if ('exotic' in value) return readable.has(value.exotic) ? readable.get(value.exotic) : value;
  if (Array.isArray(value)) return value.map(asRead);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asRead(inner)]));
}

const anyKind: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withNullPrototype: false, withSparseArray: false, maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '../../etc/passwd',
    "'; drop table complaint; --",
    '\ud800',
    '\u0000',
  ),
  fc.constantFrom(-0, -1, 0.5, 2 ** 53, Number.MIN_VALUE),
  fc.integer({ min: 1, max: 400_000 }).map((length) => '长'.repeat(length)),
  fc.integer({ min: 1, max: 300 }).map((depth) => nested(depth)),
  fc.constantFrom(...exotics).map((exotic): Exotic => ({ exotic })),
);

function nested(depth: number): unknown {
  let inner: unknown = {};
  for (let level = 0; level < depth; level += 1) inner = { filter: inner };
  return inner;
}

/** What the schema names, with values of the right kind: nearly right, before something is spoilt. */
function nearly(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const given = schema as unknown as Readonly<Record<string, unknown>> & { readonly type: string };
  switch (given.type) {
    case 'strict_object':
    case 'object': {
      const entries = Object.entries(given.entries as Record<string, v.GenericSchema>);
      return fc.record(Object.fromEntries(entries.map(([name, inner]) => [name, nearly(inner)])));
    }
    case 'array':
      return fc.array(nearly(given.item as v.GenericSchema), { maxLength: 2 });
    case 'picklist':
      return fc.constantFrom(...(given.options as readonly string[]));
    case 'literal':
      return fc.constant(given.literal);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.nat({ max: 100 });
    case 'nullable':
    case 'optional':
    case 'exact_optional':
      return fc.option(nearly(given.wrapped as v.GenericSchema));
    case 'instance':
      return fc.constant({ exotic: 'bytes' } satisfies Exotic);
    case 'variant':
    case 'union':
      return fc.oneof(...(given.options as readonly v.GenericSchema[]).map(nearly));
    case 'string':
      return fc.constantFrom(
        '滑轨异响',
        '2026-11-18',
        '2026-11-18T10:00+08:00',
        '00000000-0000-4000-8000-000000000001',
      );
    default:
      return fc.constant({});
  }
}

/** One place of a value, anywhere in it, replaced, removed or joined by a stranger. */
const spoilt = (whole: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      whole,
      fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 5 }),
      anyKind,
      fc.nat({ max: 2 }),
    )
    .map(([value, path, junk, way]) => spoil(value, path, junk, way));

function spoil(value: unknown, [turn = 0, ...rest]: readonly number[], junk: unknown, way: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return junk;
  if (Array.isArray(value)) {
    if (value.length === 0) return [junk];
    const at = turn % value.length;
    return value.map((inner: unknown, index) => (index === at ? spoil(inner, rest, junk, way) : inner));
  }
  const names = Object.keys(value);
  const name = names[turn % Math.max(1, names.length)];
  if (name === undefined || way === 2) return { ...value, stranger: junk };
  if (rest.length > 0) return { ...value, [name]: spoil(Reflect.get(value, name), rest, junk, way) };
  if (way === 1) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
  return { ...value, [name]: junk };
}

/** As text of ASCII alone: a lone surrogate would not survive the way into the page. */
export const asText = (calls: readonly JunkCall[]): string =>
  JSON.stringify(calls, (_name, value: unknown) => {
    if (value === undefined) return { exotic: 'undefined' } satisfies Exotic;
    if (typeof value !== 'number' || Number.isFinite(value)) return value;
    return { exotic: Number.isNaN(value) ? 'not-a-number' : 'infinity' } satisfies Exotic;
  }).replaceAll(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** So many calls over every channel in turn; none of them passes its channel's schema. The same seed gives the same calls. */
export function junkCalls(count: number, seed: number): readonly JunkCall[] {
  const perChannel = Math.ceil(count / channelNames.length);
  const calls = channelNames.map((channel, index) => {
    const schema = inputs[channel] as v.GenericSchema;
    const isRefused = (input: unknown) => isNeverRead(input) || !v.safeParse(schema, asRead(input)).success;
    const kinds = fc.oneof(
      { weight: 1, arbitrary: anyKind },
      { weight: 3, arbitrary: spoilt(nearly(schema)) },
    );
    return fc
      .sample(kinds.filter(isRefused), { numRuns: perChannel, seed: seed + index })
      .map((input) => ({ channel, input }));
  });
  return Array.from({ length: perChannel }, (_, round) => calls.flatMap((list) => list[round] ?? []))
    .flat()
    .slice(0, count);
}

/** The bridge or the size guard stops it, whatever the schema says. */
const isNeverRead = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'exotic' in input && !readable.has(input.exotic);
