import { noticeKinds, noticeSchema } from '@shared/domain/notice';
import { defaultSettings } from '@shared/domain/settings';
import { visitPlanSchema, visitReportSchema } from '@shared/domain/visit';
import { type FormLanguage, notoSansSc, type Page, paginate } from '@shared/forms';
import { bindContactNotice, type NoticeInput } from '@shared/forms/bindings/contact-notice';
import type { VisitPlanInput } from '@shared/forms/bindings/visit-plan';
import { bindVisitReport, type VisitReportInput } from '@shared/forms/bindings/visit-report';
import { contactNoticeForm } from '@shared/forms/definitions/contact-notice';
import { visitReportForm } from '@shared/forms/definitions/visit-report';
import { noticeSamples } from '@shared/forms/samples/notice';
import { visitSamples } from '@shared/forms/samples/visit';
import { textsOf } from '@shared/text';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const contextOf = (language: FormLanguage) =>
  ({
    language,
    settings: defaultSettings,
    printedAt: '2026-11-21T14:03+08:00',
    printedBy: '周明',
    now: 0,
  }) as const;

const notices = noticeSamples['RTSP01-03'] as {
  readonly typical: NoticeInput;
  readonly extreme: NoticeInput;
};
const reports = visitSamples['RTSP01-02'] as {
  readonly typical: VisitReportInput;
  readonly extreme: VisitReportInput;
};
const plans = visitSamples['visit-plan'] as {
  readonly typical: VisitPlanInput;
  readonly extreme: VisitPlanInput;
};

const noticePages = (input: NoticeInput, language: FormLanguage): readonly Page[] =>
  paginate(contactNoticeForm, bindContactNotice(input, contextOf(language)), notoSansSc());
const reportPages = (input: VisitReportInput, language: FormLanguage): readonly Page[] =>
  paginate(visitReportForm, bindVisitReport(input, contextOf(language)), notoSansSc());

const has = (page: Page | undefined, field: string): boolean =>
  page?.cells.some((cell) => cell.field === field) ?? false;
const said = (pages: readonly Page[]): string =>
  pages.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n');

it('samples keep to their schemas', () => {
  for (const { notice } of Object.values(notices)) v.parse(noticeSchema, notice);
  for (const { report } of Object.values(reports)) v.parse(visitReportSchema, report);
  for (const { plan } of Object.values(plans)) v.parse(visitPlanSchema, plan);
});

const property = {
  item: '周转箱'.repeat(60),
  ownerNumber: '编号'.repeat(30),
  quantity: 12,
  damage: '底托开裂。'.repeat(400),
  proposal: '请更换。'.repeat(500),
  decision: '同意更换。'.repeat(400),
};

const letters = noticeKinds.flatMap((kind) =>
  (['typical', 'extreme'] as const).flatMap((size) =>
    (['zh-CN', 'en'] as const).map((language) => ({ kind, size, language })),
  ),
);

describe('contact notice', () => {
  it.each(letters)(
    '$kind, $size, in $language: the receipt stands on page 1 and nothing after it',
    ({ kind, size, language }) => {
      const given = notices[size];
      const pages = noticePages({ ...given, notice: { ...given.notice, kind, property } }, language);
      expect(has(pages[0], 'receipt.returnTo')).toBe(true);
      expect(pages[0]?.cells.filter(({ style }) => style === 'band')).toHaveLength(1);
    },
  );

  it.each(['zh-CN', 'en'] as const)('a typical one is two pages in %s', (language) => {
    expect(noticePages(notices.typical, language)).toHaveLength(2);
  });

  it('prints the sections of its kind only', () => {
    const print = (kind: (typeof noticeKinds)[number]): string =>
      said(
        noticePages({ ...notices.typical, notice: { ...notices.typical.notice, kind, property } }, 'zh-CN'),
      );
    expect(print('customer-property')).toContain('底托开裂');
    expect(print('customer-property')).not.toContain('261118-2');
    expect(print('escape')).not.toContain('底托开裂');
    expect(print('other')).not.toContain('可疑范围');
  });

  it('shows no row of another recipient, and admissions only when released', () => {
    const { notice } = notices.typical;
    const other = '00000000-0000-4000-8000-000000000099';
    const text = said(
      noticePages(
        {
          ...notices.typical,
          notice: {
            ...notice,
            ranges: notice.ranges.map((range, at) => (at === 0 ? { ...range, recipientId: other } : range)),
            admissions: {
              isReleased: false,
              releasedBy: '沈建国',
              costBearing: '我司承担',
              preliminaryCause: '电极',
            },
          },
        },
        'zh-CN',
      ),
    );
    expect(text).not.toContain('SH-261118-02');
    expect(text).toContain('SH-261120-01');
    expect(text).not.toContain('我司承担');
  });
});

describe('visit report', () => {
  it.each(['zh-CN', 'en'] as const)('a typical one is two pages in %s', (language) => {
    expect(reportPages(reports.typical, language)).toHaveLength(2);
  });

  it.each(['zh-CN', 'en'] as const)('keeps page 1 to itself, whatever is in it, in %s', (language) => {
    const [first] = reportPages(reports.extreme, language);
    expect(has(first, 'agreement')).toBe(true);
    expect(has(first, 'problem')).toBe(false);
    const last = first?.rows.at(-1);
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThan((first?.height ?? 0) - 34);
  });

  it('has room for page 1 in two languages too', () => {
    for (const input of Object.values(reports)) {
      const data = { ...bindVisitReport(input, contextOf('zh-CN')), also: textsOf('en') };
      const [first] = paginate(visitReportForm, data, notoSansSc());
      const last = first?.rows.at(-1);
      expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThan((first?.height ?? 0) - 34);
    }
  });

  it('says nothing of competitors on the customer’s copy', () => {
    const { competitors } = reports.typical.report;
    expect(said(reportPages(reports.typical, 'zh-CN'))).toContain(competitors);
    const copy = said(reportPages({ ...reports.typical, copy: 'customer' }, 'zh-CN'));
    expect(copy).not.toContain(competitors);
    expect(copy).not.toContain('竞争对手');
  });
});
