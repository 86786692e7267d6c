import { useQuery } from '../../../api';

/** The complaint with this number; null where it is none of ours. */
export function useComplaintNamed(number: string): { readonly id: string; readonly number: string } | null {
  const { value } = useQuery('record.named', number === '' ? null : { number }, { keeps: false });
  return value?.kind === 'complaint' ? { id: value.id, number } : null;
}
