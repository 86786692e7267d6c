import { useDesk, useToday } from '../../ui';

/** Who stands in for a person now or next; '' where nobody is named. */
export function useProposedDeputy(name: string): string {
  const { people, absences } = useDesk();
  const today = useToday();
  const person = people.find((each) => each.name === name);
  const next = absences
    .filter(({ personId, to }) => personId === person?.id && to >= today)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  return people.find(({ id }) => id === next?.deputyId)?.name ?? '';
}
