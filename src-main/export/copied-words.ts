import type { CopyItem, CopyStep } from '@shared/domain/delivery';
import { copiedFields, copySteps, summaryNames } from '@shared/forms';
import { prepare } from './prepare';
import type { ExportJob } from './types';

export interface CopiedWords {
  /** What the form is called. */
  readonly title: string;
  readonly steps: readonly CopyStep[];
  /** The few values that say what it is about, its number first. */
  readonly summary: readonly CopyItem[];
}

/** A form's words to be pasted elsewhere, in the language of the job; a bilingual one has Chinese labels. */
export function copiedWords(job: ExportJob): CopiedWords {
  const { language } = job.context;
  // Whatever font there is in the other program: only a PDF of ours is bound to ours.
  const { form, data } = prepare({ ...job, format: 'xlsx' });
  return {
    title: form.title(data.texts),
    steps: copySteps(form, data, language),
    summary: copiedFields(form, data, summaryNames.get(form.code) ?? [], language),
  };
}
