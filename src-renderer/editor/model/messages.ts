import type { Finding } from '@shared/domain/finding';
import * as v from 'valibot';
import type { Unreadable } from '../../ui/unreadable';
import { valueAt } from './field-path';

export type MessagesByPath = ReadonlyMap<string, readonly Finding[]>;

/** A finding of the program, which holds until its field changes. */
export interface HeldFinding {
  readonly finding: Finding;
  readonly value: unknown;
}

/** Remembers what the program found, together with the values it found it in. */
export const holdFindings = (findings: readonly Finding[], body: unknown): readonly HeldFinding[] =>
  findings.map((finding) => ({ finding, value: valueAt(body, finding.path) }));

/** Text that no field could read, as findings; what is still being typed only once a save was tried. */
export const unreadableFindings = (
  byPath: ReadonlyMap<string, Unreadable>,
  showsQuiet: boolean,
): readonly Finding[] =>
  [...byPath]
    .filter(([, { isQuiet }]) => showsQuiet || isQuiet !== true)
    .map(([path, { code, kind }]) =>
      kind === undefined ? { path, code, level: 'error' } : { path, code, level: 'error', params: { kind } },
    );

/**
 * What is wrong now: what the shared rules say (`own`), and what the program found and still holds.
 * @param showsRequired false until a save was tried: nobody is scolded for a field not reached yet
 */
export function findingsNow(
  body: unknown,
  own: readonly Finding[],
  held: readonly HeldFinding[],
  showsRequired: boolean,
  unreadable: ReadonlyMap<string, Unreadable> = new Map(),
): readonly Finding[] {
  const said = own.filter(({ code }) => showsRequired || code !== 'required');
  const known = new Set(said.map(keyOf));
  const still = held
    .filter(({ finding, value }) => valueAt(body, finding.path) === value && !known.has(keyOf(finding)))
    .map(({ finding }) => finding);
  return [...unreadableFindings(unreadable, showsRequired), ...said, ...still];
}

const keyOf = ({ path, code, params }: Finding): string => `${path} ${code} ${JSON.stringify(params ?? {})}`;

/** Groups by field, keeping the arrays that did not change so that only fields with news are painted again. */
export function groupByPath(findings: readonly Finding[], before: MessagesByPath): MessagesByPath {
  const grouped = new Map<string, Finding[]>();
  for (const finding of findings) grouped.set(finding.path, [...(grouped.get(finding.path) ?? []), finding]);
  return new Map(
    [...grouped].map(([path, rows]) => {
      const known = before.get(path);
      return [path, known !== undefined && JSON.stringify(known) === JSON.stringify(rows) ? known : rows];
    }),
  );
}

/** The first field whose text is too long or otherwise not of the agreed shape; its own message stands under it. */
export function firstShapeProblem(schema: v.GenericSchema, body: unknown): string | null {
  const result = v.safeParse(schema, body);
  if (result.success) return null;
  return v.getDotPath(result.issues[0]) ?? '';
}
