import { Button } from 'antd';
import { ErrorPanel, useTexts } from '../../../ui';
import { useStartRecord } from './use-start-record';

/** From a complaint to its report in one step. */
export function StartReport({ complaintId }: { readonly complaintId: string }) {
  const { wizard } = useTexts().workspace;
  const report = useStartRecord('report', complaintId);
  return (
    <>
      <Button loading={report.isBusy} onClick={() => void report.open()}>
        {report.exists ? wizard.open : wizard.start}
      </Button>
      {report.error !== null && (
        <ErrorPanel error={report.error} where={wizard.failed} onClose={report.forgetError} />
      )}
    </>
  );
}
