import * as v from 'valibot';
import { idSchema } from './scalars';

/** The most files of one 附件 field. */
export const mostAttachments = 60;

/** 附件: the kept files of a record, in the order they were added. A body written before it had any has none. */
export const attachmentIdsSchema = v.optional(
  v.pipe(v.array(idSchema), v.maxLength(mostAttachments)),
  (): string[] => [],
);

/** Every file a record names, wherever in it: 附件, proofs, photos; what it shares with `before` is not looked into. */
export function attachmentIdsOf(value: unknown, before: unknown = null): readonly string[] {
  const found: string[] = [];
  collect(value, before, found);
  return found;
}

/** Whether what stands under this key, or ends this path, are kept files. */
export const namesFiles = (path: string): boolean =>
  /(^|\.)(attachmentIds|photoIds|attachmentId)$/.test(path);

function collect(value: unknown, before: unknown, found: string[]): void {
  if (typeof value !== 'object' || value === null || value === before) return;
  for (const key of Object.keys(value)) {
    const inner: unknown = Reflect.get(value, key);
    if (namesFiles(key)) found.push(...fileIdsIn(inner));
    else collect(inner, fieldOf(before, key), found);
  }
}

/** The ids that one such field holds: a list, one, or none. */
export const fileIdsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
