import { UploadOutlined } from '@ant-design/icons';
import type { Answer, OpenedImport } from '@shared/contract';
import type { ImportMapping } from '@shared/domain/customer-import';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api';
import { goBack, useReady } from '../../../state';
import { ErrorPanel, PageHeader, useTexts } from '../../../ui';
import { MappingTable } from './mapping-table';
import { PastImports } from './past-imports';
import { PlanView } from './plan-view';

type Chosen = Answer<'import.open'>;

/** 从 ERP 导入: a file, its columns, what each row would do, and only then the writing; past imports can be taken back. */
export function ImportPage() {
  const { customer, editor } = useTexts();
  const words = customer.importing;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [error, setError] = useState<Parameters<typeof ErrorPanel>[0]['error'] | null>(null);
  const [isReading, setIsReading] = useState(false);
  useReady('customer-import', true);
  const choose = async (): Promise<void> => {
    setIsReading(true);
    const result = await call('import.open', {});
    setIsReading(false);
    setError(result.ok ? null : result.error);
    if (result.ok && result.value.kind !== 'cancelled') setChosen(result.value);
  };
  return (
    <div className="record-page record-content">
      <PageHeader
        title={words.title}
        onBack={() => void goBack()}
        actions={
          <Button
            type="primary"
            icon={<UploadOutlined aria-hidden />}
            loading={isReading}
            onClick={() => void choose()}
          >
            {words.choose}
          </Button>
        }
      />
      <p className="case-quiet">{words.chooseNote}</p>
      {isReading && (
        <p className="import-reading" role="status">
          {words.reading} <Button onClick={() => void call('import.stop', {})}>{words.stop}</Button>
        </p>
      )}
      {error !== null && <ErrorPanel error={error} where={words.title} />}
      {chosen?.kind === 'refused' && (
        <Alert
          type="error"
          showIcon
          title={fill(editor.named, { name: chosen.fileName, value: words.refused[chosen.why] })}
        />
      )}
      {chosen?.kind === 'opened' && (
        <OpenedFile key={chosen.token} file={chosen} onDone={() => setChosen(null)} />
      )}
      <PastImports />
    </div>
  );
}

function OpenedFile({ file, onDone }: { readonly file: OpenedImport; readonly onDone: () => void }) {
  const { customer } = useTexts();
  const words = customer.importing;
  const [mapping, setMapping] = useState<ImportMapping>(file.mapping);
  return (
    <>
      <section className="case-panel" aria-label={words.mapping}>
        <h3>{fill(words.file, { name: file.fileName, rows: file.rows.toLocaleString('en-US') })}</h3>
        {file.isRemembered && <p className="case-quiet">{words.remembered}</p>}
        <MappingTable file={file} mapping={mapping} onMapping={setMapping} />
      </section>
      {mapping.code === undefined ? (
        <Alert type="warning" showIcon title={words.noCode} />
      ) : (
        <PlanView file={file} mapping={mapping} onDone={onDone} />
      )}
    </>
  );
}
