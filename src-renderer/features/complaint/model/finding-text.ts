import type { Finding } from '@shared/domain/finding';
import { fill, type Texts } from '@shared/text';
import { labelOf } from './field-name';

/** What is wrong with a field, in a sentence. */
export function findingText({ code, params }: Finding, texts: Texts): string {
  if (code === 'not-whole' && params?.kind === 'amount') return texts.frame.field.notAmount;
  if (code === 'not-whole' && params?.kind === 'number') return texts.frame.field.notNumber;
  const gap = params?.gap;
  const gaps: Readonly<Record<string, string>> = texts.choices.closingGap;
  const named = typeof gap === 'string' ? { ...params, gap: gaps[gap] ?? gap } : params;
  return fill(texts.complaint.finding[code], named ?? {});
}

/** The same with the field's name before it, for summaries away from the field. */
export const namedFindingText = (finding: Finding, texts: Texts): string =>
  fill(texts.editor.named, { name: labelOf(finding.path, texts), value: findingText(finding, texts) });
