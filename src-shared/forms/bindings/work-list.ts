import { weekdayOf } from '../../domain/calendar';
import type { WorkEntry, WorkList, WorkSection } from '../../domain/dated';
import { datedName, type Texts } from '../../text';
import type { FieldValues, FormData, Label } from '../types';
import type { PrintContext } from './context';
import { bindRecord } from './record';
import { fill, join, number, text } from './values';

/** Binds DW 每日待办清单. */
export const bindDailyList = (list: WorkList, context: PrintContext): FormData =>
  bindList('DW', ({ papers }) => papers.workList.dayTitle, list, context, dayLine);

/** Binds HW 工作交接清单. */
export const bindHandOverList = (list: WorkList, context: PrintContext): FormData =>
  bindList('HW', ({ papers }) => papers.workList.handTitle, list, context, handLine);

const bindList = (
  code: string,
  title: Label,
  list: WorkList,
  context: PrintContext,
  headerLine: (list: WorkList, texts: Texts) => string,
): FormData =>
  bindRecord(
    {
      code,
      title,
      companyId: null,
      record: { kind: 'period', text: join([list.owner, list.day?.date ?? ''], ' ') },
    },
    context,
    (texts) => ({
      fields: {
        headerLine: text(
          join([headerLine(list, texts), list.isCut ? texts.papers.workList.isCut : ''], '    '),
        ),
      },
      lists: {
        entries: list.entries.map((entry, index) => ({
          order: number(index + 1),
          ...entryValues(entry, texts),
        })),
      },
    }),
  );

function entryValues(entry: WorkEntry, texts: Texts): FieldValues {
  const { workList: words } = texts.papers;
  const { section, what, due, lateDays, earliest } = entry;
  const late = lateDays === 0 ? words.lateToday : fill(words.late, { days: lateDays });
  const provisional = earliest === null ? '' : fill(words.provisional, { day: earliest });
  return {
    done: text(words.tick),
    section: text(words.sections[section]),
    number: text(entry.number),
    customer: text(entry.customerName),
    what: text(join([datedName(what, texts), entry.text], ' · ')),
    due: text(due.slice(0, 16).replace('T', ' ')),
    standing: text(join([section === 'overdue' ? late : '', provisional], ' ')),
    owner: text(entry.owner),
    note: text(''),
  };
}

const countOf = ({ entries }: WorkList, section: WorkSection): number =>
  entries.filter((entry) => entry.section === section).length;

/** The day with its weekday and what kind of day it is. */
function dayText({ day }: WorkList, { choices, forms }: Texts): string {
  if (day === null) return forms.blank;
  return join([day.date, choices.weekday[weekdayOf(day.date)], day.name ?? choices.dayKind[day.kind]], ' ');
}

function dayLine(list: WorkList, texts: Texts): string {
  const isBlank = list.day === null;
  const count = (value: number): string | number => (isBlank ? texts.forms.blank : value);
  return fill(texts.papers.workList.dayLine, {
    day: dayText(list, texts),
    count: count(list.entries.length),
    overdue: count(countOf(list, 'overdue')),
    today: count(countOf(list, 'today')),
    soon: count(countOf(list, 'soon')),
  });
}

function handLine(list: WorkList, texts: Texts): string {
  const { blank } = texts.forms;
  const orBlank = (value: string): string => (value === '' ? blank : value);
  const isBlank = list.day === null;
  return fill(texts.papers.workList.handLine, {
    owner: orBlank(list.owner),
    deputy: orBlank(list.deputy),
    period: orBlank(join([list.from, list.to], ' – ')),
    day: dayText(list, texts),
    count: isBlank ? blank : list.entries.length,
    overdue: isBlank ? blank : countOf(list, 'overdue'),
  });
}
