import { PrinterOutlined } from '@ant-design/icons';
import type { ExportRequest } from '@shared/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { ExportListing } from '../../preview';
import { useCommand } from '../../state';
import { useTexts } from '../../ui';

/** 打印今日清单 or 打印交接清单: what is to be done as a paper, looked at first. */
export function PrintWorkList({
  code,
  owner,
}: {
  readonly code: Extract<ExportRequest, { readonly form: 'work-list' }>['code'];
  /** Only what is in this person's hands. */
  readonly owner?: string | undefined;
}) {
  const { papers, workPapers: words } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const title = code === 'DW' ? papers.workList.dayTitle : papers.workList.handTitle;
  useCommand('print', () => setIsOpen(true));
  return (
    <>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setIsOpen(true)}>
        {words.button[code]}
      </Button>
      {isOpen && (
        <ExportListing
          isOpen
          title={title}
          name={title}
          action={words.action}
          note={words.note[code]}
          requestOf={(choice) => ({ form: 'work-list', code, owner, ...choice })}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
