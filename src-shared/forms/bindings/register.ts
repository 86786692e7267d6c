import { civilDateOf } from '../../domain/calendar';
import {
  type Complaint,
  episodesOf,
  type MonthBlock,
  monthBlockOf,
  type ProductLine,
  problemOf,
  sideStatesOf,
  statusOf,
} from '../../domain/complaint';
import type { MilestoneKind } from '../../domain/deadline';
import { type Texts, textsOf } from '../../text';
import type { FieldValue, FieldValues, FormData } from '../types';
import type { ComplaintEntry, PrintContext, RegisterScope } from './context';
import { bindFurniture, companyName } from './furniture';
import { registerMilestone } from './milestones';
import { fill, join, moment, number, text } from './values';

/** Binds the register RTSP01-01; `entries` in print order. */
export function bindRegister(
  entries: readonly ComplaintEntry[],
  scope: RegisterScope,
  context: PrintContext,
): FormData {
  const binder = createRegisterBinder(scope, context);
  binder.add(entries);
  return binder.finish();
}

/** Binds a register as its complaints come: a row's texts are a tenth of its record. */
export interface RegisterBinder {
  readonly add: (entries: readonly ComplaintEntry[]) => void;
  readonly finish: () => FormData;
}

type Lists = Readonly<Record<string, Record<string, FieldValue>[]>>;

export function createRegisterBinder(scope: RegisterScope, context: PrintContext): RegisterBinder {
  const texts = textsOf(context.language);
  const lists: Lists = scope.kind === 'month' ? { new: [], carried: [], closed: [] } : { rows: [] };
  return {
    add: (entries) => {
      for (const entry of entries) {
        const block = scope.kind === 'month' ? blockOf(entry, scope.month, context) : 'rows';
        lists[block]?.push(registerRowValues(entry, context, texts));
      }
    },
    finish: () => registerData(lists, scope, context),
  };
}

function registerData(lists: Lists, scope: RegisterScope, context: PrintContext): FormData {
  const texts = textsOf(context.language);
  const { forms } = texts;
  const isBlank = scope.kind === 'blank';
  const period = periodOf(scope);
  const head = bindFurniture(
    {
      code: 'RTSP01-01',
      title: forms.titles.register,
      company: companyName(context, null),
      record: { kind: 'period', text: period === '' && !isBlank ? forms.register.noFilter : period },
      subject: join([forms.fileTitles.register, period], ' '),
    },
    context,
  );
  const shown = Object.values(lists).flat();
  for (const [index, row] of shown.entries()) row.sequence = number(index + 1);
  const counts = Object.entries(lists).map(
    ([block, list]) => [`count.${block}`, text(fill(forms.count, { count: list.length }))] as const,
  );
  return {
    texts,
    fields: {
      ...head.fields,
      ...Object.fromEntries(counts),
      headerLine: text(isBlank ? '' : headerLine(scope, shown.length, texts)),
      emptyNote: text(shown.length === 0 && !isBlank ? forms.register.empty : ''),
      legend: text(forms.register.legend),
    },
    lists: { ...lists, ...(isBlank ? { handwritten: emptyRows } : {}) },
    furniture: head.furniture,
    properties: head.properties,
  };
}

/** As many as fill the first page. */
const emptyRows: readonly FieldValues[] = Array.from({ length: 13 }, () => ({}));

const periodOf = (scope: RegisterScope): string => {
  if (scope.kind === 'month') return scope.month;
  return scope.kind === 'filter' ? scope.period : '';
};

/** What the caller put into the month is printed in any case: a row is never dropped in silence. */
function blockOf({ block, stored }: ComplaintEntry, month: string, context: PrintContext): MonthBlock {
  const { body, registeredAt } = stored;
  const { timeZone } = context.settings.deadlineRules;
  const own = block ?? monthBlockOf(episodesOf(body, registeredAt, null), month, timeZone);
  return own ?? (body.milestones.closure.doneAt === null ? 'carried' : 'closed');
}

function headerLine(scope: RegisterScope, count: number, { forms }: Texts): string {
  const { headerLine: template, noFilter, extract } = forms.register;
  const isExtract = scope.kind === 'filter' && scope.isExtract;
  return fill(template, {
    period: periodOf(scope) === '' ? noFilter : periodOf(scope),
    filter: scope.kind === 'filter' && scope.filter !== '' ? scope.filter : noFilter,
    count,
    extract: isExtract ? extract : '',
  });
}

function registerRowValues(
  entry: ComplaintEntry,
  context: PrintContext,
  texts: Texts,
): Record<string, FieldValue> {
  const { stored, dues } = entry;
  const { body } = stored;
  const zone = context.settings.deadlineRules.timeZone;
  // M1–M3 are the first three; those after them are counted in the remarks and stand in the case sheet.
  const verdicts = body.verifications
    .slice(0, shownVerifications)
    .map(({ verdict }) => texts.forms.register.verdicts[verdict]);
  const milestone = (kind: MilestoneKind): FieldValue =>
    registerMilestone(kind, dues, body.milestones[kind], context, texts);
  return {
    // Counted when all rows are known.
    sequence: number(null),
    number: text(join([stored.number, entry.isVoid === true ? texts.forms.stateMark.void : ''], '\n')),
    customerNumber: text(body.customerComplaintNumber),
    receivedAt: moment(body.receivedAt, zone),
    customer: text(join([body.customer.name, body.customer.plant], '\n')),
    part: text(shortList(body.lines, (line) => join([line.partName, line.partNumber], '\n'), texts)),
    batch: text(shortList(body.lines, (line) => line.batch, texts)),
    problem: text(problemOf(body)),
    quantities: text(quantitiesText(body.lines)),
    category: text(
      join([body.category === null ? '' : texts.choices.category[body.category], body.severity], '\n'),
    ),
    owner: text(join([body.responsibleDepartment, body.responsiblePerson], '\n')),
    response: milestone('response'),
    preliminary: milestone('preliminary'),
    analysis: milestone('analysis'),
    closure: milestone('closure'),
    causeOccurrence: text(body.causeOccurrenceSummary),
    causeEscape: text(body.causeEscapeSummary),
    actionOccurrence: text(body.actionOccurrenceSummary),
    actionEscape: text(body.actionEscapeSummary),
    documents: text(documentsText(body, texts)),
    m1: text(verdicts[0] ?? ''),
    m2: text(verdicts[1] ?? ''),
    m3: text(verdicts[2] ?? ''),
    closing: text(entry.isVoid === true ? texts.forms.stateMark.void : closingText(body, zone, texts)),
    remarks: text(remarksText(entry, context, texts)),
  };
}

/** The first product line in full and how many there are: all of them stand in the case sheet. */
function shortList(
  lines: readonly ProductLine[],
  of: (line: ProductLine) => string,
  { forms }: Texts,
): string {
  const [first] = lines;
  if (first === undefined) return '';
  const printed = of(first);
  return lines.length === 1 || printed === ''
    ? printed
    : join([printed, fill(forms.register.moreLines, { count: lines.length })], '\n');
}

function quantitiesText(lines: readonly ProductLine[]): string {
  if (lines.length === 0) return '';
  const sum = (of: (line: ProductLine) => number | null): string => {
    const known = lines.flatMap((line) => of(line) ?? []);
    return known.length === 0 ? '—' : String(known.reduce((total, value) => total + value, 0));
  };
  return [
    sum((line) => line.defectiveQuantity),
    sum((line) => line.checkedQuantity),
    sum((line) => line.shippedQuantity),
  ].join('/');
}

const documentsShown = 3;

/** The first documents with their revisions; all of them stand in the case sheet. */
function documentsText({ documentUpdates }: Complaint, { forms }: Texts): string {
  const shown = documentUpdates
    .slice(0, documentsShown)
    .map(({ document, fromRevision, toRevision }) =>
      join([document, join([fromRevision, toRevision], '→')], ' '),
    );
  const isCut = documentUpdates.length > documentsShown;
  return join(
    [...shown, isCut ? fill(forms.register.moreLines, { count: documentUpdates.length }) : ''],
    '\n',
  );
}

function closingText(body: Complaint, zone: string, { choices }: Texts): string {
  const { doneAt } = body.milestones.closure;
  const state = doneAt !== null ? choices.status.closed : choices.status[statusOf(body)];
  return join([state, doneAt === null ? '' : civilDateOf(doneAt, zone)], '\n');
}

const shownVerifications = 3;

/** Why a number was voided, side states and their references, ⚙ custom fields; the clerk's own remarks in full are in the case sheet. */
function remarksText(entry: ComplaintEntry, context: PrintContext, { choices, forms }: Texts): string {
  const { body } = entry.stored;
  const states = sideStatesOf(body).map((state) => choices.sideState[state]);
  const round =
    body.pastRounds.length === 0 ? '' : fill(forms.register.round, { round: body.pastRounds.length + 1 });
  const more = body.verifications.length - shownVerifications;
  const custom = context.settings.customFields.map(({ label }, index) => {
    const value = body.custom[index] ?? '';
    return value === '' ? '' : `${label}=${value}`;
  });
  return join(
    [
      entry.isVoid === true ? fill(choices.registerRemark.voided, { reason: entry.voidReason ?? '' }) : '',
      ...states,
      round,
      body.mergedInto,
      body.repeatOf,
      more > 0 ? fill(choices.registerRemark.moreVerifications, { count: more }) : '',
      ...custom,
      brief(body.remarks),
    ],
    '\n',
  );
}

const longestBrief = 60;

const brief = (remarks: string): string => {
  const characters = Array.from(remarks.replaceAll(/\s+/g, ' '));
  return characters.length <= longestBrief
    ? characters.join('')
    : `${characters.slice(0, longestBrief - 1).join('')}…`;
};
