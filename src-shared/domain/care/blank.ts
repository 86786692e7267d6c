import { blankCustomerRef } from '../feedback/blank';
import type { CareContact, CarePlan } from './schema';

/** An empty contact. `id` is a new UUID. */
export const blankCareContact = (id: string): CareContact => ({
  id,
  occasion: null,
  occasionText: '',
  plannedOn: null,
  moveReason: '',
  doneAt: null,
  way: null,
  by: '',
  person: '',
  content: '',
  response: '',
  mood: null,
  nextStep: '',
  logNumber: '',
  complaintNumber: '',
});

/** An empty 顾客关怀/联系计划. */
export const blankCarePlan = (): CarePlan => ({
  schemaVersion: 1,
  number: '',
  companyId: null,
  customer: blankCustomerRef(),
  grade: null,
  manager: '',
  focus: '',
  from: null,
  lastContactOn: null,
  contacts: [],
  move: { from: null, to: null, reason: '' },
  ended: { on: null, reason: '' },
  remarks: '',
  proposalId: null,
});
