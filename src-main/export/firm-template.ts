import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { isWordFile } from '@shared/domain/customer-template';
import type { UnreadablePhoto } from '@shared/domain/photo';
import type { FieldCatalogue, TemplateNote } from '@shared/domain/template';
import {
  allRows,
  type FormData,
  fieldCatalogue,
  type PhotoValue,
  templateCatalogue,
  templateData,
  templateFields,
  withTemplateData,
} from '@shared/forms';
import { faultOf, type PhotoFiles } from './photos';
import { PhotoRefused, type Picture } from './picture';
import type { PictureCache } from './picture-cache';
import type { Prepared } from './prepare';
import { fillTemplate, WorkbookError } from './template';
import type { Room } from './template/fit';
import { ExportError, type ExportJob, type ExportResult, type JobTemplate } from './types';
import type { OutputFile } from './write-file';

type Outcome =
  | { readonly kind: 'filled'; readonly result: ExportResult }
  /** Our layout takes the place of the firm's workbook. */
  | { readonly kind: 'fallen-back'; readonly notes: readonly TemplateNote[] };

const fallenBack = (note: TemplateNote): Outcome => ({ kind: 'fallen-back', notes: [note] });

/**
 * Fills the firm's own workbook with a form's data. A file that is gone or cannot be read never fails the export: the notes say so and
 * our layout is drawn. A customer asked for his own sheet: nothing takes its place.
 * @throws ExportError `file-missing` for a customer's
 */
export async function fillFirmTemplate(
  job: ExportJob,
  template: JobTemplate,
  prepared: Prepared,
  cache: PictureCache,
  output: OutputFile | null,
): Promise<Outcome> {
  const params = { file: template.fileName };
  if (template.isCustomers === true)
    return { kind: 'filled', result: await customersFilled(job, template, prepared, cache, output) };
  if (template.path === null) return fallenBack({ code: 'template-missing', params });
  try {
    return { kind: 'filled', result: await filled(job, template, template.path, prepared, cache, output) };
  } catch (cause) {
    if (isMissing(cause)) return fallenBack({ code: 'template-missing', params });
    const fault = cause instanceof WorkbookError ? cause.fault : String(cause);
    return fallenBack({ code: 'template-broken', params: { ...params, fault } });
  }
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'EACCES');

async function customersFilled(
  job: ExportJob,
  template: JobTemplate,
  prepared: Prepared,
  cache: PictureCache,
  output: OutputFile | null,
): Promise<ExportResult> {
  const missing = () => new ExportError('file-missing', { file: template.fileName });
  if (template.path === null) throw missing();
  try {
    return await filled(job, template, template.path, prepared, cache, output);
  } catch (cause) {
    throw isMissing(cause) ? missing() : cause;
  }
}

/** What a template may ask for, and its values. */
function askedOf(
  { isCustomers }: JobTemplate,
  { form, data }: Prepared,
): { readonly data: FormData; readonly catalogue: FieldCatalogue } {
  const names = isCustomers === true ? templateFields.get(form.code) : undefined;
  return names === undefined
    ? { data: withTemplateData(form, data), catalogue: fieldCatalogue(form) }
    : { data: templateData(names, data), catalogue: templateCatalogue(form, names) };
}

async function filled(
  job: ExportJob,
  template: JobTemplate,
  path: string,
  prepared: Prepared,
  cache: PictureCache,
  output: OutputFile | null,
): Promise<ExportResult> {
  const { mapping, fileName } = template;
  const { form, metrics } = prepared;
  const { data, catalogue: own } = askedOf(template, prepared);
  if (isWordFile(fileName)) {
    const { fillDocument } = await import('./word-template');
    const bytes = await fillDocument(await readFile(path), data);
    return { bytes, pages: 0, unreadablePhotos: [], notes: [] };
  }
  const photos = new Photos(job.form === 'paper' ? (job.photoFiles ?? {}) : {}, cache);
  const { bytes, notes, extension } = await fillTemplate({
    bytes: await readFile(path),
    mapping,
    data,
    metrics,
    pictureOf: (photo, room) => photos.make(photo, room),
    unreadable: (photo) => `${data.texts.forms.photos.unreadable}\n${photos.nameOf(photo)}`,
  });
  const title = form.title(data.texts);
  const named = notes.map((note) => withNames(note, own, title, job.context.language));
  const isCalledWrongly = output !== null && extname(output.path).toLowerCase() !== `.${extension}`;
  return {
    bytes,
    // Only a spreadsheet program could tell.
    pages: 0,
    unreadablePhotos: photos.unreadable,
    notes: isCalledWrongly
      ? [...named, { code: 'extension-differs', params: { file: fileName, extension } }]
      : named,
  };
}

/** Photos at the size of their boxes, and each file once that could not be read. */
class Photos {
  private readonly broken = new Map<string, UnreadablePhoto>();

  constructor(
    private readonly files: PhotoFiles,
    private readonly cache: PictureCache,
  ) {}

  get unreadable(): readonly UnreadablePhoto[] {
    return [...this.broken.values()];
  }

  nameOf({ attachmentId, caption }: PhotoValue): string {
    return this.files[attachmentId]?.name ?? caption;
  }

  async make(photo: PhotoValue, { width, height }: Room): Promise<Picture | null> {
    const path = this.files[photo.attachmentId]?.path ?? null;
    try {
      if (path === null) throw new PhotoRefused('missing');
      return await this.cache.pictureOf(path, { marks: photo.marks, width, height });
    } catch (cause) {
      const name = this.nameOf(photo);
      this.broken.set(name, { name, fault: faultOf(cause) });
      return null;
    }
  }
}

/** Fields and lists as people call them, in the print's language. */
function withNames(
  { code, params }: TemplateNote,
  { fields, lists }: FieldCatalogue,
  title: string,
  language: 'zh-CN' | 'en',
): TemplateNote {
  const all = [...fields, ...lists.flatMap((list) => list.fields)];
  const field = all.find((each) => each.field === params.field)?.labels?.[language];
  const section = lists.find((each) => each.list === params.list)?.fields[0]?.section?.[language];
  // All rows together have no heading of their own.
  const list = params.list === allRows ? title : section;
  return {
    code,
    params: { ...params, ...(field === undefined ? {} : { field }), ...(list === undefined ? {} : { list }) },
  };
}
