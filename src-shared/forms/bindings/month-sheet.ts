import { type CivilDate, type DayFact, isInMonth, monthOf, weekdayOf, weeksOf } from '../../domain/calendar';
import type { MonthSheet, SheetEntry } from '../../domain/dated';
import { listOf, type Texts, textsOf } from '../../text';
import { datedName } from '../../text/dated-name';
import { breakLines } from '../break-lines';
import { cleanText } from '../clean-text';
import { roomOfWeeks, weeksList } from '../definitions/month-sheet';
import { linesIn } from '../flow';
import { notoSansSc } from '../metrics/measure';
import { padding, styles } from '../styles';
import type { FieldValues, FormData, FormDefinition } from '../types';
import { columnEdges, toPoints } from '../units';
import type { PrintContext } from './context';
import { bindRecord } from './record';
import { fill, join, text } from './values';

const style = 'note-words';
const bothLanguages = [textsOf('zh-CN'), textsOf('en')] as const;

/** Binds 月历; a thing that does not fit into its day stands in the list after the grid, and nowhere twice. */
export const bindMonthSheet = (sheet: MonthSheet, context: PrintContext, form: FormDefinition): FormData =>
  bindRecord(
    {
      code: form.code,
      title: (texts) => titleOf(sheet, texts),
      companyId: null,
      record: { kind: 'period', text: sheet.month },
      isCalledByTitle: false,
    },
    context,
    (texts) => {
      const weeks = sheet.month === '' ? [] : weeksOf(monthOf(`${sheet.month}-01`));
      const placed = place(sheet, roomIn(form, weeks.length));
      const facts = new Map(sheet.days.map((fact) => [fact.date, fact]));
      return {
        fields: { headerLine: text(headerLine(sheet, context.printedAt, texts)) },
        lists: {
          [weeksList(weeks.length)]: weeks.map((dates) => weekValues(dates, { sheet, facts, placed }, texts)),
          rest: placed.rest.map((entry) => restValues(entry, texts)),
        },
      };
    },
  );

const titleOf = ({ month }: MonthSheet, { papers }: Texts): string =>
  month === ''
    ? papers.calendar.title
    : fill(papers.calendar.titleOf, { year: month.slice(0, 4), month: month.slice(5) });

function headerLine({ month, filter, entries, isCut }: MonthSheet, printedAt: string, texts: Texts): string {
  const words = texts.papers.calendar;
  const { blank } = texts.forms;
  const { chipCustomer, chipOwner, chipDepartment, group } = texts.calendar;
  const named = (template: string, name: string): readonly string[] =>
    name === '' ? [] : [fill(template, { name })];
  const parts = [
    ...filter.groups.map((each) => group[each]),
    ...named(chipCustomer, filter.customer),
    ...named(chipOwner, filter.owner),
    ...named(chipDepartment, filter.department),
    ...(filter.isOpen ? [words.onlyOpen] : []),
  ];
  return fill(words.headerLine, {
    filter: month === '' ? blank : parts.length === 0 ? words.noFilter : listOf(parts, texts),
    count: month === '' ? blank : entries.length,
    cut: isCut ? words.cut : '',
    day: printedAt.slice(0, 10),
  });
}

/** How many lines a text takes in a day of the grid, and how many a day has. */
interface Room {
  readonly lines: number;
  readonly linesOf: (words: string) => number;
}

function roomIn(form: FormDefinition, weeks: number): Room {
  const [left = 0, right = 0] = columnEdges(form);
  const { size, isBold } = styles[style];
  const metrics = notoSansSc();
  const width = right - left - 2 * padding.x;
  return {
    lines: linesIn(toPoints(roomOfWeeks(form, weeks)), style),
    linesOf: (words) => breakLines(cleanText(words), width, size, isBold, metrics).length,
  };
}

interface Placed {
  readonly days: ReadonlyMap<CivilDate, { readonly shown: readonly SheetEntry[]; readonly left: number }>;
  readonly rest: readonly SheetEntry[];
}

/** What stands in its day and what in the list: alike in either language, so that a print in both has each thing once. */
function place({ entries }: MonthSheet, room: Room): Placed {
  const days = new Map<CivilDate, { readonly shown: SheetEntry[]; left: number }>();
  const rest: SheetEntry[] = [];
  const byDay = new Map<CivilDate, SheetEntry[]>();
  for (const entry of entries) {
    const known = byDay.get(entry.day);
    if (known === undefined) byDay.set(entry.day, [entry]);
    else known.push(entry);
  }
  for (const [date, ofDay] of byDay) {
    const needed = ofDay.map((entry) =>
      Math.max(...bothLanguages.map((texts) => room.linesOf(entryText(entry, texts)))),
    );
    const isWhole = needed.reduce((sum, lines) => sum + lines, 0) <= room.lines;
    // The last line says how many more there are.
    let free = isWhole ? room.lines : room.lines - 1;
    const shown: SheetEntry[] = [];
    for (const [index, entry] of ofDay.entries()) {
      const lines = needed[index] ?? 0;
      if (lines <= free) {
        shown.push(entry);
        free -= lines;
      } else rest.push(entry);
    }
    days.set(date, { shown, left: ofDay.length - shown.length });
  }
  return { days, rest };
}

/** Sign, kind and number; below, whom it is about. */
function entryText(entry: SheetEntry, texts: Texts): string {
  const sign = texts.papers.calendar.standings[entry.standing].slice(0, 1);
  const provisional = entry.isProvisional ? texts.calendar.provisional : '';
  const first = join([sign, datedName(entry.what, texts), provisional, entry.number], ' ');
  return join([first, entry.about], '\n');
}

function weekValues(
  dates: readonly CivilDate[],
  month: {
    readonly sheet: MonthSheet;
    readonly facts: ReadonlyMap<CivilDate, DayFact>;
    readonly placed: Placed;
  },
  texts: Texts,
): FieldValues {
  const { sheet, facts, placed } = month;
  const own = monthOf(`${sheet.month}-01`);
  return Object.fromEntries(
    dates.flatMap((date, at) => {
      const { shown, left } = placed.days.get(date) ?? { shown: [], left: 0 };
      const more = left === 0 ? [] : [fill(texts.papers.calendar.more, { count: left })];
      const words = [...shown.map((entry) => entryText(entry, texts)), ...more].join('\n');
      const name = isInMonth(date, own) ? dayName(date, facts.get(date), texts) : '';
      return [
        [`day${at}`, text(name)],
        [`entries${at}`, text(words)],
      ];
    }),
  );
}

/** `1 休 国庆节`: the day, whether it rests or is made up for, and its name. */
function dayName(date: CivilDate, fact: DayFact | undefined, { calendar, choices }: Texts): string {
  const number = String(Number(date.slice(8)));
  if (fact === undefined) return number;
  const { works, kind, name, isProvisional } = fact;
  const isPlain = works ? kind === 'workday' : kind === 'weekend';
  const mark = works ? (isPlain ? '' : calendar.work) : calendar.rest;
  const called = name ?? (isPlain ? '' : choices.dayKind[kind]);
  return join([number, mark, called, isProvisional ? calendar.provisional : ''], ' ');
}

function restValues(entry: SheetEntry, texts: Texts): FieldValues {
  const weekday = texts.choices.weekday[weekdayOf(entry.day) as 0] ?? '';
  return {
    day: text(`${entry.day} ${weekday}`),
    kind: text(datedName(entry.what, texts)),
    number: text(entry.number),
    about: text(entry.about),
    owner: text(entry.owner),
    standing: text(
      join(
        [
          texts.papers.calendar.standings[entry.standing],
          entry.isProvisional ? texts.calendar.provisional : '',
        ],
        ' ',
      ),
    ),
  };
}
