import { type DatedKind, type DatedThing, notesDone, parseDatedKey } from '@shared/domain/dated';
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

/**
 * The button of a line: a milestone's dialog with time and evidence, the very field of a report or record, the report of a
 * planned visit, or the record where it is noted.
 */
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
  const place = placeOfAct(thing);
  return {
    name: act[sortOf(thing.what)],
    records: fill(records[place.says], { kind, number: thing.number }),
    place: place.to,
  };
}

/** As near to the field that notes it as a place can be: a visit is told by its report. */
function placeOfAct(thing: DatedThing): { readonly to: string; readonly says: 'row' | 'visit' | 'record' } {
  const { key, source, recordId, what } = thing;
  const name = parseDatedKey(key);
  const row = name?.row ?? '';
  const record = placeOfThing(thing);
  if (name?.source === 'action') return { to: record, says: 'row' };
  if (what === 'planned-visit')
    return { to: routes.recordNew('visit-report', { record: recordId, row }), says: 'visit' };
  return source !== 'complaint' && notesDone(source, row)
    ? { to: routes.recordDone(source, recordId, row), says: 'row' }
    : { to: record, says: 'record' };
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
