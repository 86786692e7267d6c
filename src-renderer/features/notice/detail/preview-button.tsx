import type { ExportRequest } from '@shared/contract';
import type { StoredRecord } from '@shared/domain/record';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../../api';
import { Preview } from '../../../preview';
import { FailureLine, useTexts } from '../../../ui';

/** A notice as its customer gets it, in his agreed language, with one click. */
export function PreviewButton(props: {
  readonly notice: StoredRecord<'notice'>;
  readonly isPrimary?: boolean;
}) {
  const { notice, isPrimary = false } = props;
  const texts = useTexts();
  const { made } = texts.notices;
  const [isShown, setIsShown] = useState(false);
  const customerId = notice.body.recipients[0]?.customerId ?? null;
  const file = useQuery('customer.get', customerId === null ? null : { id: customerId });
  const request: ExportRequest = {
    form: 'record',
    code: 'RTSP01-03',
    format: 'pdf',
    language: file.value?.body.language ?? 'zh-CN',
    recordId: notice.id,
    isInternal: false,
    recipient: 0,
  };
  const name = `${texts.papers.notice.title} ${notice.number}`;
  return (
    <>
      <Button
        type={isPrimary ? 'primary' : 'default'}
        aria-label={fill(made.previewOf, { number: notice.number })}
        onClick={() => setIsShown(true)}
      >
        {made.preview}
      </Button>
      <FailureLine query={file} where={texts.preview.language} />
      <Preview
        request={isShown ? request : null}
        name={name}
        labelOf={(format) => (format === 'pdf' ? `${name} PDF` : `${name} Excel`)}
        onClose={() => setIsShown(false)}
      />
    </>
  );
}
