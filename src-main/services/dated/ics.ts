import type { DatedThing } from '@shared/domain/dated';
import { remindersOf } from '@shared/domain/reminder';
import { datedName, type Language, type Texts, textsOf } from '@shared/text';
import type { Store } from '../../data';
import { type IcsEvent, writeIcs } from '../../export/ics/write-events';
import { demandDate } from '../complaint/filter';
import type { CallContext } from '../context';
import type { Environment, LoadEnvironment } from '../environment';
import { type DatedSpan, gatherDated } from './gather';

export interface IcsRequest extends DatedSpan {
  readonly language: Language;
}

export interface IcsFile {
  readonly text: string;
  readonly events: number;
  /** There was more than one file takes. */
  readonly isCut: boolean;
}

/** Everything dated of a span as an iCalendar file. */
export async function datedIcs(
  { store, load }: { readonly store: Store; readonly load: LoadEnvironment },
  { clock }: Pick<CallContext, 'clock'>,
  { language, from, to, ...filter }: IcsRequest,
): Promise<IcsFile> {
  const span = { ...filter, from: demandDate('from', from), to: demandDate('to', to) };
  return store.read(async (db) => {
    const environment = await load(db);
    const { things, isCut } = await gatherDated(db, environment, span);
    const texts = textsOf(language);
    const text = writeIcs({
      name: texts.frame.page.calendar,
      timeZone: environment.rules.timeZone,
      writtenAt: clock.now(),
      events: things.map((thing) => eventOf(thing, environment, texts)),
    });
    return { text, events: things.length, isCut };
  });
}

/** Before it is due and when it is; nobody is reminded of what is done. */
const alarmed: readonly string[] = ['before', 'due'];

function eventOf(thing: DatedThing, { rules, calendar, settings }: Environment, texts: Texts): IcsEvent {
  const kind = datedName(thing.what, texts);
  const { key, due, number, customerName, text, owner, isOpen, isProvisional } = thing;
  const reminders = isOpen
    ? remindersOf({ key, due, earliest: thing.earliest ?? undefined }, settings.reminders, {
        timeZone: rules.timeZone,
        lookup: calendar.fact,
        closingTime: rules.closingTime,
      })
    : [];
  return {
    uid: `${key}@customer-desk`,
    due,
    summary: [thing.done === null ? '' : '✓', kind, number, customerName]
      .filter((part) => part !== '')
      .join(' '),
    description: [text, owner, thing.earliest ?? ''].filter((part) => part !== '').join('\n'),
    categories: [kind, customerName].filter((part) => part !== ''),
    isTentative: isProvisional,
    alarms: reminders.filter(({ step }) => alarmed.includes(step)).map(({ at }) => at),
  };
}
