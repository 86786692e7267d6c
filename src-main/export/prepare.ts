import {
  type AnyListing,
  type AnyPaper,
  bilingual,
  bindCase,
  bindRegister,
  bindTransferSlip,
  caseForm,
  columnEdges,
  type FieldValue,
  type FieldValues,
  type FormData,
  type FormDefinition,
  fitFurniture,
  type Metrics,
  missingGlyphs,
  notoSansSc,
  type PhotoValue,
  papers,
  registerForm,
  replaceUnprintable,
  textsIn,
  transferSlipForm,
  withTexts,
} from '@shared/forms';
import type { Picture } from './picture';
import { type CaseJob, ExportError, type ExportJob, type PaperJob } from './types';

/** A form with its data, ready to be paginated and drawn. */
export interface Prepared {
  readonly form: FormDefinition;
  readonly data: FormData;
  readonly metrics: Metrics;
  /** Photos ready to be drawn; none before `withPhotos`. */
  readonly pictures: ReadonlyMap<PhotoValue, Picture>;
}

/**
 * Binds a job's records to its form.
 * @throws ExportError `unprintable`, naming the characters, when a PDF's font lacks them
 */
export const prepare = (job: ExportJob): Prepared => prepareBound(job, bind(job));

/** The same of records that were bound already. */
export function prepareBound(job: ExportJob, bindings: FormData): Prepared {
  const metrics = notoSansSc();
  const bound: Bound = { form: formOf(job), data: bindings };
  const inLanguages =
    job.context.isBilingual === true
      ? { ...bound, data: bilingual(bound.form, bound.data, inEnglish(job)) }
      : bound;
  const { form, data } = withFurniture(inLanguages, metrics);
  const pictures = new Map<PhotoValue, Picture>();
  if (job.replacesUnprintable === true) return { form, metrics, data: withStandIns(data, metrics), pictures };
  // A spreadsheet finds another font by itself; a PDF carries only ours.
  if (job.format === 'pdf') checkPrintable(data, metrics);
  return { form, data, metrics, pictures };
}

/** The second language of a bilingual print. A register's rows pass by once, in Chinese; its columns have no room for more. */
const inEnglish = (job: ExportJob): FormData | null =>
  job.form === 'RTSP01-01' ? null : bind({ ...job, context: { ...job.context, language: 'en' } });

function withFurniture({ form, data }: Bound, metrics: Metrics): Bound {
  const edges = columnEdges(form);
  const width = (edges.at(-1) ?? 0) - (edges[0] ?? 0);
  return { form, data: { ...data, furniture: fitFurniture(data.furniture, width, metrics) } };
}

interface Bound {
  readonly form: FormDefinition;
  readonly data: FormData;
}

const paperOf = ({ code }: PaperJob): AnyPaper | AnyListing => {
  const found = papers.get(code);
  if (found === undefined) throw new ExportError('internal', { form: code });
  return found;
};

function formOf(job: ExportJob): FormDefinition {
  switch (job.form) {
    case 'RTSP01-01':
      return registerForm;
    case 'RTSP01-01-case':
      return caseForm;
    case 'transfer-slip':
      return transferSlipForm;
    case 'paper':
      return paperOf(job).definition;
  }
}

/** A job's records as its form's data. */
export function bind(job: ExportJob): FormData {
  switch (job.form) {
    case 'RTSP01-01':
      // Rows that are still coming go through an intake (perform.ts).
      if (Symbol.asyncIterator in job.entries) throw new ExportError('internal', { form: job.form });
      return bindRegister(job.entries, job.scope, job.context);
    case 'RTSP01-01-case':
      return unfilled(bindCase(job.input, job.context), job);
    case 'transfer-slip':
      return unfilled(bindTransferSlip(job.input, job.context), job);
    case 'paper':
      return paperOf(job).bind(job.input, job.context);
  }
}

/** A blank print keeps what stands in the title block only. */
function unfilled(data: FormData, { isBlank }: CaseJob): FormData {
  if (isBlank !== true) return data;
  const kept = Object.entries(data.fields).filter(([field]) => field.startsWith('head.'));
  return { ...data, fields: Object.fromEntries(kept) };
}

export function* valuesOf(data: FormData): Generator<string> {
  const texts = ({ text, also = '', drawing }: FieldValue): readonly string[] => [
    text,
    also,
    ...(drawing === undefined ? [] : textsIn(drawing)),
  ];
  for (const value of Object.values(data.fields)) yield* texts(value);
  for (const list of Object.values(data.lists)) {
    for (const row of list) for (const value of Object.values(row)) yield* texts(value);
  }
  const { headerLeft, footerLeft, footerCenter, footerRight } = data.furniture;
  yield* [headerLeft, footerLeft, footerCenter, footerRight];
}

const namedAtMost = 20;

function checkPrintable(data: FormData, metrics: Metrics): void {
  const missing = new Map<string, string>();
  for (const text of valuesOf(data)) {
    for (const { character, code } of missingGlyphs(text, metrics)) missing.set(character, code);
  }
  if (missing.size === 0) return;
  const characters = [...missing].slice(0, namedAtMost).map(([character, code]) => `${character} (${code})`);
  throw new ExportError('unprintable', { characters: characters.join(' '), count: missing.size });
}

function withStandIns(data: FormData, metrics: Metrics): FormData {
  const printable = (text: string): string => replaceUnprintable(text, metrics);
  const replaced = (value: FieldValue): FieldValue => ({
    ...value,
    text: printable(value.text),
    ...(value.also === undefined ? {} : { also: printable(value.also) }),
    ...(value.drawing === undefined ? {} : { drawing: withTexts(value.drawing, printable) }),
  });
  const row = (values: FieldValues): FieldValues =>
    Object.fromEntries(Object.entries(values).map(([field, value]) => [field, replaced(value)]));
  const { furniture } = data;
  return {
    ...data,
    fields: row(data.fields),
    lists: Object.fromEntries(Object.entries(data.lists).map(([name, list]) => [name, list.map(row)])),
    furniture: { ...furniture, footerCenter: replaceUnprintable(furniture.footerCenter, metrics) },
  };
}
