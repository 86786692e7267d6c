import { weekdayOf } from '../../domain/calendar';
import { type CustomerYear, countsOf, type YearEntry } from '../../domain/dated';
import { datedName, type Texts } from '../../text';
import type { FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindRecord } from './record';
import { fill, join, number, text } from './values';

/** Binds CY 顾客全年一览. */
export const bindCustomerYear = (made: CustomerYear, context: PrintContext): FormData =>
  bindRecord(
    {
      code: 'CY',
      title: ({ papers }) => papers.customerYear.title,
      companyId: null,
      record: { kind: 'period', text: made.year === null ? '' : String(made.year) },
    },
    context,
    (texts) => ({
      fields: { headerLine: text(headerLine(made, texts)) },
      lists: {
        entries: made.entries.map((entry) => entryValues(entry, texts)),
        sums: countsOf(made).map(({ group, count, done, open, late }) => ({
          kind: text(texts.calendar.group[group]),
          count: number(count),
          done: number(done),
          open: number(open),
          late: number(late),
        })),
      },
    }),
  );

function entryValues(entry: YearEntry, texts: Texts): FieldValues {
  const { choices, papers, calendar } = texts;
  const { day, fact, isProvisional } = entry;
  const provisional = isProvisional ? calendar.provisional : '';
  return {
    month: number(Number(day.slice(5, 7))),
    day: text(join([day, choices.weekday[weekdayOf(day)]], ' ')),
    sort: text(join([fact.name ?? '', choices.dayKind[fact.kind]], ' ')),
    kind: text(datedName(entry.what, texts)),
    number: text(entry.number),
    what: text(entry.text),
    standing: text(join([papers.calendar.standings[entry.standing], provisional], ' ')),
    owner: text(entry.owner),
  };
}

function headerLine(made: CustomerYear, { forms, papers }: Texts): string {
  const words = papers.customerYear;
  const { year, customerName, entries, isCut } = made;
  const of = (standing: YearEntry['standing']): string | number =>
    year === null ? forms.blank : entries.filter((entry) => entry.standing === standing).length;
  return fill(words.headerLine, {
    customer: customerName === '' ? forms.blank : customerName,
    year: year ?? forms.blank,
    count: year === null ? forms.blank : entries.length,
    done: of('done'),
    late: of('late'),
    cut: isCut ? words.cut : '',
  });
}
