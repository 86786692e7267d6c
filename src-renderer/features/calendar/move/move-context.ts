import type { CivilDate } from '@shared/domain/calendar';
import type { DatedThing } from '@shared/domain/dated';
import { createContext, useContext } from 'react';

/** What the entries of the calendar may ask for; the page provides it. */
export interface Moving {
  /** May whoever is at the desk change records. */
  readonly mayWrite: boolean;
  /** Opens the dialog, with the day where it was dropped, or none. */
  readonly begin: (thing: DatedThing, to: CivilDate | null) => void;
  /** Somebody takes hold of a thing; where it is fixed, the page says why. */
  readonly take: (thing: DatedThing) => void;
}

const MovingContext = createContext<Moving | null>(null);
export const MovingProvider = MovingContext.Provider;

export function useMoving(): Moving {
  const moving = useContext(MovingContext);
  if (moving === null) throw new Error('an entry stands outside the calendar');
  return moving;
}
