import type { NtfAnalysis } from '@shared/domain/report';
import { boundFields } from '../../editor';

/** The bound fields of an NTF analysis. */
export const {
  useEditor,
  useFieldValue,
  BoundChoice,
  BoundDate,
  BoundPerson,
  BoundQuantity,
  BoundText,
  BoundYesNo,
  Rows,
} = boundFields<NtfAnalysis>();
