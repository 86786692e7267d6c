import type { ComplaintFilter, ExportRequest } from '@shared/contract';

type Scope = Extract<ExportRequest, { readonly form: 'RTSP01-01' }>['scope'];
/** Rows of the register, or any form with nothing in it. */
export type ScopeKind = Scope['kind'] | 'blank';

export interface Wanted {
  readonly filter: ComplaintFilter;
  readonly ids: readonly string[];
  readonly month: string;
  /** Code of the blank form. */
  readonly code: string;
  /** Another revision of it than the one in force. */
  readonly revision?: string | undefined;
}

/** `YYYY-MM` with a real month. */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

export function requestOf(
  kind: ScopeKind,
  wanted: Wanted,
  print: Pick<ExportRequest, 'format' | 'language'>,
): ExportRequest {
  return kind === 'blank'
    ? { form: 'blank', code: wanted.code, revision: wanted.revision, ...print }
    : { form: 'RTSP01-01', scope: scopeOf(kind, wanted), ...print };
}

function scopeOf(kind: Scope['kind'], { filter, ids, month }: Wanted): Scope {
  if (kind === 'month') return { kind, month };
  return kind === 'selection' ? { kind, ids: [...ids] } : { kind, filter };
}
