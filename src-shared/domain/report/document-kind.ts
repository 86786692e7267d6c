import type { DocumentKind } from './schema';

/** Words by which documents are called, the more particular first. */
const words: readonly (readonly [DocumentKind, RegExp])[] = [
  ['dfmea', /DFMEA|设计FMEA/i],
  ['pfmea', /FMEA/i],
  ['control-plan', /控制计划|QC工程|control plan|\bCP\b/i],
  ['flow-chart', /流程图|flow ?chart|flow diagram/i],
  ['inspection-instruction', /检验|检查(?:指导|基准|标准)|inspection/i],
  ['msa', /MSA|测量系统/i],
  ['training', /培训|training/i],
  ['error-proofing', /防错|poka.?yoke|error.?proof/i],
  ['supplier-requirement', /供方|供应商|supplier/i],
  ['drawing', /图纸|图样|规范|drawing|specification/i],
  ['work-instruction', /作业|指导书|工艺卡|SOP|\bWI\b|保养基准|work instruction/i],
];

/** The kind of document that a name speaks of; `other` where it says nothing. */
export const kindOfDocument = (name: string): DocumentKind =>
  words.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
