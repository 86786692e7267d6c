import type { Complaint } from '@shared/domain/complaint';
import { boundFields } from '../../../editor';

/** The fields of a complaint's editor. */
export const {
  useEditor,
  useFieldValue,
  useSetField,
  useFieldProps,
  useRevision,
  BoundApprover,
  BoundChoice,
  BoundDate,
  BoundDepartment,
  BoundFlag,
  BoundInstant,
  BoundMoney,
  BoundPerson,
  BoundQuantity,
  BoundText,
  BoundYesNo,
  Rows,
} = boundFields<Complaint>();
