import { type CostListing, type CostSum, costName, isExtract, type ListedCost } from '../../domain/cost';
import { listOf, type Texts } from '../../text';
import type { FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindRecord, logHeading } from './record';
import { day, fill, join, money, number, text } from './values';

/** Binds QC 外部质量费用明细. */
export const bindCostListing = (listing: CostListing, context: PrintContext): FormData =>
  bindRecord(
    logHeading('QC', ({ papers }) => papers.costs.title, { ...listing, department: '', entries: [] }),
    context,
    (texts) => ({
      fields: { headerLine: text(headerLine(listing, texts)) },
      lists: {
        entries: listing.lines.map((line, index) => ({
          order: number(index + 1),
          ...lineValues(line, texts),
        })),
        sums: listing.sums.map((sum) => ({
          ...amounts(sum),
          currency: text(texts.choices.currency[sum.currency]),
          count: number(listing.lines.filter(({ currency }) => currency === sum.currency).length),
        })),
      },
    }),
  );

const lineValues = (line: ListedCost, { choices, frame }: Texts): FieldValues => ({
  on: day(line.on),
  complaint: text(line.complaintNumber),
  customer: text(line.customerName),
  name: text(costName(line, choices.costCategory, frame.mark.colon)),
  bearer: text(choices.costBearer[line.bearer]),
  currency: text(line.currency),
  ...amounts(line),
  document: text(join([...new Set([line.document, line.sourceNumber])], ' ')),
});

const amounts = ({ cost, claimed, recovered, open }: Omit<CostSum, 'currency'>): FieldValues => ({
  cost: money(cost),
  claimed: money(claimed),
  recovered: money(recovered),
  open: money(open),
});

/** Period, filter and count above the columns; an extract says so. */
function headerLine(listing: CostListing, texts: Texts): string {
  const { forms, papers } = texts;
  const { noFilter, extract } = forms.register;
  const isBlank = listing.lines.length === 0 && !isExtract(listing);
  const period = join([listing.from, listing.to], ' – ');
  const filter = filterText(listing, texts);
  return fill(papers.costs.headerLine, {
    period: isBlank ? forms.blank : period === '' ? noFilter : period,
    filter: isBlank ? forms.blank : filter === '' ? noFilter : filter,
    count: isBlank ? forms.blank : listing.lines.length,
    extract: isExtract(listing) ? extract : '',
  });
}

function filterText(listing: CostListing, texts: Texts): string {
  const { choices, costs } = texts;
  const parts = [
    listing.customerName,
    listOf(
      listing.categories.map((each) => choices.costCategory[each]),
      texts,
    ),
    listOf(
      listing.bearers.map((each) => choices.costBearer[each]),
      texts,
    ),
    listOf(listing.currencies, texts),
    listing.isOpen === null ? '' : listing.isOpen ? costs.state.open : costs.state.recovered,
  ];
  return parts.filter((part) => part !== '').join('; ');
}
