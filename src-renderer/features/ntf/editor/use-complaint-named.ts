import { useQuery } from '../../../api';

/** The complaint with this number; null where it is none of ours. */
export function useComplaintNamed(number: string): { readonly id: string; readonly number: string } | null {
  const query = useQuery('complaint.page', {
    filter: { search: number },
    sort: { key: 'receivedAt', descending: true },
    offset: 0,
    limit: number === '' ? 1 : 20,
  });
  return number === '' ? null : (query.value?.rows.find((row) => row.number === number) ?? null);
}
