import type { Answer, CallError } from '@shared/contract';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { ErrorPanel, useTexts } from '../../ui';
import { FileSizes } from '../mail';
import { hashText } from './hash-text';
import type { RoadProps } from './road';
import { useWritten } from './use-written';

/** Into a folder or onto a stick: chosen, copied, read back. */
export function FolderRoad({ choice, files, isDisabled, create }: RoadProps) {
  const { folder: words, tabs } = useTexts().delivery;
  const [saved, setSaved] = useState<Answer<'delivery.save'> | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const written = useWritten(choice);
  const save = async (): Promise<void> => {
    const chosen = await call('delivery.folder', {});
    setError(chosen.ok ? null : chosen.error);
    if (!chosen.ok || chosen.value.folder === null) return;
    const { token } = chosen.value.folder;
    setIsBusy(true);
    setSaved(null);
    const made = await written.once(() => create('file', { contact: '', address: '' }));
    const result = made === null ? null : await call('delivery.save', { deliveryId: made.id, folder: token });
    setIsBusy(false);
    if (result === null) return;
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    written.through();
    setSaved(result.value);
  };
  return (
    <div className="delivery-told">
      <p className="hint">{words.hint}</p>
      <FileSizes label={words.files} files={files} />
      {error !== null && <ErrorPanel error={error} where={tabs.file} onRetry={() => void save()} />}
      {saved !== null && <SavedCopies saved={saved} />}
      <div>
        <Button type="primary" loading={isBusy} disabled={isDisabled} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </div>
  );
}

function SavedCopies({ saved: { folder, copies } }: { readonly saved: Answer<'delivery.save'> }) {
  const words = useTexts().delivery.folder;
  const [first] = copies;
  return (
    <Alert
      type="success"
      showIcon
      title={words.saved}
      description={
        <>
          <p className="delivery-address">{folder}</p>
          {copies.map(({ name, sha256 }) => (
            <p key={name}>
              {name} · SHA-256 {hashText(sha256)}
            </p>
          ))}
          {first !== undefined && (
            <Button onClick={() => void call('file.reveal', { token: first.token })}>{words.open}</Button>
          )}
        </>
      }
    />
  );
}
