import type { DatedThing } from '@shared/domain/dated';
import type { MilestoneKind } from '@shared/domain/deadline';
import { datedName, type Texts } from '@shared/text';
import { actionText } from './action-text';

/** The complaint's clock that a thing is, or null. */
export const clockOf = ({ what, source }: DatedThing): MilestoneKind | null =>
  source === 'complaint' ? (what as MilestoneKind) : null;

/** What falls due, in words; `isShort` for narrow places. */
export function nameOfThing(thing: DatedThing, texts: Texts, isShort = false): string {
  const clock = clockOf(thing);
  return isShort && clock !== null ? texts.choices.milestoneShort[clock] : datedName(thing.what, texts);
}

/** What is to be done, as its record says; of a task sheet, what it asks. */
export const textOfThing = (thing: DatedThing, texts: Texts): string =>
  thing.what === 'task-answer'
    ? actionText({ kind: 'answer', discipline: thing.part ?? 'D5', text: thing.text }, texts)
    : thing.text;
