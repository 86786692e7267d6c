import type { ComplaintFilter, ExportRequest } from '@shared/contract';
import { fill, type Texts } from '@shared/text';

export type ScopeKind = 'month' | 'filter' | 'selection';
type Scope = Extract<ExportRequest, { readonly form: 'RTSP01-01' }>['scope'];

/** `YYYY-MM` with a real month. */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

export function scopeOf(
  kind: ScopeKind,
  given: { readonly filter: ComplaintFilter; readonly ids: readonly string[]; readonly month: string },
): Scope {
  if (kind === 'month') return { kind, month: given.month };
  return kind === 'selection' ? { kind, ids: [...given.ids] } : { kind, filter: given.filter };
}

/** How the job is called while it runs: 导出 投诉台账(XLSX). */
export const exportLabel = (format: ExportRequest['format'], texts: Texts): string =>
  fill(texts.frame.job.export, { form: texts.frame.job.formRegister, format: format.toUpperCase() });
