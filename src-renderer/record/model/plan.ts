import { planSections, type SectionPlan, valueAt } from '../../editor';
import type { AnyForm } from '../description';
import { pathsOf } from '../layout';

const plans = new WeakMap<AnyForm, SectionPlan<string, unknown>>();

/** The sections of a kind with their completeness, from its layout. */
export function planOf(description: AnyForm): SectionPlan<string, unknown> {
  const known = plans.get(description);
  if (known !== undefined) return known;
  const fields = Object.fromEntries(
    description.sections.map(({ name, parts }) => [name, [...new Set(parts.flatMap(pathsOf))]]),
  );
  const optional = new Set(description.sections.flatMap((section) => section.optional ?? []));
  // A customer says something once he is named.
  const plan = planSections<string, unknown>(fields, optional, (body, path) =>
    path === 'customer' ? valueAt(body, 'customer.name') !== '' : undefined,
  );
  plans.set(description, plan);
  return plan;
}
