import { type Report, reportLayouts, type SubmissionLanguage } from '@shared/domain/report';
import { dateRulesOf, type Settings } from '@shared/domain/settings';
import type { FormData } from '@shared/forms';

/** Pages (1 or more) of a report that is being written. */
export interface PageCount {
  readonly language: SubmissionLanguage;
  readonly pages: number;
}

/** The language a report could be asked for in instead; none where both are on the paper already. */
export const otherLanguage = (language: SubmissionLanguage): 'zh-CN' | 'en' | null =>
  language === 'bilingual' ? null : language === 'en' ? 'zh-CN' : 'en';

const noWorkingDays = (): never => {
  throw new Error('a report asks for no working days');
};

/** Lays the customer's copy out as the export does; photos take the room they have on paper. 0 for a layout without a form. */
export function countPages(
  report: Report,
  settings: Settings,
  language: SubmissionLanguage,
  { bilingual, catalogue, notoSansSc, paginate }: typeof import('@shared/forms'),
): number {
  const layout = reportLayouts.find((each) => each === report.layout) ?? '8D';
  const paper = catalogue.get(layout);
  if (paper === undefined) return 0;
  const input = paper.from({
    stored: { number: '', body: report },
    isInternal: false,
    recipient: 0,
    rules: dateRulesOf(settings, { fact: noWorkingDays, earliestFact: noWorkingDays }),
    attachmentNames: {},
  });
  const context = {
    isBilingual: language === 'bilingual',
    settings,
    printedAt: '2026-01-01T00:00+08:00',
    printedBy: '',
    now: 0,
  } as const;
  const bound = (each: 'zh-CN' | 'en'): FormData => paper.bind(input, { ...context, language: each });
  const data =
    language === 'bilingual' ? bilingual(paper.definition, bound('zh-CN'), bound('en')) : bound(language);
  return paginate(paper.definition, data, notoSansSc()).length;
}
