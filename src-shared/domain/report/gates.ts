import type { Gate } from './gate';
import { actionGates, causeGates } from './gates-causes';
import { closingGates, effectGates, preventionGates } from './gates-effect';
import { containmentGates, headerGates, problemGates } from './gates-facts';
import { gatesOfLayout } from './gates-printed';
import type { Report, ReportStage } from './schema';
import { isBrief, isReference } from './scope';

/**
 * Why a report is not ready to be sent at this stage, in the order of the document: 3D tells the header and D0–D3, 5D to D5, 8D all
 * (domain.md §2.2, “what an OEM rejects”). A report that refers to another needs header and D3 only; 5原则 and 对策书 what they print and what
 * the procedure demands whatever the paper.
 */
export const reportGates = (report: Report, stage: ReportStage): readonly Gate[] =>
  // A short 对策书 asks for nothing but what it prints, whatever it takes.
  isBrief(report) ? gatesOf(report, stage) : gatesOfLayout(report, gatesOf(report, stage));

function gatesOf(report: Report, stage: ReportStage): readonly Gate[] {
  const header = headerGates(report, stage);
  if (isReference(report)) return [...header, ...containmentGates(report)];
  return [
    ...header,
    ...problemGates(report),
    ...containmentGates(report),
    ...(stage === '3D' ? [] : [...causeGates(report), ...actionGates(report)]),
    ...(stage === '8D' ? finalGates(report) : []),
  ];
}

const finalGates = (report: Report): readonly Gate[] =>
  isBrief(report)
    ? effectGates(report)
    : [...effectGates(report), ...preventionGates(report), ...closingGates(report)];
