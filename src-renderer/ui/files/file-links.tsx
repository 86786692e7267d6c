import type { CallError } from '@shared/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useDesk } from '../desk-context';
import { ErrorPanel } from '../error-panel';
import './files.css';
import { useFileInfos } from './use-file-infos';

/** Kept files by name, each opened by a click. */
export function FileLinks({ ids }: { readonly ids: readonly string[] }) {
  const infos = useFileInfos(ids);
  const { open, error, dismiss } = useOpenFile();
  return (
    <>
      {error !== null && <ErrorPanel error={error} onClose={dismiss} />}
      <ul className="file-links">
        {ids.map((id) => (
          <li key={id}>
            <Button type="link" onClick={() => void open(id)}>
              {infos.get(id)?.name ?? '…'}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Opens a kept file as a copy under its own name; what went wrong is told by name. */
export function useOpenFile() {
  const { files } = useDesk();
  const [error, setError] = useState<CallError | null>(null);
  const open = async (id: string): Promise<void> => {
    const opened = await files.open(id);
    setError(opened.ok ? null : opened.error);
  };
  return { open, error, dismiss: () => setError(null) };
}
