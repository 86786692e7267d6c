import type { SummaryFigure } from '../domain/service-summary';
import { fill, type Texts } from '../text';

type Named = Pick<SummaryFigure, 'group' | 'code'>;

/** What a number of a summary is called, within its group: `产品质量`, a part, a customer. */
export function codeName({ group, code }: Named, texts: Texts): string {
  const { feedback, serviceSummary } = texts.papers;
  const names: { readonly [G in Named['group']]?: Readonly<Record<string, string>> } = {
    kind: feedback.kind,
    topic: feedback.topic,
    mood: feedback.mood,
    answer: serviceSummary.codes.answer,
    promise: serviceSummary.codes.promise,
    'call-back': feedback.satisfaction,
    sheet: feedback.satisfaction,
    category: texts.choices.category,
  };
  return names[group]?.[code] ?? code;
}

/** The same by itself: `承诺：违约`. */
export function figureName(figure: Named, texts: Texts): string {
  const { groups, named } = texts.papers.serviceSummary;
  const group = groups[figure.group];
  return figure.code === '' ? group : fill(named, { group, name: codeName(figure, texts) });
}

/** More or less than before: `+3`, `−2`, `0`. */
export const changeText = ({ count, before }: Pick<SummaryFigure, 'count' | 'before'>): string =>
  count > before ? `+${count - before}` : String(count - before);
