import type { CustomerFilter, Input } from '@shared/contract';
import { fill, listOf, type Texts } from '@shared/text';

export type CustomerSort = Input<'customer.page'>['sort'];

export const byName: CustomerSort = { key: 'name', descending: false };
export const everything: CustomerFilter = {};

/** The filters that hold, in words. */
export function chipsOf(
  { text, grades = [], kinds = [], isActive }: CustomerFilter,
  { customer, frame, papers }: Texts,
) {
  const { chip } = customer;
  const { grades: gradeWords, kinds: kindWords } = papers.customerFile;
  return [
    ...(text === undefined ? [] : [{ key: 'text', label: fill(chip.text, { text }) }]),
    ...(grades.length === 0
      ? []
      : [
          {
            key: 'grades',
            label: fill(chip.grades, {
              values: listOf(
                grades.map((each) => gradeWords[each]),
                { frame },
              ),
            }),
          },
        ]),
    ...(kinds.length === 0
      ? []
      : [
          {
            key: 'kinds',
            label: fill(chip.kinds, {
              values: listOf(
                kinds.map((each) => kindWords[each]),
                { frame },
              ),
            }),
          },
        ]),
    ...(isActive === undefined ? [] : [{ key: 'isActive', label: isActive ? chip.active : chip.inactive }]),
  ];
}
