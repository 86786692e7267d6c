import { blankCommunication } from '@shared/domain/feedback';
import { blankNotice } from '@shared/domain/notice';
import { defaultSettings } from '@shared/domain/settings';
import { blankVisitReport } from '@shared/domain/visit';
import { catalogue, notoSansSc, type PrintContext, paginate } from '@shared/forms';
import { expect, it } from 'vitest';

const context: PrintContext = {
  language: 'zh-CN',
  settings: defaultSettings,
  printedAt: '2026-11-21T14:03+08:00',
  printedBy: '周明',
  now: 0,
};
const ids = ['00000000-0000-4000-8000-000000000041', '00000000-0000-4000-8000-000000000042'];
const attachmentNames = { [String(ids[0])]: '会议纪要.pdf', [String(ids[1])]: '现场照片.jpg' };

function printed(code: string, input: object): string {
  const form = catalogue.get(code);
  if (form === undefined) throw new Error(`no form ${code}`);
  return paginate(form.definition, form.bind(input, context), notoSansSc())
    .flatMap(({ cells }) => cells.map(({ text }) => text))
    .join('\n');
}

it.each([
  [
    'RTSP01-02',
    {
      number: '',
      copy: 'customer',
      due: null,
      report: { ...blankVisitReport(), attachmentIds: ids, attachments: '签到表见文件夹3' },
    },
  ],
  ['CR', { record: { ...blankCommunication(), attachmentIds: ids, attachments: '签到表见文件夹3' } }],
])('%s prints the note on its attachments and every file by name', (code, input) => {
  expect(printed(code, { ...input, attachmentNames })).toContain(
    '签到表见文件夹3；会议纪要.pdf；现场照片.jpg',
  );
});

it('RTSP01-03 prints every file by name', () => {
  const notice = { ...blankNotice(), attachmentIds: ids };
  const text = printed('RTSP01-03', { number: '', notice, recipientId: null, attachmentNames });
  for (const name of Object.values(attachmentNames)) expect(text).toContain(name);
});
