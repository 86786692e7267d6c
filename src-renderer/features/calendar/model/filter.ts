import { type DatedGroup, type DatedKind, type DatedThing, kindsOf } from '@shared/domain/dated';
import { fill, type Texts } from '@shared/text';
import type { Chip } from '../../../ui';

/** What the calendar is narrowed to; all given conditions hold. The customer is asked for where things are read. */
export interface CalendarFilter {
  readonly groups?: readonly DatedGroup[];
  readonly customer?: { readonly id: string; readonly name: string };
  readonly owner?: string;
  readonly department?: string;
}

/** Whether a thing is shown; made once for thousands. */
export function shownBy(
  { groups, owner, department }: CalendarFilter,
  withDone: boolean,
): (thing: DatedThing) => boolean {
  const kinds: ReadonlySet<DatedKind> | null = groups === undefined ? null : new Set(kindsOf(groups));
  return (thing) =>
    (withDone || thing.isOpen) &&
    (kinds?.has(thing.what) ?? true) &&
    (owner === undefined || thing.owner === owner) &&
    (department === undefined || thing.department === department);
}

/** The conditions in words, each a chip; a group is a chip of its own. */
export function chipsOf(filter: CalendarFilter, { calendar: words }: Texts): readonly Chip[] {
  const { groups = [], customer, owner, department } = filter;
  return [
    ...groups.map((group) => ({ key: `groups ${group}`, label: words.group[group] })),
    ...(customer === undefined
      ? []
      : [{ key: 'customer', label: fill(words.chipCustomer, { name: customer.name }) }]),
    ...(owner === undefined ? [] : [{ key: 'owner', label: fill(words.chipOwner, { name: owner }) }]),
    ...(department === undefined
      ? []
      : [{ key: 'department', label: fill(words.chipDepartment, { name: department }) }]),
  ];
}

/** The filter without what a chip stands for. */
export function withoutChip(filter: CalendarFilter, key: string): CalendarFilter {
  const [part, group] = key.split(' ');
  const { groups, ...rest } = filter;
  if (part !== 'groups')
    return Object.fromEntries(Object.entries(filter).filter(([name]) => name !== part)) as CalendarFilter;
  const left = (groups ?? []).filter((each) => each !== group);
  return left.length === 0 ? rest : { ...rest, groups: left };
}

/** Who and which departments occur, for choosing; sorted. */
export function namesIn(things: Iterable<DatedThing>): {
  readonly owners: readonly string[];
  readonly departments: readonly string[];
} {
  const [owners, departments] = [new Set<string>(), new Set<string>()];
  for (const { owner, department } of things) {
    if (owner !== '') owners.add(owner);
    if (department !== '') departments.add(department);
  }
  return { owners: [...owners].sort(), departments: [...departments].sort() };
}
