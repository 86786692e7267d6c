import type { ExportFormat, ExportJob, PhotoFile } from '@main/export';
import { type FormLanguage, papers } from '@shared/forms';
import { paperSamples } from '@shared/forms/samples';
import { bodyOf, contextOf, entryOf, registerEntries, type Size } from './samples';

/** A form filled with an invented record. */
export interface Sample {
  readonly name: string;
  /** The complaint's own forms; all others are papers of the catalogue. */
  readonly form: Exclude<ExportJob['form'], 'paper'> | 'paper';
  /** Of the paper; else the form's own. */
  readonly code: string;
  readonly size: Size;
  readonly language: FormLanguage | 'bilingual';
}

/** The export of a sample; `photoFiles` by attachment id. */
export function jobOf(
  { form, code, size, language }: Sample,
  format: ExportFormat,
  photoFiles: Readonly<Record<string, PhotoFile>>,
): ExportJob {
  const context = {
    ...contextOf(language === 'bilingual' ? 'zh-CN' : language, size, size === 'extreme' ? 'draft' : 'none'),
    isBilingual: language === 'bilingual',
  };
  if (form === 'paper') {
    const input = size === 'empty' ? papers.get(code)?.blank() : paperSamples[code]?.[size];
    return { form, code, format, context, input: input ?? {}, photoFiles };
  }
  if (form === 'RTSP01-01') {
    return {
      form,
      format,
      context,
      entries: registerEntries(size),
      scope: { kind: 'month', month: '2026-11' },
    };
  }
  return { form, format, context, input: { ...entryOf(bodyOf[size](), 7), companyId: null } };
}
