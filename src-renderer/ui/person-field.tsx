import type { CivilDate } from '@shared/domain/calendar';
import { absenceOf } from '@shared/domain/person';
import { fill } from '@shared/text';
import { useDesk } from './desk-context';
import type { FieldProps } from './field';
import { SuggestField } from './suggest-field';

/** A person's name: suggested from 设置 → 人员 (those of `department` first), any other name may be typed. */
export function PersonField(
  props: FieldProps & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly department?: string | undefined;
    /** The day by which the person is to do it: one who is away then is warned of, with the deputy. */
    readonly dueOn?: CivilDate | null | undefined;
  },
) {
  const { people } = useDesk();
  const active = people.filter(({ isActive }) => isActive);
  const isNear = ({ department }: (typeof active)[number]): boolean => department === props.department;
  const ordered = [...active.filter(isNear), ...active.filter((person) => !isNear(person))];
  const absent = useAbsenceText(props.value, props.dueOn ?? null);
  return (
    <SuggestField
      {...props}
      warning={props.warning ?? absent}
      suggestions={[...new Set(ordered.map(({ name }) => name))]}
    />
  );
}

/** That somebody is away on a day, and who stands in; nothing where he is there. */
function useAbsenceText(name: string, day: CivilDate | null): string | undefined {
  const { people, absences, texts } = useDesk();
  const absence = day === null ? null : absenceOf({ people, absences }, name.trim(), day);
  if (absence === null) return undefined;
  const deputy = people.find(({ id }) => id === absence.deputyId)?.name ?? '';
  return fill(texts.frame.field.absent, { name: name.trim(), from: absence.from, to: absence.to, deputy });
}
