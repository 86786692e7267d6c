import type { TaskFacts, TaskHeading, TaskPart, TaskWords } from '@shared/domain/report';
import { fill, type Texts } from '@shared/text';

/** What a part of a report is called: `D4 原因`, or the action itself. */
export const taskPartName = (part: TaskPart, { task }: Texts): string =>
  typeof part === 'string' ? task.parts[part] : task.parts.action;

/** The words of each closed set, as the lists of a sheet offer them. */
export const taskWords = ({ papers, frame, task }: Texts): TaskWords => {
  const { report } = papers;
  const yesNo = { true: frame.field.yes, false: frame.field.no };
  return {
    places: report.places,
    factors: report.factors,
    factorVerdicts: report.factorVerdicts,
    causeKinds: report.causeKinds,
    actionStates: report.actionStates,
    documentKinds: report.documentKinds,
    needs: report.needs,
    applicable: task.applicable,
    yesNo,
  };
};

/** The printed form names the fields here too, so that who answers finds the one by the other. */
export function taskFieldName(heading: TaskHeading, key: string, { papers, task }: Texts): string {
  const { labels } = papers.report;
  const own: Readonly<Record<string, string>> = {
    ...labels,
    ...task.fields,
    ...(heading === 'containment' ? { verification: labels.containmentVerification } : {}),
    ...(heading === 'actions' || heading === 'action' ? { verification: labels.actionVerification } : {}),
    ...(heading === 'cause' ? { verification: task.fields.causeVerification } : {}),
    verdict: labels.factorVerdict,
    marking: labels.cleanMarking,
    why: labels.whyStep,
    kind: labels.documentKind,
  };
  return own[key] ?? key;
}

/** `投诉 120，发货 –，…`; '' where nothing is known. */
export function quantitiesText(facts: TaskFacts, { task }: Texts): string {
  const { complainedQuantity, deliveredQuantity, returnedQuantity, confirmedQuantity } = facts;
  const all = [complainedQuantity, deliveredQuantity, returnedQuantity, confirmedQuantity];
  if (all.every((each) => each === null)) return '';
  const [complained = '', delivered = '', returned = '', confirmed = ''] = all.map(
    (each) => `${each ?? '–'}`,
  );
  return fill(task.sheet.quantityLine, { complained, delivered, returned, confirmed });
}
