import { type ContainmentPlace, type DocumentKind, newRows, type Report } from '@shared/domain/report';

/** Rows with nothing filled in, each under an id of its own. */
const id = (): string => crypto.randomUUID();

export const blankPart = (): Report['parts'][number] => ({
  id: id(),
  partName: '',
  partNumber: '',
  drawingRevision: '',
  customerPartNumber: '',
  vehicleModel: '',
  batch: '',
});

export const blankMember = (): Report['members'][number] => ({
  id: id(),
  duty: 'member',
  name: '',
  department: '',
  role: '',
  phone: '',
});

export const blankContrast = (): Report['problem']['contrasts'][number] => ({
  id: id(),
  question: 'what',
  is: '',
  isNot: '',
  difference: '',
});

export const blankContainment = (
  place: ContainmentPlace = 'customer',
): Report['containment']['rows'][number] => ({
  id: id(),
  ...newRows.containment,
  place,
});

export const blankFactor = (): Report['analysis']['factors'][number] => ({
  id: id(),
  ...newRows.factor,
});

export const blankWhy = (): Report['analysis']['chains']['technical-escape']['steps'][number] => ({
  id: id(),
  why: '',
  evidence: '',
});

export const blankAction = (
  cause: Report['actions'][number]['cause'] = 'technical-occurrence',
): Report['actions'][number] => ({
  id: id(),
  ...newRows.action,
  cause,
});

export const blankValidation = (): Report['validation']['rows'][number] => ({
  id: id(),
  phase: 'after',
  period: '',
  produced: null,
  checked: null,
  defective: null,
  method: '',
  verdict: 'pending',
  by: '',
  on: null,
});

export const blankDocument = (kind: DocumentKind = 'pfmea'): Report['prevention']['documents'][number] => ({
  id: id(),
  ...newRows.document,
  kind,
});

export const blankReadAcross = (): Report['prevention']['readAcross'][number] => ({
  id: id(),
  ...newRows.readAcross,
});

export const blankNote = (): Report['internal']['notes'][number] => ({
  id: id(),
  discipline: 'D4',
  note: '',
});

export const blankOperator = (): Report['internal']['operators'][number] => ({
  id: id(),
  name: '',
  station: '',
  shift: '',
});

export const blankOtherCustomer = (): Report['internal']['otherCustomers'][number] => ({
  id: id(),
  name: '',
  part: '',
  quantity: null,
  note: '',
});

export const blankCost = (): Report['internal']['costs'][number] => ({
  id: id(),
  kind: '',
  amount: 0,
  document: '',
  on: null,
});
