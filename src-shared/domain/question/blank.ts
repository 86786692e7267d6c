import type { Question } from './schema';

/** An empty 问答. */
export const blankQuestion = (): Question => ({
  schemaVersion: 1,
  number: '',
  question: '',
  answer: '',
  translation: { question: '', answer: '' },
  category: null,
  product: '',
  partNumber: '',
  keywords: '',
  sources: '',
  answered: { by: '', on: null },
  reviewed: { by: '', on: null },
  validUntil: null,
  outdated: { on: null, reason: '', replacedBy: '' },
  remarks: '',
});
