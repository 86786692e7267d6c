import type { CallError } from '@shared/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../api';
import { valueAt } from '../../editor';
import { ErrorPanel, useTexts } from '../../ui';
import type { ShownRecord } from '../description';

const most = 200;

/** Files that the record names: attachments and photos. */
export function FilesList({ record }: { readonly record: ShownRecord }) {
  const { files: say } = useTexts().record;
  const ids = idsIn(record.stored.body);
  const list = useQuery('attachment.list', ids.length === 0 ? null : { ids: [...ids] });
  const [error, setError] = useState<CallError | null>(null);
  if (ids.length === 0) return null;
  const open = async (id: string): Promise<void> => {
    const opened = await call('attachment.open', { id });
    setError(opened.ok ? null : opened.error);
  };
  return (
    <section className="case-panel" aria-label={say.title}>
      <h3>{say.title}</h3>
      {error !== null && <ErrorPanel error={error} onClose={() => setError(null)} />}
      <ul className="record-links">
        {(list.value?.attachments ?? []).map(({ id, name }) => (
          <li key={id}>
            {name} <Button onClick={() => void open(id)}>{say.open}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function idsIn(body: unknown): readonly string[] {
  const files = valueAt(body, 'attachmentIds');
  const photos = valueAt(body, 'photos');
  const ofPhotos = Array.isArray(photos)
    ? photos.map((photo: unknown) => valueAt(photo, 'attachmentId'))
    : [];
  const all = [...(Array.isArray(files) ? files : []), ...ofPhotos];
  return [...new Set(all.filter((id) => typeof id === 'string'))].slice(0, most);
}
