import type { PlannedVisit, VisitPlan, VisitReport } from './schema';

export const blankVisitReport = (): VisitReport => ({
  schemaVersion: 1,
  companyId: null,
  occasion: null,
  planItem: '',
  plan: { recordId: null, visitId: null },
  previous: { reportNumber: '', total: null, done: null, note: '' },
  special: { isPresent: null, what: '', toldTo: '', toldAt: null },
  customer: { id: null, name: '', address: '' },
  from: null,
  to: null,
  way: null,
  purposes: [],
  product: '',
  complaintNumbers: '',
  visitors: [],
  visited: [],
  situation: '',
  feedback: {
    quality: '',
    delivery: '',
    'packaging-logistics': '',
    service: '',
    technology: '',
    price: '',
    other: '',
  },
  spokenSatisfaction: null,
  expectation: '',
  agreement: '',
  competitors: '',
  raised: [],
  actions: [],
  nextVisitOn: null,
  nextVisit: { settledOn: null, how: '' },
  attachmentIds: [],
  attachments: '',
});

export const blankVisitPlan = (): VisitPlan => ({
  schemaVersion: 1,
  companyId: null,
  year: null,
  visits: [],
  approval: { by: '', on: null },
  changeReason: '',
  changes: [],
});

/** A visit to be made, with nothing else known. */
export const blankPlannedVisit = (id: string): PlannedVisit => ({
  id,
  customer: '',
  customerId: null,
  month: null,
  plannedOn: null,
  purposes: [],
  person: '',
  visitedOn: null,
  reportNumber: '',
  notDoneReason: '',
});
