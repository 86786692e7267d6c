import type { CallError } from '@shared/contract';
import type { Delivery } from '@shared/domain/delivery';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../api';
import { ErrorPanel, useTexts } from '../../ui';
import { FileSizes } from '../mail';
import { DirectPrint } from './direct-print';
import type { RoadProps } from './road';
import { useWritten } from './use-written';

/** Onto paper: straight to a printer that was tried, or by the PC's own reader, where a person prints the kept files. */
export function PrintRoad({ choice, files, isDisabled, create }: RoadProps) {
  const { print: words, tabs } = useTexts().delivery;
  const [isOpened, setIsOpened] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const written = useWritten(choice);
  // None where this PC has no printer, or its papers are printed by the reader only.
  const printers = useQuery('print.printers', {}).value?.printers ?? [];
  const isPdf = files.every(({ name }) => name.toLowerCase().endsWith('.pdf'));
  const isPacked = files.some(({ name }) => name.toLowerCase().endsWith('.zip'));
  const open = async (): Promise<void> => {
    setIsBusy(true);
    setIsOpened(false);
    setError(null);
    const made = await written.once(() => create('print', { contact: '', address: '' }));
    const failure = made === null ? null : await handOver(made, words.note);
    setIsBusy(false);
    if (made === null) return;
    setError(failure);
    if (failure !== null) return;
    written.through();
    setIsOpened(true);
  };
  return (
    <div className="delivery-told">
      <FileSizes label={words.files} files={files} />
      {printers.length > 0 && (
        <DirectPrint
          printers={printers}
          code={choice.code}
          isPdf={isPdf}
          isDisabled={isDisabled}
          create={() => written.once(() => create('print', { contact: '', address: '' }))}
          through={written.through}
        />
      )}
      <p className="hint">{isPacked ? words.packed : words.hint}</p>
      {error !== null && <ErrorPanel error={error} where={tabs.print} onRetry={() => void open()} />}
      {isOpened && <Alert type="success" showIcon title={words.opened} description={words.next} />}
      <div>
        <Button
          type={printers.length === 0 ? 'primary' : 'default'}
          loading={isBusy}
          disabled={isDisabled || isPacked}
          onClick={() => void open()}
        >
          {words.open}
        </Button>
      </div>
    </div>
  );
}

/** Opens every file of it and writes down that the reader has them; what went wrong, or null. */
async function handOver({ id, facts }: Delivery, note: string): Promise<CallError | null> {
  for (const { attachmentId } of facts.files) {
    const opened = await call('attachment.open', { id: attachmentId });
    if (!opened.ok) return opened.error;
  }
  const marked = await call('delivery.mark', { id, state: 'handed-over', note });
  return marked.ok ? null : marked.error;
}
