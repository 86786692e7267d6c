import { blankPpmAppeal } from '../complaint/follow-up';
import type { Customer, CustomerContact, CustomerFinance, CustomerRequirement, Scorecard } from './schema';

export const blankCustomer = (name: string): Customer => ({
  schemaVersion: 2,
  name,
  shortName: '',
  englishName: '',
  code: '',
  kind: null,
  grade: null,
  isActive: true,
  creditCode: '',
  plant: '',
  supplierCode: '',
  companyId: null,
  cooperationSince: null,
  contractNumber: '',
  registeredAddress: '',
  deliveryAddress: '',
  invoiceAddress: '',
  contacts: [],
  finance: null,
  requirements: [],
  language: 'zh-CN',
  reportFormats: [],
  takesShortReports: false,
  templateNote: '',
  portalAddress: '',
  portalHolder: '',
  dataFormats: '',
  agreedTimes: { response: null, preliminary: null, analysis: null, closure: null },
  retentionYears: null,
  closingConfirmation: '',
  serviceNeeds: '',
  serviceAgreement: '',
  scorecards: [],
  remarks: '',
});

export const blankFinance = (): CustomerFinance => ({
  invoiceTitle: '',
  taxNumber: '',
  bank: '',
  account: '',
  paymentTerms: '',
  currency: '',
  creditGrade: '',
  creditLimit: null,
});

export const blankContact = (id: string): CustomerContact => ({
  id,
  name: '',
  department: '',
  position: '',
  role: null,
  phone: '',
  mobile: '',
  email: '',
  messenger: '',
  language: null,
  validUntil: null,
});

export const blankRequirement = (id: string): CustomerRequirement => ({
  id,
  document: '',
  revision: '',
  on: null,
  note: '',
});

export const blankScorecard = (id: string): Scorecard => ({
  id,
  month: '',
  delivered: null,
  ppm: null,
  onTimeRate: null,
  rank: '',
  status: null,
  appeal: blankPpmAppeal(),
  attachmentIds: [],
  note: '',
});
