import * as v from 'valibot';
import { idSchema, lineText } from '../scalars';
import { type TemplateMapping, templateMappingSchema } from '../template';

/** 顾客模板 (5.3.6): a customer's own file that our records are filled into; every change is a version that stays. */

/** What a customer's template can be filled with, by the form whose data it takes. */
export const templateForms = ['8D', 'NTF', 'RTSP01-03', 'RTSP01-02', 'RTSP01-01-case'] as const;
export type TemplateForm = (typeof templateForms)[number];
export const templateFormSchema = v.picklist(templateForms);

/** What a person says of a template. */
export interface TemplateContent {
  readonly name: string;
  readonly form: TemplateForm;
  readonly attachmentId: string;
  /** As the customer called it. */
  readonly fileName: string;
  readonly mapping: TemplateMapping;
  /** No longer offered; what was made with it stays. */
  readonly isRetired: boolean;
}

export const templateContentSchema: v.GenericSchema<TemplateContent> = v.strictObject({
  name: v.pipe(
    lineText,
    v.check((text) => text.trim() !== '', 'empty'),
  ),
  form: templateFormSchema,
  attachmentId: idSchema,
  fileName: lineText,
  mapping: templateMappingSchema,
  isRetired: v.boolean(),
});

/** One version as it was saved; never changed afterwards. */
export interface TemplateVersion {
  readonly id: string;
  /** The same for all versions of one template. */
  readonly templateId: string;
  readonly customerId: string;
  /** 1, 2, 3 … */
  readonly revision: number;
  readonly content: TemplateContent;
  /** Factory wall clock with offset. */
  readonly savedAt: string;
  readonly savedBy: string;
  /** Why it was changed. */
  readonly reason: string;
}

/** Which file a record is to be filled into: a kept version, or one that is used this once. */
export type TemplateChoice =
  | { readonly kind: 'kept'; readonly versionId: string }
  | { readonly kind: 'once'; readonly attachmentId: string; readonly mapping: TemplateMapping };

export const templateChoiceSchema: v.GenericSchema<TemplateChoice> = v.variant('kind', [
  v.strictObject({ kind: v.literal('kept'), versionId: idSchema }),
  v.strictObject({ kind: v.literal('once'), attachmentId: idSchema, mapping: templateMappingSchema }),
]);

/** Word documents name their fields themselves; they have no cells. */
export const isWordFile = (fileName: string): boolean => /\.do[ct][xm]$/i.test(fileName);
