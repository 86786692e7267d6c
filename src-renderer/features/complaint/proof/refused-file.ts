import type { Answer, CallError } from '@shared/contract';

/** Of several chosen files the first that was not kept, as the panel shows it; null when all were. */
export function refusedFile({ refused }: Answer<'attachment.pick'>): CallError | null {
  const [first] = refused;
  return first === undefined ? null : { code: first.code, params: { file: first.name }, id: 'screen' };
}
