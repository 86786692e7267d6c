import type { NtfAnalysis } from '@shared/domain/report';

/** Rows with nothing filled in, each under an id of its own. */
const id = (): string => crypto.randomUUID();

export const blankSample = (): NtfAnalysis['samples'][number] => ({
  id: id(),
  sampleNumber: '',
  vehicle: '',
  mileage: null,
  fittedOn: null,
  repairedOn: null,
  workshop: '',
  faultCode: '',
});

export const blankTest = (): NtfAnalysis['tests'][number] => ({
  id: id(),
  kind: 'standard',
  item: '',
  limit: '',
  measured: '',
  verdict: 'pending',
  equipment: '',
  calibratedUntil: null,
  tester: '',
  on: null,
});

export const blankMeeting = (): NtfAnalysis['meetings'][number] => ({
  id: id(),
  on: null,
  participants: '',
  content: '',
});

export const blankAssistance = (): NtfAnalysis['assistances'][number] => ({
  id: id(),
  on: null,
  counterpart: '',
  content: '',
  result: '',
});
