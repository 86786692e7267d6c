import type { RecordKind } from '@shared/domain/record';
import { createContext, useContext } from 'react';
import type { AnyDescription } from './description';

const Context = createContext<readonly AnyDescription[]>([]);

/** The kinds that are described to this room. */
export const DescribedKinds = Context.Provider;

/** The description of a kind; null for one without pages of this room. */
export const useDescription = (kind: string): AnyDescription | null =>
  useContext(Context).find((description) => description.kind === kind) ?? null;

/** Whether a record of a kind has a page to go to: reports and NTF analyses have pages of their own. */
export function useHasPage(): (kind: RecordKind) => boolean {
  const described = useContext(Context);
  return (kind) =>
    kind === 'report' ||
    kind === 'ntf-analysis' ||
    described.some((description) => description.kind === kind);
}

const Places = createContext<readonly (readonly RecordKind[])[]>([]);

/** Which kinds stand at one place of the rail. */
export const SharedPlaces = Places.Provider;

/** The descriptions of the kinds at the same place, this one among them; none where it stands alone. */
export function useSiblings(kind: RecordKind): readonly AnyDescription[] {
  const described = useContext(Context);
  const place = useContext(Places).find((kinds) => kinds.includes(kind)) ?? [];
  if (place.length < 2) return [];
  return place.flatMap((each) => described.find((description) => description.kind === each) ?? []);
}
