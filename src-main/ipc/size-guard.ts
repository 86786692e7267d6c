/** Far above any honest input (a full complaint has some hundreds of values), far below what stalls the program. */
export const limits = { values: 50_000, characters: 2_000_000, depth: 24 } as const;

export type SizeVerdict = 'fits' | 'too-large' | 'not-plain';

/**
 * Looks at an input before any schema does, so that junk costs no time: only plain values, and not too many of them.
 * Symbols of danger (`__proto__` and the like) never get past it.
 * @param mostBytes what the input's own field `bytes` may hold, for a channel that takes a file; anywhere else bytes are not plain
 */
export function judgeSize(input: unknown, mostBytes = 0): SizeVerdict {
  if (mostBytes === 0 || !hasOwnBytes(input)) return judgePlain(input);
  const { bytes, ...rest } = input;
  return bytes.byteLength > mostBytes ? 'too-large' : judgePlain(rest);
}

function judgePlain(input: unknown): SizeVerdict {
  let values = 0;
  let characters = 0;
  const pending: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, depth } = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (values > limits.values || characters > limits.characters || depth > limits.depth) return 'too-large';
    if (typeof value !== 'object' || value === null) {
      if (!isPlainScalar(value)) return 'not-plain';
      continue;
    }
    const children = childrenOf(value);
    if (children === null) return 'not-plain';
    if (children.length > limits.values) return 'too-large';
    for (const child of children) pending.push({ value: child, depth: depth + 1 });
  }
  return 'fits';
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

function hasOwnBytes(input: unknown): input is Readonly<Record<string, unknown>> & { bytes: Uint8Array } {
  if (typeof input !== 'object' || input === null || childrenOf(input) === null) return false;
  const bytes: unknown = Object.getOwnPropertyDescriptor(input, 'bytes')?.value;
  return bytes instanceof Uint8Array && Object.getPrototypeOf(bytes) === Uint8Array.prototype;
}

function isPlainScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
}

function childrenOf(value: object): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return null;
  const keys = Object.keys(value);
  return keys.some((key) => forbiddenKeys.has(key)) ? null : Object.values(value);
}
