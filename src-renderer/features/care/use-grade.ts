import type { CarePlan } from '@shared/domain/care';
import type { CustomerGrade } from '@shared/domain/customer';
import { useQuery } from '../../api';
import { boundFields } from '../../editor';
import type { Asked } from '../../ui';

const { useEditor, useFieldValue } = boundFields<CarePlan>();

/** The grade a plan counts by: its customer's in his file, which the next save keeps; the plan's own where it is frozen or has no file. */
export function useGrade(): { readonly grade: CustomerGrade | null; readonly file: Asked } {
  const { isFrozen } = useEditor();
  const own = useFieldValue('grade');
  const { id } = useFieldValue('customer');
  const query = useQuery('customer.get', id === null || isFrozen ? null : { id }, { keeps: false });
  return { grade: query.value === undefined ? own : query.value.body.grade, file: query };
}
