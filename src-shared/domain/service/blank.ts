import { blankCustomerRef } from '../feedback/blank';
import type { InternalHandOver, ServicePlan, ServiceStaff, SupportRequest } from './schema';

/** An empty 内部交接单. */
export const blankInternalHandOver = (): InternalHandOver => ({
  schemaVersion: 1,
  number: '',
  subject: '',
  customer: '',
  relatedNumber: '',
  from: { department: '', person: '' },
  to: { department: '', person: '' },
  handedOverAt: null,
  dueOn: null,
  task: '',
  items: [],
  receivedAt: null,
  receiptNote: '',
  returnedOn: null,
});

/** An empty 技术支持需求单. */
export const blankSupportRequest = (): SupportRequest => ({
  schemaVersion: 1,
  number: '',
  companyId: null,
  customer: blankCustomerRef(),
  receivedAt: null,
  channel: null,
  receivedBy: '',
  partName: '',
  partNumber: '',
  vehicleModel: '',
  kind: null,
  way: null,
  place: '',
  wantedOn: null,
  request: '',
  forwardedAt: null,
  engineer: '',
  decision: null,
  plan: '',
  answeredAt: null,
  startedOn: null,
  finishedOn: null,
  hours: null,
  result: '',
  followUp: '',
  satisfaction: null,
  customerOpinion: '',
  relatedNumber: '',
});

/** An empty 服务计划. */
export const blankServicePlan = (): ServicePlan => ({
  schemaVersion: 1,
  number: '',
  companyId: null,
  customer: blankCustomerRef(),
  agreementNumber: '',
  from: null,
  to: null,
  product: '',
  manager: '',
  purpose: '',
  items: [],
  resources: '',
  summary: '',
});

/** An empty 服务人员资格与考核表. */
export const blankServiceStaff = (): ServiceStaff => ({
  schemaVersion: 1,
  number: '',
  name: '',
  staffNumber: '',
  department: '',
  position: '',
  education: '',
  years: null,
  serves: '',
  requirements: [],
  trainings: [],
  assessments: [],
  verdict: null,
  scope: '',
  certificateNumber: '',
  validFrom: null,
  validUntil: null,
  nextAssessmentOn: null,
  remarks: '',
});
