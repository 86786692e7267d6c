import type { CarePlan } from '@shared/domain/care';
import { boundFields } from '../../editor';
import { useKind } from '../../record';
import { ChoiceField, choicesOf } from '../../ui';
import { useGrade } from './use-grade';

const { useFieldProps, useFieldValue, useSetField } = boundFields<CarePlan>();

/** 顾客等级: read from the file of a linked customer, chosen for one without. */
export function GradeField() {
  const { words } = useKind();
  const field = useFieldProps('grade');
  const { id } = useFieldValue('customer');
  const { grade } = useGrade();
  const set = useSetField('grade');
  return (
    <ChoiceField<string>
      {...field}
      isDisabled={field.isDisabled || id !== null}
      hint={words.hintAt('grade')}
      value={grade}
      choices={choicesOf(words.choicesAt('grade'))}
      onChange={(next) => set(next as typeof grade)}
    />
  );
}
