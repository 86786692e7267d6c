import type { CallError } from '@shared/contract';
import type { Delivery } from '@shared/domain/delivery';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { ErrorPanel, useTexts } from '../../ui';
import { FileSizes } from '../mail';
import type { RoadProps } from './road';
import { useWritten } from './use-written';

/** Onto paper by the PC's own reader, whose dialog knows the printer: the kept files are opened, a person prints them. */
export function PrintRoad({ choice, files, isDisabled, create }: RoadProps) {
  const { print: words, tabs } = useTexts().delivery;
  const [isOpened, setIsOpened] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const written = useWritten(choice);
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
      <p className="hint">{isPacked ? words.packed : words.hint}</p>
      <FileSizes label={words.files} files={files} />
      {error !== null && <ErrorPanel error={error} where={tabs.print} onRetry={() => void open()} />}
      {isOpened && <Alert type="success" showIcon title={words.opened} description={words.next} />}
      <div>
        <Button type="primary" loading={isBusy} disabled={isDisabled || isPacked} onClick={() => void open()}>
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
