import type { Report } from '@shared/domain/report';
import { boundFields } from '../../editor';

/** The bound fields of a report. */
export const {
  useEditor,
  useFieldProps,
  useFieldValue,
  useSetField,
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
} = boundFields<Report>();
