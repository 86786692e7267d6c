import type { DatedThing } from '@shared/domain/dated';
import type { DragEvent } from 'react';
import { whyFixed } from './movable';
import { useMoving } from './move-context';

/** For an entry's element: it can be taken hold of and dropped on another day; what is fixed stays, and the page says why. */
export function useDragStart(thing: DatedThing) {
  const { mayWrite, take } = useMoving();
  const isMovable = whyFixed(thing, mayWrite) === null;
  return {
    'data-movable': isMovable || undefined,
    onDragStart: (event: DragEvent): void => {
      take(thing);
      if (!isMovable) {
        event.preventDefault();
        return;
      }
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', thing.number);
    },
  };
}
