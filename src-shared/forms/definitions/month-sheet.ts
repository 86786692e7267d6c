import type { Block, FormDefinition, Label, PaperSize, Row } from '../types';
import { cell, rows, section, table, wordsOf } from './cells';
import { titleBlock } from './title-block';

/** 月历: a month as a grid of seven days on one page across; what does not fit into its day is listed by date on the pages after. */

const word = wordsOf(({ papers }) => papers.calendar);

/** Monday first, as they are called: index 0 is Sunday. */
const weekdays = [1, 2, 3, 4, 5, 6, 0] as const;
const columns = weekdays.map((_, index) => index);
/** A month touches so many weeks. */
const weekCounts = [4, 5, 6] as const;

const dayHeadMm = 5.5;
/** Title, header line, legend and names of the weekdays and room for one line more. */
const aboveMm = 49;

const sheets = {
  A4: { across: 275, high: 186 },
  A3: { across: 398, high: 273 },
} as const;
type SheetPaper = Extract<PaperSize, keyof typeof sheets>;

/** What is left for the entries of a day, mm, in a month of so many weeks. */
const entriesMm = (paper: SheetPaper, weeks: number): number =>
  Math.floor(((sheets[paper].high - aboveMm) / weeks - dayHeadMm) * 10) / 10;

/** How high the entries of a day may be in a list of the form, mm. */
export const roomOfWeeks = ({ paper }: FormDefinition, weeks: number): number =>
  paper === 'A3' || paper === 'A4' ? entriesMm(paper, weeks) : 0;

/** A month has one of these lists; the others are empty. */
export const weeksList = (count: number): string => `weeks${count}`;

const weekRows = (paper: SheetPaper, weeks: number): readonly Row[] => [
  {
    minHeight: dayHeadMm,
    cells: columns.map((at) => cell('small-head', `day${at}`, 1)),
    keepsWithNext: true,
  },
  { minHeight: entriesMm(paper, weeks), cells: columns.map((at) => cell('note-words', `entries${at}`, 1)) },
];

const weekdayName =
  (day: number): Label =>
  ({ choices }) =>
    choices.weekday[day as 0] ?? '';

const monthSheet = (code: string, paper: SheetPaper): FormDefinition => ({
  code,
  title: word('title'),
  paper,
  orientation: 'landscape',
  margins: { top: 12, right: 10, bottom: 12, left: 12 },
  columns: columns.map(() => sheets[paper].across / columns.length),
  head: [
    titleBlock({ company: 2, title: 3, label: 1, value: 1 }),
    rows({ minHeight: 6, cells: [{ span: 7, style: 'small', field: 'headerLine' }] }),
  ],
  body: [
    rows(
      { minHeight: 6, cells: [{ span: 7, style: 'small', label: word('legend') }], keepsWithNext: true },
      {
        minHeight: 5.5,
        cells: weekdays.map((day) => ({ span: 1, style: 'small-head', label: weekdayName(day) })),
        keepsWithNext: true,
      },
    ),
    ...weekCounts.map(
      (count): Block => ({
        kind: 'table',
        list: weeksList(count),
        head: [],
        body: weekRows(paper, count),
        blankRows: 0,
      }),
    ),
    section(word('restBand'), 'rest'),
    table(
      'rest',
      [
        [word('day'), 'day', 1, 'small-center'],
        [word('kind'), 'kind', 1, 'small'],
        [word('number'), 'number', 1, 'small-center'],
        [word('about'), 'about', 2, 'small'],
        [word('owner'), 'owner', 1, 'small'],
        [word('standing'), 'standing', 1, 'small'],
      ],
      { blankRows: 0, rowHeight: 6, headHeight: 6 },
    ),
  ],
  continued: null,
});

export const monthSheets: readonly FormDefinition[] = [monthSheet('MC', 'A4'), monthSheet('MC-A3', 'A3')];
