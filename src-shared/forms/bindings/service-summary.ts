import { type ServiceSummary, type SummaryFigure, spanOfSummary } from '../../domain/service-summary';
import type { Texts } from '../../text';
import { countsDrawn } from '../drawings';
import { changeText, codeName, figureName } from '../figure-name';
import type { FieldValue, FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindRecord, choice } from './record';
import { day, fill, join, moment, nothing, number, text } from './values';

/** Binds SM 客户沟通与服务总结: its figures as they are kept with it. */
export const bindServiceSummary = (summary: ServiceSummary, context: PrintContext): FormData =>
  bindRecord(
    {
      code: 'SM',
      title: ({ papers }) => papers.serviceSummary.title,
      companyId: summary.companyId,
      record: { kind: 'record', text: summary.number },
    },
    context,
    (texts, zone) => ({
      fields: {
        period: choice(summary.period, texts.papers.serviceSummary.periods),
        span: spanText(summary),
        finalOn: day(summary.finalOn),
        department: text(summary.department),
        preparedBy: text(summary.preparedBy),
        countedAt: moment(summary.figures?.countedAt ?? null, zone),
        observations: text(summary.observations),
        conclusion: text(summary.conclusion),
      },
      lists: {
        figures: pairs(listOf(summary, false), texts),
        problems: listOf(summary, true).map((figure) => problemValues(figure, texts)),
        trend: trendRow(summary, texts),
        improvements: summary.improvements.map((row, index) => improvementValues(row, index, texts)),
      },
    }),
  );

function spanText(summary: ServiceSummary): FieldValue {
  const span = spanOfSummary(summary);
  return text(span === null ? '' : join([span.from, span.to], ' – '));
}

/** Frequent problems are what is counted by a free code; all else stands in the table of figures. */
const problemGroups: readonly SummaryFigure['group'][] = [
  'topic',
  'customer',
  'category',
  'part',
  'complaint-customer',
];

const listOf = ({ figures }: ServiceSummary, areProblems: boolean): readonly SummaryFigure[] =>
  (figures?.entries ?? []).filter(({ group }) => problemGroups.includes(group) === areProblems);

/** Two to a row, the second half beside the first. */
function pairs(figures: readonly SummaryFigure[], texts: Texts): readonly FieldValues[] {
  const half = Math.ceil(figures.length / 2);
  return figures.slice(0, half).map((left, index): FieldValues => {
    const right = figures[index + half];
    return {
      item: text(figureName(left, texts)),
      ...countValues(left),
      ...(right === undefined
        ? {}
        : {
            otherItem: text(figureName(right, texts)),
            otherCount: number(right.count),
            otherBefore: number(right.before),
            otherChange: text(changeText(right)),
          }),
    };
  });
}

const countValues = (figure: SummaryFigure): FieldValues => ({
  count: number(figure.count),
  before: number(figure.before),
  change: text(changeText(figure)),
});

const problemValues = (figure: SummaryFigure, texts: Texts): FieldValues => ({
  group: text(texts.papers.serviceSummary.groups[figure.group]),
  item: text(codeName(figure, texts)),
  ...countValues(figure),
});

function trendRow(summary: ServiceSummary, { serviceSummary }: Texts): readonly FieldValues[] {
  const { trendLogs, trendComplaints } = serviceSummary.figures;
  const logs = countsDrawn(summary, 'logs', trendLogs);
  const complaints = countsDrawn(summary, 'complaints', trendComplaints);
  if (logs === null || complaints === null) return [];
  return [{ logs: { ...nothing, drawing: logs }, complaints: { ...nothing, drawing: complaints } }];
}

const improvementValues = (
  row: ServiceSummary['improvements'][number],
  index: number,
  { papers }: Texts,
): FieldValues => {
  const words = papers.serviceSummary;
  const revisions =
    row.fromRevision === '' && row.toRevision === ''
      ? ''
      : fill(words.revisions, { from: row.fromRevision, to: row.toRevision });
  return {
    order: number(index + 1),
    what: text(row.what),
    owner: text(row.owner),
    dueOn: day(row.dueOn),
    doneOn: day(row.doneOn),
    effect: text(join([row.effect, row.verifiedOn], '\n')),
    document: text(join([row.document, revisions], '\n')),
    carried: text(join([row.carriedFrom, row.carriedTo === '' ? '' : `→ ${row.carriedTo}`], '\n')),
  };
};
