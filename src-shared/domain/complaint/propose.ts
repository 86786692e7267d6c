import type { Branch, Category, Complaint, Stage } from './schema';

/**
 * The responsible branch of 5.3.2–5.3.4: non-quality → responsible department analyses, 业务部 replies;
 * development stage → 技术部; mass production and after-sales quality → 品管部. Null while the category is open.
 */
export function proposeBranch(category: Category | null, stage: Stage | null): Branch | null {
  if (category === null) return null;
  if (category !== 'product-quality') return 'non-quality';
  return stage === 'development' ? 'development' : 'production-quality';
}

/** The department that owns a branch; for non-quality the category's usual owner, changeable. */
export function proposeDepartment(branch: Branch | null, category: Category | null): string {
  if (branch === 'development') return '技术部';
  if (branch === 'production-quality') return '品管部';
  if (branch !== 'non-quality') return '';
  return category === null ? '业务部' : (ownerOfCategory[category] ?? '业务部');
}

const ownerOfCategory: { readonly [K in Category]?: string } = {
  delivery: '生产部',
  quantity: '仓储物流部',
  'packaging-label': '仓储物流部',
  'logistics-damage': '仓储物流部',
};

/** Questions still open on a saved complaint (待补充), as field paths in the order of a call. */
export function openQuestions(complaint: Complaint): readonly OpenQuestion[] {
  return questions.filter((question) => question.isOpen(complaint)).map(({ path }) => path);
}

export const openQuestionPaths = [
  'customer.id',
  'customer.contactName',
  'receivedBy',
  'form',
  'category',
  'stage',
  'severity',
  'lines',
  'lines.partNumber',
  'lines.batch',
  'lines.defectiveQuantity',
  'expectation',
  'handOvers',
  'responsiblePerson',
  'problemSummary',
] as const;
export type OpenQuestion = (typeof openQuestionPaths)[number];

const isQuality = (complaint: Complaint): boolean =>
  complaint.category === null || complaint.category === 'product-quality';

const questions: readonly {
  readonly path: OpenQuestion;
  readonly isOpen: (complaint: Complaint) => boolean;
}[] = [
  { path: 'customer.id', isOpen: (c) => c.customer.id === null },
  { path: 'customer.contactName', isOpen: (c) => c.customer.contactName === '' },
  { path: 'receivedBy', isOpen: (c) => c.receivedBy === '' },
  { path: 'form', isOpen: (c) => c.form === null },
  { path: 'category', isOpen: (c) => c.category === null },
  { path: 'stage', isOpen: (c) => c.stage === null && isQuality(c) },
  { path: 'severity', isOpen: (c) => c.severity === null },
  { path: 'lines', isOpen: (c) => isQuality(c) && c.lines.length === 0 },
  {
    path: 'lines.partNumber',
    isOpen: (c) => c.lines.some((line) => line.partNumber === '' && line.partName === ''),
  },
  { path: 'lines.batch', isOpen: (c) => isQuality(c) && c.lines.some((line) => line.batch === '') },
  {
    path: 'lines.defectiveQuantity',
    isOpen: (c) => isQuality(c) && c.lines.some((l) => l.defectiveQuantity === null),
  },
  { path: 'expectation', isOpen: (c) => c.expectation === '' },
  { path: 'handOvers', isOpen: (c) => c.handOvers.length === 0 },
  { path: 'responsiblePerson', isOpen: (c) => c.responsiblePerson === '' },
  { path: 'problemSummary', isOpen: (c) => c.problemSummary === '' },
];
