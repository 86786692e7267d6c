import { blankCommunication } from '@shared/domain/feedback';
import { withLaterFields } from '@shared/domain/record/upgrade';
import { blankReport } from '@shared/domain/report';
import { blankServiceAgreement, blankServiceStaff } from '@shared/domain/service';
import { blankVisitReport } from '@shared/domain/visit';
import { describe, expect, it } from 'vitest';

describe('a body kept before a field was there', () => {
  it('reads with nothing in that field', () => {
    const { photos: _, planned: __, translation: ___, layout: ____, ...older } = blankReport();
    expect(withLaterFields('report', { ...older, title: '毛刺' })).toEqual({
      ...blankReport(),
      title: '毛刺',
    });
  });

  it.each([
    ['visit-report', blankVisitReport()],
    ['communication', blankCommunication()],
  ] as const)('of before files could be kept with a %s keeps what was noted of them', (kind, blank) => {
    const { attachmentIds: _, ...older } = { ...blank, attachments: '签到表见文件夹3' };
    expect(withLaterFields(kind, older)).toMatchObject({ attachmentIds: [], attachments: '签到表见文件夹3' });
  });

  it('of before signed agreements and certificates could be kept reads without any', () => {
    const { attachmentIds: _, ...agreement } = blankServiceAgreement();
    expect(withLaterFields('service-agreement', agreement)).toEqual(blankServiceAgreement());
    const { attachmentIds: __, ...staff } = blankServiceStaff();
    expect(withLaterFields('service-staff', staff)).toEqual(blankServiceStaff());
  });

  it('stays as it is when it is not of its kind', () => {
    expect(withLaterFields('report', { title: 1 })).toEqual({ title: 1 });
  });
});
