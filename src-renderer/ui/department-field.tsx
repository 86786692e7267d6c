import { useDesk } from './desk-context';
import type { FieldProps } from './field';
import { SuggestField } from './suggest-field';

/** A department: suggested from 设置 → 部门, another may be typed. */
export function DepartmentField(
  props: FieldProps & { readonly value: string; readonly onChange: (value: string) => void },
) {
  const { departments } = useDesk();
  return <SuggestField {...props} suggestions={departments} />;
}
