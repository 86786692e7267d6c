import type { Answer, DossierRequest, HistoryEntry } from '@shared/contract';
import { attachmentIdsOf } from '@shared/domain/attachment';
import { isInstant } from '@shared/domain/calendar';
import { problemOf } from '@shared/domain/complaint';
import { milestoneKinds } from '@shared/domain/deadline';
import {
  type DeliveredFile,
  type Delivery,
  type DeliveryChoice,
  plainChoice,
  stateOf,
} from '@shared/domain/delivery';
import { fieldCatalogue, formDefinitions } from '@shared/forms';
import { type Language, type Texts, textsOf } from '@shared/text';
import type { CaseJob, ExportJob, PackageJob, PackagePart, PackageTable } from '../export';
import type { CallContext } from './context';
import { requestOf } from './delivery/request';
import type { ExportJobs } from './export-jobs';
import type { Services } from './index';
import { demandRight } from './rights';
import { ServiceError } from './service-error';

/**
 * 案卷: everything that an auditor asks for of a complaint as one PDF with a list in front: the case sheet, every revision that was sent,
 * what else was written about it, evidence, receipts and the history (IATF 16949, 7.5.3). Costs only where they are asked for.
 */

/** As proposed in the save dialog. @throws ServiceError `not-found` */
export async function dossierName(services: Services, { caseId, language }: DossierRequest): Promise<string> {
  const { stored } = await services.exports.case(caseId);
  return `${textsOf(spoken(language)).dossier.title}_${stored.number}.pdf`;
}

const spoken = (language: DossierRequest['language']): Language => (language === 'en' ? 'en' : 'zh-CN');

/** @throws ServiceError `not-found`, `forbidden` where costs are asked for without the right */
export async function dossierJob(
  services: Services,
  jobs: ExportJobs,
  context: CallContext,
  request: DossierRequest,
): Promise<PackageJob> {
  if (request.showsFinance) demandRight(context, 'finance');
  const language = spoken(request.language);
  const texts = textsOf(language);
  const { stored } = await services.exports.case(request.caseId);
  const papers = await papersOf(services, context, request.caseId);
  const files = await filesOf(services, attachmentIdsIn(stored.body, papers));
  const sheet = await sheetJob(jobs, context, request);
  const { facts, title, deliveries, history } = texts.dossier;
  return {
    form: 'package',
    format: 'pdf',
    cover: {
      language,
      title: `${title} ${stored.number}`,
      company: '',
      stamp: stored.number,
      createdAt: sheet.context.printedAt,
      facts: [
        [facts.number, stored.number],
        [facts.customer, stored.body.customer.name],
        [facts.problem, problemOf(stored.body)],
        [facts.receivedAt, minute(stored.body.receivedAt ?? '')],
        [facts.madeAt, `${minute(sheet.context.printedAt)} ${context.operator.name}`],
        [facts.missing, files.missing.join('、')],
      ],
    },
    parts: [
      formPart(texts.dossier.sheet, sheet),
      ...(await paperParts(jobs, context, papers.slice(1), request)),
      ...files.parts,
      tablePart(deliveries, deliveryTable(papers, texts)),
      tablePart(history, await historyTable(services, context, papers, language)),
    ],
  };
}

type Proposal = Answer<'delivery.proposal'>;

/** The complaint first, then every record about it in the order of its number. */
interface Paper {
  readonly id: string;
  readonly proposal: Proposal;
  readonly body: unknown;
}

const atOnce = 100;

/** Everything of an answer that is given in portions; the last one is not full. */
async function everyPage<T>(
  portionAt: (page: { readonly offset: number; readonly limit: number }) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const all: T[] = [];
  for (;;) {
    const portion = await portionAt({ offset: all.length, limit: atOnce });
    all.push(...portion);
    if (portion.length < atOnce) return all;
  }
}

async function papersOf(services: Services, context: CallContext, caseId: string): Promise<readonly Paper[]> {
  const { channels } = services;
  const rows = await everyPage(async (page) => {
    const { records } = await channels['record.page'](context, { complaintId: caseId, ...page });
    return records;
  });
  const papers: Paper[] = [];
  for (const id of [caseId, ...rows.map((row) => row.id)]) {
    const proposal = await channels['delivery.proposal'](context, { recordId: id });
    const { source } = await services.deliveries.subject(id);
    papers.push({ id, proposal, body: source.stored.body });
  }
  const [own, ...rest] = papers;
  const sorted = rest.toSorted((one, other) => one.proposal.number.localeCompare(other.proposal.number));
  return own === undefined ? [] : [own, ...sorted];
}

async function sheetJob(jobs: ExportJobs, context: CallContext, request: DossierRequest): Promise<ExportJob> {
  const { caseId: complaintId, language, showsFinance } = request;
  const job = await jobs.jobOf(context, { form: 'RTSP01-01-case', format: 'pdf', language, complaintId });
  return showsFinance || job.form !== 'RTSP01-01-case' ? job : withoutCosts(job);
}

/** Nothing of what it cost, not even that it cost nothing. */
function withoutCosts(job: CaseJob): CaseJob {
  const { stored } = job.input;
  const body = { ...stored.body, costs: [], hasNoCosts: false };
  return { ...job, input: { ...job.input, stored: { ...stored, body } } };
}

/** What a return says of money. */
const moneyFields = ['freight', 'freightBearer', 'costBearer', 'amount'] as const;
const isMoney = (field: string): boolean => moneyFields.some((each) => each === field);

/** A return's paper without its money; no other record about a complaint has any. */
function withoutMoney(job: ExportJob): ExportJob {
  return job.form === 'paper' && job.code === 'RT' ? { ...job, input: blanked(job.input) } : job;
}

function blanked<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(blanked) as T;
  const entries = Object.entries(value).map(([key, inner]) => [key, isMoney(key) ? null : blanked(inner)]);
  return Object.fromEntries(entries) as T;
}

/** Every frozen revision of each record, oldest first, for each customer it went to; others as they stand. */
async function paperParts(
  jobs: ExportJobs,
  context: CallContext,
  papers: readonly Paper[],
  { language, showsFinance }: DossierRequest,
): Promise<readonly PackagePart[]> {
  const parts: PackagePart[] = [];
  for (const { id, proposal } of papers)
    for (const revision of drawnRevisions(proposal))
      for (const recipient of proposal.customers.keys()) {
        const choice = choiceOf(id, proposal, { revision, recipient, language });
        const job = await jobs.jobOf(context, requestOf(choice, proposal, 'pdf'));
        parts.push(formPart(partName(proposal, revision, recipient), showsFinance ? job : withoutMoney(job)));
      }
  return parts;
}

type Revision = Proposal['revisions'][number] | null;

/** Oldest first; null is what stands now. Of those that left as PDF the very bytes stand among the files. */
function drawnRevisions(proposal: Proposal): readonly Revision[] {
  const { revisions } = proposal;
  if (revisions.length === 0) return [null];
  return revisions.filter(({ submissionId }) => !leftAsPdf(proposal, submissionId)).toReversed();
}

const partName = ({ number, customers }: Proposal, revision: Revision, recipient: number): string =>
  [number, revision === null ? '' : `R${revision.revision}`, customers[recipient]?.name ?? '']
    .filter(isSaid)
    .join(' ');

const choiceOf = (
  recordId: string,
  { codes }: Proposal,
  asked: Pick<DeliveryChoice, 'recipient' | 'language'> & { readonly revision: Revision },
): DeliveryChoice => ({
  ...plainChoice({
    recordId,
    submissionId: asked.revision?.submissionId ?? null,
    code: asked.revision?.code ?? codes[0] ?? '',
    language: asked.revision?.language ?? asked.language,
  }),
  recipient: asked.recipient,
  // An archive is never refused for a character: what the font lacks is told by its code.
  replacesUnprintable: true,
});

/** Whether a revision went out as a PDF of its form that is kept. */
const leftAsPdf = ({ deliveries }: Proposal, submissionId: string): boolean =>
  deliveries
    .filter((delivery) => delivery.submissionId === submissionId)
    .some(({ facts }) => [...facts.files, ...(facts.parts ?? [])].some(isFormPdf));

const isFormPdf = ({ code, name }: DeliveredFile): boolean => code !== '' && /\.pdf$/i.test(name);

const formPart = (name: string, job: ExportJob): PackagePart => ({
  name,
  sha256: '',
  size: 0,
  source: { kind: 'form', job },
});

const tablePart = (name: string, table: PackageTable): PackagePart => ({
  name,
  sha256: '',
  size: 0,
  source: { kind: 'table', table },
});

/** Files of the complaint, of what was written about it, of what was sent and of receipts, each once. */
function attachmentIdsIn(body: unknown, papers: readonly Paper[]): readonly string[] {
  const deliveries = papers.flatMap(({ proposal }) => proposal.deliveries);
  return [
    ...new Set([
      ...deliveries.flatMap(({ facts }) =>
        (facts.parts ?? facts.files).map(({ attachmentId }) => attachmentId),
      ),
      ...attachmentIdsOf(body),
      ...papers.flatMap((paper) => attachmentIdsOf(paper.body)),
      ...deliveries.flatMap(({ facts }) => facts.receipt?.attachmentIds ?? []),
    ]),
  ];
}

async function filesOf(
  { attachments }: Services,
  ids: readonly string[],
): Promise<{ readonly parts: readonly PackagePart[]; readonly missing: readonly string[] }> {
  const parts: PackagePart[] = [];
  const missing: string[] = [];
  for (const id of ids) {
    try {
      const { path, info } = await attachments.locate(id);
      parts.push({ name: info.name, sha256: info.sha256, size: info.size, source: { kind: 'path', path } });
    } catch (cause) {
      if (!(cause instanceof ServiceError)) throw cause;
      missing.push(String(cause.params.file ?? id));
    }
  }
  return { parts, missing };
}

const shownHash = 12;

function deliveryTable(papers: readonly Paper[], texts: Texts): PackageTable {
  const { roads, states } = texts.delivery;
  const rowOf = (number: string, { revision, facts }: Delivery): readonly string[] => [
    number,
    minute(facts.steps.at(-1)?.at ?? ''),
    revision === null ? '' : `R${revision}`,
    roads[facts.road],
    [facts.recipient.customer, facts.recipient.contact, facts.recipient.address].filter(isSaid).join(' '),
    states[stateOf(facts)],
    facts.files.map(({ name, sha256 }) => `${name} ${sha256.slice(0, shownHash)}`).join('\n'),
    facts.receipt === null
      ? ''
      : [minute(facts.receipt.at), facts.receipt.by, facts.receipt.words].filter(isSaid).join(' '),
  ];
  return {
    heads: texts.dossier.deliveryHeads,
    widths: [14, 12, 6, 9, 17, 9, 20, 13],
    rows: papers.flatMap(({ proposal: { number, deliveries } }) =>
      deliveries.map((delivery) => rowOf(number, delivery)),
    ),
  };
}

const isSaid = (part: string): boolean => part !== '';

async function historyTable(
  { channels }: Services,
  context: CallContext,
  papers: readonly Paper[],
  language: Language,
): Promise<PackageTable> {
  const texts = textsOf(language);
  const rows: { readonly seq: number; readonly cells: readonly string[] }[] = [];
  for (const { id, proposal } of papers) {
    const channel = proposal.kind === 'complaint' ? 'complaint.history' : 'record.history';
    const labels = labelsOf(proposal.codes, texts, language);
    const entries = await everyPage(
      async (page) => (await channels[channel](context, { id, ...page })).entries,
    );
    for (const entry of entries)
      rows.push({ seq: entry.seq, cells: historyCells(proposal.number, entry, labels, texts) });
  }
  return {
    heads: texts.dossier.historyHeads,
    widths: [14, 16, 10, 12, 32, 16],
    rows: rows.toSorted((one, other) => one.seq - other.seq).map(({ cells }) => cells),
  };
}

function historyCells(number: string, entry: HistoryEntry, labels: Labels, texts: Texts): readonly string[] {
  const actions: Readonly<Record<string, string>> = {
    ...texts.complaint.history.actions,
    ...texts.record.actions,
  };
  const verb = entry.action.split('.').at(-1) ?? entry.action;
  return [
    minute(entry.at),
    number,
    entry.operator,
    actions[verb] ?? verb,
    [
      ...new Set(
        entry.changes
          .filter(({ path }) => !isAboutMoney(path))
          .map((change) => changeText(change, labels, texts)),
      ),
    ].join('\n'),
    entry.reason,
  ];
}

const longestValue = 60;

function changeText(
  { path, old, new: next }: HistoryEntry['changes'][number],
  labels: Labels,
  texts: Texts,
): string {
  const name = fieldName(path, labels, texts);
  // What our forms do not name is internal work of the program's, told without its parts.
  if (name === null) return texts.dossier.content;
  return `${name}: ${valueText(path, old, texts)} → ${valueText(path, next, texts)}`;
}

const isAboutMoney = (path: string): boolean =>
  path.split('.').some((part) => part === 'costs' || part === 'hasNoCosts' || isMoney(part));

type Labels = Readonly<Record<string, unknown>>;

/** What fields are called: by the screen's own words, else by the form that prints them. */
function labelsOf(codes: readonly string[], texts: Texts, language: Language): Labels {
  const { fields, record } = texts;
  const { noteApprover, noteProof, isVoid } = texts.complaint.history;
  const form = formDefinitions.get(codes[0] ?? '');
  const printed = form === undefined ? [] : fieldCatalogue(form).fields;
  return {
    ...Object.fromEntries(printed.map(({ field, labels }) => [field, labels?.[language]])),
    ...record.fields,
    ...fields,
    'note.approver': noteApprover,
    'note.proof': noteProof,
    isVoid,
  };
}

/** The name of a field, or of what it is part of, with its milestone; rows have no numbers in the names. */
function fieldName(path: string, labels: Labels, { choices }: Texts): string | null {
  const kind = milestoneKinds.find((each) => path.startsWith(`milestones.${each}.`));
  const name = plainName(path.replace(/^milestones\.\w+/, 'milestones.*'), labels);
  return kind === undefined || name === null ? name : `${choices.milestone[kind]} ${name}`;
}

function plainName(path: string, labels: Labels): string | null {
  const parts = path.split('.').map((part) => (/^\d+$/.test(part) ? '*' : part));
  for (let length = parts.length; length > 0; length -= 1) {
    const name = labels[parts.slice(0, length).join('.')];
    if (typeof name === 'string') return name;
  }
  return null;
}

/** Plain values as they are; what has parts is counted among the forms, not here. */
function valueText(path: string, value: unknown, { choices }: Texts): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  const groups: Readonly<Record<string, unknown>> = choices;
  const group = groups[path.split('.').at(-1) ?? ''];
  const chosen = typeof group === 'object' && group !== null ? Reflect.get(group, String(value)) : undefined;
  if (typeof value === 'string' && isInstant(value)) return minute(value);
  const text = typeof chosen === 'string' ? chosen : typeof value === 'object' ? '…' : String(value);
  return text.length <= longestValue ? text : `${text.slice(0, longestValue - 1)}…`;
}

const minute = (instant: string): string => instant.slice(0, 16).replace('T', ' ');
