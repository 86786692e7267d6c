import {
  itemSummaryOf,
  type SurveyDistribution,
  type SurveyEntry,
  type SurveyItem,
  type SurveyMeasure,
  type SurveyRecord,
  satisfactionOf,
  surveyGradeOf,
  surveyItems,
  surveySummaryOf,
  totalOf,
} from '../../domain/survey';
import type { Texts } from '../../text';
import { courseOfRecord, radarOfRecord } from '../drawings';
import type { FieldValue, FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindRecord, type RecordHeading } from './record';
import { totalValue } from './survey';
import { day, fill, join, money, nothing, number, text } from './values';

/** Binds 满意度调查记录, an internal record: it carries the combined name (decisions.md, Identity). */
export function bindSurveyRecord(record: SurveyRecord, context: PrintContext): FormData {
  const heading: RecordHeading = {
    code: 'SR',
    title: ({ papers }) => papers.survey.record.title,
    companyId: null,
    record: { kind: 'period', text: record.period },
    isCalledByTitle: true,
  };
  return bindRecord(heading, context, (texts) => {
    return {
      fields: {
        ...summaryValues(record, texts),
        span: text(join([record.from, record.to], ' – ')),
        target: decimal(hundredths(record.targetScore), 2),
        finishedOn: day(record.finishedOn),
        past: text(pastText(record, texts)),
        analysis: text(record.analysis),
      },
      lists: {
        entries: record.entries.map((entry, index) => entryValues(entry, index, texts)),
        evidence: record.entries.map(evidenceValues),
        items: surveyItems.map((item, index) => itemValues(record, item, index, texts)),
        charts: chartValues(record),
        measures: record.measures.map((measure, index) => measureValues(measure, index, texts)),
        distributions: record.distributions.map((each, index) => distributionValues(each, index, texts)),
      },
    };
  });
}

const percent = (value: number | null, digits: number): FieldValue =>
  value === null
    ? nothing
    : {
        text: `${value.toFixed(digits)}%`,
        raw: { kind: 'number', value: value / 100, format: `0.${'0'.repeat(digits)}%` },
      };

function summaryValues({ entries, previousAverage }: SurveyRecord, texts: Texts): FieldValues {
  // An empty record is printed to be written in by hand: noughts would stand in the way.
  if (entries.length === 0) return { previous: totalValue(tenths(previousAverage)) };
  const summary = surveySummaryOf(entries);
  return {
    sent: number(summary.sent),
    returned: number(summary.returned),
    returnRate: percent(summary.returnRate, 1),
    average: totalValue(summary.average),
    previous: totalValue(tenths(previousAverage)),
    trend: trend(summary.average, tenths(previousAverage), texts),
  };
}

/** The periods of before with their totals: what the trend is drawn from. */
const pastText = ({ pastPeriods }: SurveyRecord, { papers }: Texts): string =>
  pastPeriods
    .map(({ period, average }) => `${period} ${tenths(average)?.toFixed(1) ?? '–'}`)
    .join(papers.survey.listMark);

const hundredths = (value: number | null): number | null => (value === null ? null : value / 100);

const decimal = (value: number | null, digits: number): FieldValue =>
  value === null
    ? nothing
    : { text: value.toFixed(digits), raw: { kind: 'number', value, format: `0.${'0'.repeat(digits)}` } };

const tenths = (value: number | null): number | null => (value === null ? null : value / 10);

function trend(now: number | null, before: number | null, { papers }: Texts): FieldValue {
  if (now === null || before === null) return nothing;
  const change = Math.round((now - before) * 10) / 10;
  const { rising, falling, steady } = papers.survey.record;
  if (change === 0) return text(steady);
  return text(fill(change > 0 ? rising : falling, { points: Math.abs(change).toFixed(1) }));
}

function entryValues(entry: SurveyEntry, index: number, { papers }: Texts): FieldValues {
  const words = papers.survey;
  const total = totalOf(entry.items);
  return {
    order: number(index + 1),
    number: text(entry.number),
    customerName: text(entry.customerName),
    sentOn: day(entry.sentOn),
    way: text(entry.way === null ? '' : words.ways[entry.way]),
    returnedOn: day(entry.returnedOn),
    respondent: text(entry.respondent),
    ...Object.fromEntries(
      surveyItems.map((item, at) => [
        `score${at + 1}`,
        number(entry.items.find((each) => each.item === item)?.score ?? null),
      ]),
    ),
    total: totalValue(total),
    satisfaction: text(total === null ? '' : words.satisfactions[satisfactionOf(total)]),
    grade: text(total === null ? '' : words.grades[surveyGradeOf(total)]),
  };
}

const evidenceValues = (
  { number: survey, customerName, evidence, evidenceReason, items, previousTotal }: SurveyEntry,
  index: number,
): FieldValues => ({
  order: number(index + 1),
  number: text(survey),
  // Why a figure is not the one counted stands under the name: it concerns the whole row.
  customerName: text(join([customerName, evidenceReason], '\n')),
  ppm: number(evidence.ppm),
  complaints: number(evidence.complaints),
  lineStopMinutes: number(evidence.lineStopMinutes),
  onTimeRate: percent(evidence.onTimeRate === null ? null : evidence.onTimeRate / 100, 2),
  premiumFreight: money(evidence.premiumFreight),
  scorecard: text(evidence.scorecard),
  previousTotal: totalValue(tenths(previousTotal)),
  change: text(changeText(totalOf(items), tenths(previousTotal))),
});

/** `+3.2`; '' where one of the totals is missing. */
function changeText(now: number | null, before: number | null): string {
  if (now === null || before === null) return '';
  const change = Math.round((now - before) * 10) / 10;
  return `${change > 0 ? '+' : ''}${change.toFixed(1)}`;
}

/** Six signs a point: 5.00 is thirty. */
const barOf = (average: number | null): string => '█'.repeat(Math.round((average ?? 0) * 6));

function itemValues(
  { entries, previousItems }: SurveyRecord,
  item: SurveyItem,
  index: number,
  { papers }: Texts,
): FieldValues {
  const named = { order: number(index + 1), item: text(papers.survey.items[item]) };
  const { average, answers, low } = itemSummaryOf(entries, item);
  const before = previousItems.find((each) => each.item === item)?.average ?? null;
  const previousAverage = decimal(hundredths(before), 2);
  if (average === null) return { ...named, previousAverage };
  return {
    ...named,
    answers: number(answers),
    low: number(low),
    average: decimal(average, 2),
    previousAverage,
    bar: text(barOf(average)),
  };
}

/** Both charts in one item; none where there is nothing to draw. */
function chartValues(record: SurveyRecord): readonly FieldValues[] {
  const radar = radarOfRecord(record);
  const course = courseOfRecord(record);
  if (radar === null && course === null) return [];
  return [
    {
      ...(radar === null ? {} : { radar: { text: '', drawing: radar } }),
      ...(course === null ? {} : { course: { text: '', drawing: course } }),
    },
  ];
}

const distributionValues = (
  { department, person, on, way, receipt, receivedOn }: SurveyDistribution,
  index: number,
  { papers }: Texts,
): FieldValues => ({
  order: number(index + 1),
  department: text(department),
  person: text(person),
  on: day(on),
  way: text(way === null ? '' : papers.survey.distributionWays[way]),
  receipt: text(receipt),
  receivedOn: day(receivedOn),
});

const measureValues = (measure: SurveyMeasure, index: number, { papers }: Texts): FieldValues => ({
  order: number(index + 1),
  surveyNumber: text(measure.surveyNumber),
  customerName: text(measure.customerName),
  item: text(measure.item === null ? '' : papers.survey.items[measure.item]),
  score: number(measure.score),
  cause: text(measure.cause),
  measure: text(measure.measure),
  owner: text(measure.owner),
  dueOn: day(measure.dueOn),
  verification: text(join([measure.verification, measure.verifiedOn], '\n')),
});
