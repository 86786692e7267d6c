import type { ComplaintFilter } from '@shared/contract';
import { fill, listOf, type Texts } from '@shared/text';

/** A filter in words, as it is printed above an extract of the register; '' when it filters nothing but the period. */
export function describeFilter(filter: ComplaintFilter, { frame, register, choices }: Texts): string {
  const { chip, field } = register;
  const list = (
    label: string,
    values: readonly string[] | undefined,
    names: Readonly<Record<string, string>>,
  ) =>
    values === undefined || values.length === 0
      ? ''
      : fill(chip.list, {
          field: label,
          values: listOf(
            values.map((value) => names[value] ?? value),
            { frame },
          ),
        });
  const flag = (value: boolean | undefined, yes: string, no: string) =>
    value === undefined ? '' : value ? yes : no;
  const text = (template: string, name: string, value: string | undefined) =>
    value === undefined || value === '' ? '' : fill(template, { [name]: value });
  return [
    text(chip.search, 'text', filter.search),
    text(chip.figure, 'name', filter.figure?.name),
    text(chip.customer, 'name', filter.customerName),
    list(field.statuses, filter.statuses, choices.status),
    list(field.categories, filter.categories, choices.category),
    list(field.stages, filter.stages, choices.stage),
    list(field.branches, filter.branches, choices.branch),
    list(field.severities, filter.severities, choices.severity),
    list(field.channels, filter.channels, choices.channel),
    flag(filter.isOpen, chip.open, chip.closed),
    flag(filter.isOverdue, chip.overdue, chip.notOverdue),
  ]
    .filter((part) => part !== '')
    .join('; ');
}
