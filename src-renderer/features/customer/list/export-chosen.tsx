import { ExportOutlined } from '@ant-design/icons';
import type { CallError } from '@shared/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api';
import { startExport } from '../../../state';
import { ErrorPanel, useTexts } from '../../../ui';

/** 顾客档案表 of the chosen customers, one file each in his agreed language; 财务 is left out. */
export function ExportChosen({ ids }: { readonly ids: readonly string[] }) {
  const { record, papers } = useTexts();
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const exportAll = async (): Promise<void> => {
    setIsBusy(true);
    setError(await firstError(ids, papers.customerFile.title));
    setIsBusy(false);
  };
  return (
    <>
      <Button icon={<ExportOutlined aria-hidden />} loading={isBusy} onClick={() => void exportAll()}>
        {record.exportChosen}
      </Button>
      {error !== null && <ErrorPanel error={error} where={record.exportChosen} />}
    </>
  );
}

/** One save dialog after the other; the first that fails ends it. */
async function firstError(ids: readonly string[], title: string): Promise<CallError | null> {
  for (const id of ids) {
    const found = await call('customer.get', { id });
    if (!found.ok) return found.error;
    const { name, language } = found.value.body;
    const request = {
      form: 'customer',
      code: 'CF',
      format: 'xlsx',
      customerId: id,
      showsFinance: false,
      language,
    } as const;
    const error = await startExport(request, `${title} ${name} Excel`);
    if (error !== null) return error;
  }
  return null;
}
