import type { Gate } from '@shared/domain/report';
import { fill, type Texts } from '@shared/text';

/** What is missing, in a sentence; places, chains and documents by the names the form has for them. */
export function gateText({ code, params = {} }: Gate, { papers, report }: Texts): string {
  const { places, causeKinds, documentKinds } = papers.report;
  const names: Readonly<Record<string, string>> = { ...places, ...causeKinds, ...documentKinds };
  const worded = Object.entries(params).map(([key, value]) => [key, names[value] ?? value] as const);
  return fill(report.gates[code], Object.fromEntries(worded));
}
