import { ExportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { afterReady, deferred, OnceWanted } from '../../state';
import { useTexts } from '../../ui';
import type { ExportDialogProps } from './export-dialog';

const ExportDialog = deferred(async () => (await import('./export-dialog')).ExportDialog);

/** 导出: the button and its dialog. */
export function ExportMenu(props: ExportDialogProps) {
  const words = useTexts().register.export;
  useEffect(() => afterReady(() => void Promise.allSettled([ExportDialog.fetch()])), []);
  return (
    <>
      <Button
        icon={<ExportOutlined aria-hidden />}
        aria-keyshortcuts="Control+E"
        onClick={() => props.onOpenChange(true)}
      >
        {words.button}
      </Button>
      <OnceWanted isWanted={props.isOpen}>
        <ExportDialog {...props} />
      </OnceWanted>
    </>
  );
}
