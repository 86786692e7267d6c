import { mayApprove } from '@shared/domain/person';
import { fill } from '@shared/text';
import { ChoiceField } from './choice-field';
import { useDesk } from './desk-context';
import type { FieldProps } from './field';

/** 审核人 or 批准人: one of the active people who hold such a role; a name already recorded stays to be seen. */
export function ApproverField(
  props: FieldProps & {
    readonly value: string;
    readonly onChange: (value: string) => void;
  },
) {
  const { texts, people } = useDesk();
  const { field } = texts.frame;
  const { value } = props;
  const roles = `${texts.choices.role.reviewer}/${texts.choices.role.approver}`;
  const able = [...new Set(people.filter(mayApprove).map(({ name }) => name))];
  const names = value === '' || able.includes(value) ? able : [value, ...able];
  return (
    <ChoiceField
      {...props}
      hint={able.length === 0 ? fill(field.noRoleHolder, { roles }) : props.hint}
      value={value === '' ? null : value}
      placeholder={fill(field.roleHolder, { roles })}
      choices={names.map((name) => ({ value: name, label: name }))}
      onChange={(name) => props.onChange(name ?? '')}
    />
  );
}
