import { causeKinds, type Report } from './schema';

/**
 * Everything a past report is looked for by: failure, parts, process, causes, actions, lessons. Internal notes are left out, so that a
 * search never tells more than the report.
 */
export function wordsOf(report: Report): string {
  const { problem, analysis, prevention } = report;
  const chains = causeKinds.map((kind) => analysis.chains[kind]);
  return [
    report.title,
    report.complaintNumber,
    report.customerComplaintNumber,
    report.customer.name,
    ...report.parts.flatMap((part) => [
      part.partName,
      part.partNumber,
      part.customerPartNumber,
      part.vehicleModel,
    ]),
    problem.statement,
    problem.summary,
    problem.process,
    analysis.escapePoint,
    ...chains.flatMap(({ rootCause, steps }) => [rootCause, ...steps.map(({ why }) => why)]),
    ...report.actions.map(({ action }) => action),
    prevention.lessons,
    prevention.systemic,
    ...prevention.documents.map(({ document }) => document),
  ]
    .filter((text) => text !== '')
    .join('\n');
}
