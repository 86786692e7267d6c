import { formsOfKind } from '@shared/domain/record';
import { formDefinitions } from '@shared/forms';
import type { Texts } from '@shared/text';
import type { AnyDescription, Paper } from './description';

/** The forms that print a record of this kind; its own ones where it names some. */
export const papersOf = ({ kind, papers }: AnyDescription): readonly [Paper, ...Paper[]] => {
  const [first, ...rest] = papers ?? formsOfKind[kind].map((code) => ({ code }));
  return [first ?? { code: formsOfKind[kind][0] }, ...rest];
};

/** What a form is called. */
export const titleOfPaper = ({ code, name }: Paper, texts: Texts): string =>
  [formDefinitions.get(code)?.title(texts) ?? code, ...(name === undefined ? [] : [name(texts)])].join(' · ');
