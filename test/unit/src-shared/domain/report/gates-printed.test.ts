import { withValueAt } from '@renderer/editor/model/field-path';
import { blankReport, type Report, reportGates, unprintedGates } from '@shared/domain/report';
import { defaultSettings } from '@shared/domain/settings';
import { catalogue, notoSansSc, paginate } from '@shared/forms';
import { describe, expect, it } from 'vitest';
import { completeReport } from './complete-report';

const repeated = (layout: Report['layout']): Report => ({
  ...completeReport(),
  layout,
  isRepeat: true,
  repeatWhy: '上次只换了刀具',
  changeApproval: { isNeeded: true, number: 'PPAP-1', on: '2026-01-01' },
});

/** What the customer's copy says, page by page. */
function printed(report: Report): string {
  const paper = catalogue.get(report.layout);
  if (paper === undefined) throw new Error(report.layout);
  const context = { settings: defaultSettings, printedAt: '2026-11-21T14:03+08:00', printedBy: '', now: 0 };
  const input: object = { audience: 'customer', report };
  const data = paper.bind(input, { ...context, language: 'zh-CN' });
  return JSON.stringify(paginate(paper.definition, data, notoSansSc()));
}

/** A field that a gate asks for, and another value for it. */
const fields = {
  'our-contact-missing': ['ourContact.name', 'ZQX'],
  'supplier-code-missing': ['customer.supplierCode', 'ZQX'],
  'project-missing': ['project', 'ZQX'],
  'drawing-revision-missing': ['parts.0.drawingRevision', 'ZQX'],
  'next-update-missing': ['nextUpdateOn', '2031-03-07'],
  'protection-unanswered': ['emergency.isCustomerProtected', false],
  'leader-missing': ['members.0.name', 'ZQX'],
  'statement-missing': ['problem.statement', 'ZQX'],
  'summary-missing': ['problem.summary', 'ZQX'],
  'quantity-missing': ['problem.complainedQuantity', 7654],
  'contrast-missing': ['problem.contrasts.0.is', 'ZQX'],
  'checked-quantity-missing': ['containment.rows.0.checked', 7654],
  'clean-marking-missing': ['containment.marking', 'ZQX'],
  'first-clean-shipment-missing': ['containment.firstCleanShipment', 'ZQX'],
  'root-cause-missing': ['analysis.chains.technical-escape.rootCause', 'ZQX'],
  'why-evidence-missing': ['analysis.chains.technical-escape.steps.0.evidence', 'ZQX'],
  'verification-method-missing': ['analysis.chains.technical-escape.verificationMethod', 'ZQX'],
  'verification-missing': ['analysis.chains.technical-escape.verification', 'ZQX'],
  'escape-point-missing': ['analysis.escapePoint', 'ZQX'],
  'repeat-why-missing': ['repeatWhy', 'ZQX'],
  'action-text-missing': ['actions.0.action', 'ZQX'],
  'action-responsible-missing': ['actions.0.responsible', 'ZQX'],
  'action-planned-missing': ['actions.0.plannedOn', '2031-03-07'],
  'action-verification-missing': ['actions.0.verification', 'ZQX'],
  'change-approval-number-missing': ['changeApproval.number', 'ZQX'],
  'change-approval-date-missing': ['changeApproval.on', '2031-03-07'],
  'breakpoint-missing': ['actions.0.breakpoint', 'ZQX'],
  'validation-figures-missing': ['validation.rows.0.checked', 7654],
  'validation-date-missing': ['validation.rows.0.on', '2031-03-07'],
  'containment-not-removed': ['validation.containmentRemovedOn', '2031-03-07'],
  'document-name-missing': ['prevention.documents.0.document', 'ZQX'],
  'document-date-missing': ['prevention.documents.0.on', '2031-03-07'],
  'lessons-missing': ['prevention.lessons', 'ZQX'],
  'closing-summary-missing': ['closure.summary', 'ZQX'],
  'thanks-missing': ['closure.thanks', 'ZQX'],
} as const;

describe.each(['5P', 'CM'] as const)('the paper of %s', (layout) => {
  it('prints what its open points ask for, except what the procedure demands besides', () => {
    const base = repeated(layout);
    const plain = printed(base);
    const silent = Object.entries(fields)
      .filter(([, [path, value]]) => printed(withValueAt(base, path, value)) === plain)
      .map(([code]) => code);
    const named = Object.keys(fields).filter((code) => code in unprintedGates[layout]);
    expect(named).toEqual(silent);
  }, 60_000);
});

const codes = (report: Report): readonly string[] =>
  reportGates(report, '8D').map(({ code, unprinted }) =>
    unprinted === undefined ? code : `${code} ${unprinted}`,
  );

it('a five-principle report is not asked for sponsor, contrast and thanks; for its leader with the reason', () => {
  const bare: Report = { ...blankReport(), layout: '5P' };
  expect(codes(bare)).toEqual(expect.arrayContaining(['leader-missing team', 'summary-missing']));
  for (const code of ['sponsor-missing', 'contrast-missing', 'thanks-missing', 'protection-unanswered'])
    expect(codes(bare)).not.toContain(code);
  expect(codes({ ...bare, layout: '8D' })).toEqual(
    expect.arrayContaining(['leader-missing', 'sponsor-missing', 'contrast-missing', 'thanks-missing']),
  );
});

it('managerial whys are asked for in an 8D, in a five-principle report their causes alone', () => {
  const asked = (layout: Report['layout']): readonly string[] =>
    reportGates({ ...blankReport(), layout }, '8D')
      .filter(({ params }) => params?.kind === 'managerial-escape')
      .map(({ code }) => code);
  expect(asked('8D')).toContain('whys-too-few');
  expect(asked('5P')).not.toContain('whys-too-few');
  expect(asked('5P')).toContain('root-cause-missing');
});
