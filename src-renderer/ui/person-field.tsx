import { useDesk } from './desk-context';
import type { FieldProps } from './field';
import { SuggestField } from './suggest-field';

/** A person's name: suggested from 设置 → 人员 (those of `department` first), any other name may be typed. */
export function PersonField(
  props: FieldProps & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly department?: string | undefined;
  },
) {
  const { people } = useDesk();
  const active = people.filter(({ isActive }) => isActive);
  const isNear = ({ department }: (typeof active)[number]): boolean => department === props.department;
  const ordered = [...active.filter(isNear), ...active.filter((person) => !isNear(person))];
  return <SuggestField {...props} suggestions={[...new Set(ordered.map(({ name }) => name))]} />;
}
