import { checkRecord, recordSchemas } from '@shared/domain/record';
import type { BodyRules } from '../../editor';
import type { AnyDescription, AnyForm } from '../description';

const known = new WeakMap<AnyDescription, BodyRules<unknown>>();

/** What the editor must know of a kind: its schema and its rules are the domain's. */
export function rulesOf(description: AnyForm): BodyRules<unknown> {
  if ('rules' in description) return description.rules;
  const found = known.get(description);
  if (found !== undefined) return found;
  const { kind, groups = [] } = description;
  const rules: BodyRules<unknown> = {
    schema: recordSchemas[kind],
    // The body passed the schema of its kind, or is on its way to it.
    check: (body) => checkRecord(kind, body as never),
    groups: new Set(['customer', ...groups]),
  };
  known.set(description, rules);
  return rules;
}
