import type { TemplateNote } from '../domain/template';
import { fill, type Texts } from '../text';

/** What happened while a firm's own form was filled, as a sentence each. */
export const templateNoteTexts = (notes: readonly TemplateNote[], { forms }: Texts): readonly string[] =>
  notes.map(({ code, params }) => fill(forms.templateNotes[code], params));
