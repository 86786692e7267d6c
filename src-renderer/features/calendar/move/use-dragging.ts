import type { CivilDate } from '@shared/domain/calendar';
import type { DatedThing } from '@shared/domain/dated';
import { type DragEvent, useRef } from 'react';

/** Dropping a thing on a day: any element marked `data-date` takes it, and shows that it would. */
export function useDragging(onDrop: (thing: DatedThing, to: CivilDate) => void) {
  const held = useRef<DatedThing | null>(null);
  const marked = useRef<HTMLElement | null>(null);
  const mark = (element: HTMLElement | null): void => {
    if (marked.current === element) return;
    marked.current?.removeAttribute('data-dropping');
    element?.setAttribute('data-dropping', 'true');
    marked.current = element;
  };
  const dayAt = (event: DragEvent): HTMLElement | null =>
    (event.target as HTMLElement).closest<HTMLElement>('[data-date]');
  const end = (): void => {
    held.current = null;
    mark(null);
  };
  return {
    hold: (thing: DatedThing): void => {
      held.current = thing;
    },
    handlers: {
      onDragOver: (event: DragEvent): void => {
        const day = held.current === null ? null : dayAt(event);
        mark(day);
        if (day === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
      },
      onDrop: (event: DragEvent): void => {
        const [thing, to] = [held.current, dayAt(event)?.dataset.date];
        end();
        if (thing === null || to === undefined) return;
        event.preventDefault();
        if (to !== thing.day) onDrop(thing, to);
      },
      onDragEnd: end,
    },
  };
}
