import { type DatedGroup, type DatedThing, datedGroupNames, datedGroups } from '@shared/domain/dated';

/** What goes over in one piece: all clocks of a complaint, or a thing by itself. */
export interface HandOverEntry {
  /** Of all that goes with it. */
  readonly keys: readonly string[];
  /** What is due first of it. */
  readonly thing: DatedThing;
}

export interface HandOverGroup {
  readonly group: DatedGroup;
  readonly entries: readonly HandOverEntry[];
}

/** A person's open things by what they are; a complaint's clocks have one person responsible and stand in one line. */
export function entriesOf(things: readonly DatedThing[]): readonly HandOverGroup[] {
  const entries = new Map<string, HandOverEntry>();
  for (const thing of things) {
    const id = thing.source === 'complaint' ? thing.recordId : thing.key;
    const known = entries.get(id);
    entries.set(id, { keys: [...(known?.keys ?? []), thing.key], thing: known?.thing ?? thing });
  }
  return datedGroupNames.flatMap((group) => {
    const kinds: readonly string[] = datedGroups[group];
    const own = [...entries.values()].filter(({ thing }) => kinds.includes(thing.what));
    return own.length === 0 ? [] : [{ group, entries: own }];
  });
}
