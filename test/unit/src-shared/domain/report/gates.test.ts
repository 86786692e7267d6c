import { blankReport, type Report, reportGates, reportSchema, reportStages } from '@shared/domain/report';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { completeReport, withField } from './complete-report';

type Change = readonly [path: string, value: Parameters<typeof withField>[2]];

const changed = (...changes: readonly Change[]): Report =>
  changes.reduce((report, [path, value]) => withField(report, path, value), completeReport());
/** `code path`, as the table writes them. */
const gatesOf = (report: Report, stage: (typeof reportStages)[number]): string[] =>
  reportGates(report, stage).map(({ code, path }) => `${code} ${path}`);

it.each(reportStages)('a complete report passes stage %s', (stage) => {
  expect(parse(reportSchema, completeReport())).toEqual(completeReport());
  expect(gatesOf(completeReport(), stage)).toEqual([]);
});

describe('one missing fact is one reason, at its field', () => {
  const chain = 'analysis.chains.technical-escape';
  const cases: readonly (readonly [Change | readonly Change[], readonly string[]])[] = [
    // Header
    [['ourContact.name', ' '], ['our-contact-missing ourContact.name']],
    [['customer.supplierCode', ''], ['supplier-code-missing customer.supplierCode']],
    [['project', ''], ['project-missing project']],
    [['parts', []], ['parts-missing parts']],
    [['parts.0.partNumber', ''], ['part-number-missing parts.0.partNumber']],
    [['parts.0.drawingRevision', ''], ['drawing-revision-missing parts.0.drawingRevision']],
    // D0–D2
    [['emergency.isCustomerProtected', null], ['protection-unanswered emergency.isCustomerProtected']],
    [['members.1.duty', 'member'], ['leader-missing members']],
    [['members.1.name', ''], ['leader-missing members']],
    [['members.0.duty', 'member'], ['sponsor-missing members']],
    [['problem.statement', ''], ['statement-missing problem.statement']],
    [['problem.summary', ''], ['summary-missing problem.summary']],
    [['problem.complainedQuantity', null], ['quantity-missing problem.complainedQuantity']],
    [['problem.where', ''], []],
    [
      [
        ['problem.where', ''],
        ['problem.detectedPlace', ''],
      ],
      ['where-missing problem.where'],
    ],
    [
      [
        ['problem.when', ''],
        ['problem.detectedOn', null],
      ],
      ['when-missing problem.when'],
    ],
    [['problem.contrasts', []], ['contrast-missing problem.contrasts']],
    [['isRepeat', null], ['repeat-unanswered isRepeat']],
    // D3
    [['containment.rows.0.action', ''], ['containment-action-missing containment.rows.0.action']],
    [['containment.rows.1.checked', null], ['checked-quantity-missing containment.rows.1.checked']],
    [['containment.rows.2.scrapped', 1], ['containment-unbalanced containment.rows.2.defective']],
    [['containment.marking', ''], ['clean-marking-missing containment.marking']],
    [['containment.firstCleanShipment', ''], ['first-clean-shipment-missing containment.firstCleanShipment']],
    // D4
    [[`${chain}.steps.1.evidence`, ''], [`why-evidence-missing ${chain}.steps.1.evidence`]],
    [[`${chain}.steps.1.why`, ''], [`whys-too-few ${chain}.steps`]],
    [
      ['analysis.chains.managerial-escape.steps', []],
      ['whys-too-few analysis.chains.managerial-escape.steps'],
    ],
    [[`${chain}.rootCause`, '检验员疏忽漏检'], [`cause-weak ${chain}.rootCause`]],
    [[`${chain}.verificationMethod`, ''], [`verification-method-missing ${chain}.verificationMethod`]],
    [[`${chain}.verification`, ''], [`verification-missing ${chain}.verification`]],
    [[`${chain}.isSwitchable`, null], [`switchable-unanswered ${chain}.isSwitchable`]],
    [[`${chain}.isSwitchable`, false], []],
    [['analysis.escapePoint', ''], ['escape-point-missing analysis.escapePoint']],
    [['isRepeat', true], ['repeat-why-missing repeatWhy']],
    [
      [
        ['isRepeat', true],
        ['repeatWhy', '上次只换了左件的定位销'],
      ],
      [],
    ],
    // D5
    [
      [`${chain}.rootCause`, ''],
      [`root-cause-missing ${chain}.rootCause`, 'action-without-cause actions.1.cause'],
    ],
    [
      [
        [`${chain}.rootCause`, ''],
        [`${chain}.steps.2.why`, 'Operator error'],
      ],
      [
        `root-cause-missing ${chain}.rootCause`,
        `cause-weak ${chain}.steps.2.why`,
        'action-without-cause actions.1.cause',
      ],
    ],
    [['actions.1.cause', 'technical-occurrence'], ['cause-without-action actions']],
    [['actions.1.action', '对检验员培训'], ['action-weak actions.1.action']],
    [['actions.1.responsible', ''], ['action-responsible-missing actions.1.responsible']],
    [['actions.1.plannedOn', null], ['action-planned-missing actions.1.plannedOn']],
    [['actions.1.verification', ''], ['action-verification-missing actions.1.verification']],
    [['changeApproval.isNeeded', null], ['change-approval-unanswered changeApproval.isNeeded']],
    [
      ['changeApproval.isNeeded', true],
      [
        'change-approval-number-missing changeApproval.number',
        'change-approval-date-missing changeApproval.on',
      ],
    ],
    // D6
    [['actions.0.doneOn', null], ['action-done-missing actions.0.doneOn']],
    [['actions.0.breakpoint', ''], ['breakpoint-missing actions.0.breakpoint']],
    [['actions.0.verifiedOn', null], ['action-unverified actions.0.verifiedOn']],
    [['actions.0.verifiedBy', ''], ['action-unverified actions.0.verifiedBy']],
    [['validation.rows.0.phase', 'before'], ['validation-too-few validation.rows']],
    [['validation.rows.1.checked', 0], ['validation-figures-missing validation.rows.1.checked']],
    [['validation.rows.1.on', null], ['validation-date-missing validation.rows.1.on']],
    [['validation.rows.0.on', '2026-11-15'], ['validation-before-breakpoint validation.rows.0.on']],
    [['validation.rows.2.defective', 2], ['validation-still-defective validation.rows.2.defective']],
    [['validation.rows.2.verdict', 'pending'], ['validation-not-effective validation.rows.2.verdict']],
    [['validation.containmentRemovedOn', null], ['containment-not-removed validation.containmentRemovedOn']],
    // D7
    [['prevention.documents.0.kind', 'other'], ['document-kind-missing prevention.documents']],
    [['prevention.documents.1.document', ''], ['document-name-missing prevention.documents.1.document']],
    [
      ['prevention.documents.1.fromRevision', ''],
      ['document-revision-missing prevention.documents.1.fromRevision'],
    ],
    [
      ['prevention.documents.1.toRevision', 'B'],
      ['document-revision-unchanged prevention.documents.1.toRevision'],
    ],
    [['prevention.documents.1.on', null], ['document-date-missing prevention.documents.1.on']],
    [['prevention.readAcross', []], ['read-across-missing prevention.readAcross']],
    [
      ['prevention.readAcross.1.decision', ''],
      ['read-across-decision-missing prevention.readAcross.1.decision'],
    ],
    [['prevention.lessons', ''], ['lessons-missing prevention.lessons']],
    // D8
    [['closure.allActionsDone', false], ['actions-not-done closure.allActionsDone']],
    [['closure.verdict', 'pending'], ['closing-verdict-missing closure.verdict']],
    [['closure.summary', ''], ['closing-summary-missing closure.summary']],
    [['closure.thanks', ''], ['thanks-missing closure.thanks']],
    [['closure.releasedBy', ''], ['release-missing closure.releasedBy']],
    [['closure.releasedOn', null], ['release-missing closure.releasedOn']],
  ];
  it.each(cases)('%j', (changes, expected) => {
    const list = (typeof changes[0] === 'string' ? [changes] : changes) as readonly Change[];
    expect(gatesOf(changed(...list), '8D')).toEqual(expected);
  });
});

describe('containment', () => {
  it('asks for every place that no row speaks of', () => {
    const { rows } = completeReport().containment;
    const report = changed(['containment.rows', rows.filter(({ place }) => place !== 'field')]);
    expect(reportGates(report, '3D')).toEqual([
      { code: 'place-unanswered', discipline: 'D3', path: 'containment.rows', params: { place: 'field' } },
    ]);
  });

  it('asks for no clean point where no place holds such parts', () => {
    const rows = completeReport().containment.rows.map((row) => ({ ...row, isApplicable: false }));
    const report = changed(['containment.rows', rows], ['containment.marking', '']);
    expect(gatesOf(report, '3D')).toEqual([]);
  });

  it('asks for the point from which parts are good', () => {
    const rows = completeReport().containment.rows.map((row) => ({ ...row, cleanPoint: '' }));
    expect(gatesOf(changed(['containment.rows', rows]), '3D')).toEqual([
      'clean-point-missing containment.rows',
    ]);
  });
});

describe('a stage answers for itself only', () => {
  it('3D asks for containment and for the days of what is still to come, not for causes', () => {
    const report = changed(
      ['analysis.chains.technical-escape.rootCause', ''],
      ['closure.thanks', ''],
      ['nextUpdateOn', null],
      ['planned.D4', null],
      ['planned.D8', null],
    );
    expect(gatesOf(report, '3D')).toEqual([
      'next-update-missing nextUpdateOn',
      'planned-day-missing planned.D4',
      'planned-day-missing planned.D8',
    ]);
  });

  it('5D asks for the days of D6 to D8 only, and not whether actions were carried out', () => {
    const report = changed(['planned.D4', null], ['planned.D7', null], ['actions.0.doneOn', null]);
    expect(gatesOf(report, '5D')).toEqual(['planned-day-missing planned.D7']);
  });

  it('8D promises nothing any more', () => {
    expect(gatesOf(changed(['nextUpdateOn', null], ['planned.D8', null]), '8D')).toEqual([]);
  });

  it('an empty report has more reasons at each later stage', () => {
    const counts = reportStages.map((stage) => reportGates(blankReport(), stage).length);
    expect(counts).toEqual([...counts].sort((left, right) => left - right));
    expect(new Set(counts).size).toBe(3);
  });
});

describe('what this report needs', () => {
  it('severity C does with the two technical chains', () => {
    const managerial = ['analysis.chains.managerial-escape.rootCause', ''] as const;
    const withoutAction = ['actions', completeReport().actions.slice(0, 3)] as const;
    expect(gatesOf(changed(managerial, withoutAction, ['severity', 'C']), '5D')).toEqual([]);
    expect(gatesOf(changed(managerial, withoutAction, ['severity', 'B']), '5D')).toEqual([
      'root-cause-missing analysis.chains.managerial-escape.rootCause',
    ]);
  });

  it('training beside an action that changes something is not weak', () => {
    const training = { ...completeReport().actions[1], action: '对检验员培训' };
    const report = changed(['actions', [...completeReport().actions, training] as never]);
    expect(gatesOf(report, '5D')).toEqual([]);
  });

  it('a failed lot counts until three good ones follow', () => {
    const { rows } = completeReport().validation;
    const failed = { ...rows[0], defective: 5, verdict: 'not-effective', on: '2026-11-16' };
    expect(gatesOf(changed(['validation.rows', [failed, ...rows] as never]), '8D')).toEqual([]);
    expect(gatesOf(changed(['validation.rows', [rows[0], failed, rows[2]] as never]), '8D')).toEqual([
      'validation-still-defective validation.rows.1.defective',
      'validation-not-effective validation.rows.1.verdict',
    ]);
  });

  it('one that refers to another needs header, containment and the reference', () => {
    const report: Report = { ...blankReport(), refersTo: '8D-KS-2026-0007-R1' };
    const parts = new Set(reportGates(report, '8D').map(({ discipline }) => discipline));
    expect([...parts]).toEqual(['header', 'D3']);
    expect(gatesOf(changed(['refersTo', '8D-KS-2026-0031-R0']), '8D')).toEqual([
      'reference-to-itself refersTo',
    ]);
  });

  it('what came back after closing may not merely refer to the report that did not hold', () => {
    const report: Report = { ...blankReport(), refersTo: '8D-KS-2026-0007-R1' };
    expect(gatesOf({ ...report, isRepeat: true }, '8D')).toContain('repeat-by-reference refersTo');
    expect(gatesOf({ ...report, isRepeat: false }, '8D')).not.toContain('repeat-by-reference refersTo');
  });

  it('a short 对策书 needs what it prints', () => {
    const brief: Report = { ...blankReport(), layout: 'CM', isShort: true };
    expect(gatesOf(brief, '8D')).toEqual([
      'our-contact-missing ourContact.name',
      'statement-missing problem.statement',
      'summary-missing problem.summary',
      'root-cause-missing analysis.chains.technical-occurrence.rootCause',
      'effect-missing validation.effect',
    ]);
    const withGoods: Report = { ...brief, parts: completeReport().parts };
    expect(gatesOf(withGoods, '3D')).toContain('containment-missing containment.rows');
  });
});
