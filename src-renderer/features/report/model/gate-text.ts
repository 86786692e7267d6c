import type { Gate, ReportLayout } from '@shared/domain/report';
import { fill, type Texts } from '@shared/text';
import { sectionNames } from './section-names';

/** What is missing, in a sentence; places, chains, documents and steps by the names the form of this layout has for them. */
export function gateText({ code, params = {}, unprinted }: Gate, layout: ReportLayout, texts: Texts): string {
  const { places, causeKinds, documentKinds } = texts.papers.report;
  const steps = layout === '8D' ? {} : sectionNames(layout, texts);
  const names: Readonly<Record<string, string>> = { ...places, ...causeKinds, ...documentKinds, ...steps };
  const worded = Object.entries(params).map(([key, value]) => [key, names[value] ?? value] as const);
  const text = fill(texts.report.gates[code], Object.fromEntries(worded));
  if (unprinted === undefined) return text;
  const { page } = texts.workspace;
  const why = texts.report.unprinted[unprinted];
  return `${text}${fill(page.unprinted, { layout: page.layouts[layout], why })}`;
}
