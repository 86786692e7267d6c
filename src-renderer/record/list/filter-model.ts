import type { Input } from '@shared/contract';
import type { RecordKind } from '@shared/domain/record';
import { fill, listOf, type Texts } from '@shared/text';
import type { ListSort } from '../../state';
import type { Chip } from '../../ui';
import type { ListConditions, RecordWords } from '../description';

type PageInput = Input<'record.page'>;

/** What a list is filtered by; `isOverdue` becomes a day when it is asked. */
export type RecordFilter = Omit<
  PageInput,
  | 'kind'
  | 'sort'
  | 'descending'
  | 'offset'
  | 'limit'
  | 'overdueOn'
  | 'complaintId'
  | 'customerId'
  | 'withVoid'
> & {
  readonly isOverdue?: true | undefined;
  readonly withVoid?: true | undefined;
  /** By file, with the name that the chip shows. */
  readonly customer?: { readonly id: string; readonly name: string } | undefined;
  readonly complaint?: { readonly id: string; readonly number: string } | undefined;
};

export type RecordSort = ListSort<NonNullable<PageInput['sort']>>;

/** Under this name a kind's list keeps its place. */
export const listName = (kind: RecordKind): string => `records.${kind}`;

/** The newest number first. */
export const newestFirst: RecordSort = { key: 'number', descending: true };

export const everything: RecordFilter = {};

/** The question that a filter is. @param today civil date at the factory: what was due before it is overdue */
export function pageInput(
  kind: RecordKind,
  { isOverdue, customer, complaint, ...filter }: RecordFilter,
  today: string,
): Omit<PageInput, 'sort' | 'descending' | 'offset' | 'limit'> {
  return {
    kind,
    ...filter,
    ...(isOverdue === true ? { overdueOn: today } : {}),
    ...(customer === undefined ? {} : { customerId: customer.id }),
    ...(complaint === undefined ? {} : { complaintId: complaint.id }),
  };
}

/** The conditions alone, for what works on everything the list holds; voided numbers take no part. */
export function listConditions(kind: RecordKind, filter: RecordFilter, today: string): ListConditions {
  const { kind: _, withVoid: __, ...conditions } = pageInput(kind, filter, today);
  return conditions;
}

/** The filters that hold, in words; each key is the part that its chip removes. */
export function chipsOf(filter: RecordFilter, words: RecordWords, texts: Texts): readonly Chip[] {
  const { chip, filter: field } = texts.record;
  const named = (codes: readonly string[], names: Readonly<Record<string, string>>): string =>
    listOf(
      codes.map((code) => names[code] ?? code),
      texts,
    );
  const label: { readonly [K in keyof RecordFilter]-?: () => string | null } = {
    text: () => (filter.text === undefined ? null : fill(chip.text, { text: filter.text })),
    customer: () =>
      filter.customer === undefined ? null : fill(chip.customer, { name: filter.customer.name }),
    complaint: () =>
      filter.complaint === undefined ? null : fill(chip.complaint, { number: filter.complaint.number }),
    statuses: () =>
      filter.statuses === undefined
        ? null
        : fill(chip.list, { field: field.statuses, values: named(filter.statuses, words.status) }),
    categories: () =>
      filter.categories === undefined
        ? null
        : fill(chip.list, {
            field: field.categories,
            values: named(filter.categories, words.category ?? {}),
          }),
    owner: () => (filter.owner === undefined ? null : fill(chip.owner, { name: filter.owner })),
    figure: () => (filter.figure === undefined ? null : fill(chip.figure, { name: filter.figure.name })),
    datedFrom: () => (filter.datedFrom === undefined ? null : fill(chip.from, { date: filter.datedFrom })),
    datedTo: () => (filter.datedTo === undefined ? null : fill(chip.to, { date: filter.datedTo })),
    isOpen: () => (filter.isOpen === undefined ? null : filter.isOpen ? chip.open : chip.ended),
    isOverdue: () => (filter.isOverdue === true ? chip.overdue : null),
    withVoid: () => (filter.withVoid === true ? chip.withVoid : null),
  };
  return Object.entries(label).flatMap(([key, say]) => {
    const text = say();
    return text === null ? [] : [{ key, label: text }];
  });
}
