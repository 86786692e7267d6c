import type { DatedKind, DatedThing } from '@shared/domain/dated';
import { fill, type Texts } from '@shared/text';
import { placeOfThing, routes } from '../../state';
import { clockOf } from '../../ui';

/** What one click does for a thing. */
export interface Act {
  /** A verb for the button. */
  readonly name: string;
  /** What will be recorded there, said before the click. */
  readonly records: string;
  readonly place: string;
}

/** The button of a line: a milestone's dialog with time and evidence, the row of a report, or the record where it is noted. */
export function actOf(thing: DatedThing, { frame, recordFacts }: Texts): Act {
  const { act, records } = frame.today;
  const clock = clockOf(thing);
  if (clock !== null)
    return {
      name: act[clock],
      records: records.milestone,
      place: routes.complaintMark(thing.recordId, clock),
    };
  const kind = thing.source === 'complaint' ? '' : recordFacts.kind[thing.source];
  return {
    name: act[sortOf(thing.what)],
    records: fill(thing.key.startsWith('action:') ? records.row : records.record, {
      kind,
      number: thing.number,
    }),
    place: placeOfThing(thing),
  };
}

const sorts: { readonly [K in DatedKind]?: 'promise' | 'measure' | 'answer' | 'visit' } = {
  promise: 'promise',
  answer: 'answer',
  action: 'measure',
  measure: 'measure',
  'task-answer': 'answer',
  'planned-visit': 'visit',
  'next-visit': 'visit',
};

const sortOf = (what: DatedKind) => sorts[what] ?? 'open';
