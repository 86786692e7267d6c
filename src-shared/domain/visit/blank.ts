import type { VisitPlan, VisitReport } from './schema';

export const blankVisitReport = (): VisitReport => ({
  schemaVersion: 1,
  companyId: null,
  occasion: null,
  planItem: '',
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
  actions: [],
  nextVisitOn: null,
  attachments: '',
});

export const blankVisitPlan = (): VisitPlan => ({
  schemaVersion: 1,
  companyId: null,
  year: null,
  visits: [],
});
