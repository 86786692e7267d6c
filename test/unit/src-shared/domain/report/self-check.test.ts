import {
  blankReport,
  proposedAnswers,
  type SelfCheckId,
  selfCheckBlocks,
  selfCheckIds,
  selfCheckQuestions,
  selfCheckScore,
} from '@shared/domain/report';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';
import { completeReport, withField } from './complete-report';

const all = (answer: boolean) => Object.fromEntries(selfCheckIds.map((id) => [id, answer]));

it('asks 36 questions, three in each block, each once and in both languages', () => {
  expect(selfCheckQuestions.map(({ id }) => id)).toEqual([...selfCheckIds]);
  for (const block of selfCheckBlocks)
    expect(selfCheckQuestions.filter((question) => question.block === block)).toHaveLength(3);
  expect(selfCheckQuestions.filter(({ isBasic }) => isBasic)).toHaveLength(22);
  for (const language of ['zh-CN', 'en'] as const) {
    const { questions } = textsOf(language).report.selfCheck;
    expect(new Set(Object.values(questions)).size).toBe(36);
  }
});

describe('score', () => {
  it.each([
    ['nothing answered', {}, 0, false],
    ['all yes', all(true), 100, true],
    ['all no', all(false), 0, false],
    ['a basic one open', { ...all(true), consistent: undefined }, 97, false],
    ['one that is not basic no', { ...all(true), 'summary-page': false }, 97, true],
    ['an unknown question', { 'not-a-question': true }, 0, false],
  ] as const)('%s', (_, answers, percent, isBasicMet) => {
    const given = Object.fromEntries(
      Object.entries(answers).filter((entry): entry is [string, boolean] => entry[1] !== undefined),
    );
    expect(selfCheckScore(given)).toMatchObject({ percent, isBasicMet });
  });

  it('counts each block for itself', () => {
    const { blocks } = selfCheckScore({
      'leader-and-sponsor': true,
      'departments-in-team': true,
      'one-sentence': false,
    });
    expect(blocks.D1).toEqual({ yes: 2, no: 0, open: 1, isBasicMet: true });
    expect(blocks.D2).toEqual({ yes: 0, no: 1, open: 2, isBasicMet: false });
    expect(blocks.D8).toEqual({ yes: 0, no: 0, open: 3, isBasicMet: false });
  });
});

describe('answers the report itself gives', () => {
  const onlyAPerson = selfCheckIds.filter((id) => proposedAnswers(completeReport())[id] === null);

  it('a complete report is answered yes, and where only a person can say, nothing', () => {
    expect(onlyAPerson).toEqual([
      'consistent',
      'departments-in-team',
      'one-sentence',
      'contrast-without-causes',
      'explains-contrasts',
      'error-proofing-first',
      'detection-verified',
      'new-control-in-use',
      'challenged-with-defects',
      'acceptance-attached',
    ] satisfies SelfCheckId[]);
    const report = withField(completeReport(), 'actions.2.sideEffects', '无');
    const others = Object.entries(proposedAnswers(report)).filter(([, answer]) => answer !== null);
    expect(others.filter(([, answer]) => answer === false)).toEqual([]);
  });

  it('an empty report is answered no, or not at all', () => {
    expect(Object.values(proposedAnswers(blankReport()))).not.toContain(true);
  });

  it.each([
    ['updatedOn', null, 'revision-and-date', false],
    ['members.0.duty', 'member', 'leader-and-sponsor', false],
    ['members.3.phone', '', 'duties-and-contacts', false],
    ['problem.summary', '', 'one-sentence', false],
    ['problem.complainedQuantity', null, 'numbers-not-adjectives', false],
    ['problem.contrasts', [], 'contrast-without-causes', false],
    ['containment.rows.0.checked', null, 'every-place-counted', false],
    ['containment.firstCleanShipment', '', 'clean-parts-marked', false],
    ['containment.rows.0.defective', null, 'sorting-figures', false],
    ['analysis.chains.technical-occurrence.steps.0.evidence', '', 'whys-with-evidence', false],
    ['analysis.chains.technical-occurrence.isSwitchable', null, 'cause-switchable', null],
    ['analysis.escapePoint', '', 'escape-point-named', false],
    ['analysis.chains.technical-escape.rootCause', '', 'why-not-stopped', false],
    ['analysis.chains.managerial-escape.rootCause', '', 'managerial-escape-found', false],
    ['actions.2.cause', 'technical-escape', 'every-cause-has-action', false],
    ['actions.0.verification', '', 'verified-before-release', false],
    ['changeApproval.isNeeded', null, 'side-effects-and-change', false],
    ['actions.1.cause', 'technical-occurrence', 'detection-meets-escape', false],
    ['actions.0.doneOn', null, 'dates-and-breakpoint', false],
    ['validation.rows.2.defective', 1, 'figures-after-breakpoint', false],
    ['validation.containmentRemovedOn', null, 'containment-removal-recorded', false],
    ['actions.1.doneOn', null, 'new-control-in-use', false],
    ['validation.rows.1.checked', null, 'enough-lots', false],
    ['prevention.documents.1.toRevision', '', 'revisions-named', false],
    ['prevention.readAcross', [], 'read-across-reviewed', false],
    ['prevention.lessonNumber', '', 'lessons-filed', null],
    ['closure.allActionsDone', false, 'all-effective', false],
    ['closure.verdict', null, 'all-effective', null],
    ['closure.customerVerdict', 'rejected', 'acceptance-attached', false],
    ['closure.summary', '', 'costs-and-summary', false],
  ] as const)('%s %j: %s is %s', (path, value, id, expected) => {
    expect(proposedAnswers(withField(completeReport(), path, value))[id]).toBe(expected);
  });
});
