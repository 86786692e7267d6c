import type { AttachmentInfo } from '@shared/contract';
import { useEffect, useState } from 'react';
import { useDesk } from '../desk-context';

/** As many as one question may name. */
const most = 200;

/** What is known of these files, by id; those that are not kept are missing. */
export function useFileInfos(ids: readonly string[]): ReadonlyMap<string, AttachmentInfo> {
  const { files } = useDesk();
  const [known, setKnown] = useState<ReadonlyMap<string, AttachmentInfo>>(new Map());
  const unknown = [...new Set(ids)]
    .filter((id) => !known.has(id))
    .slice(0, most)
    .join(' ');
  useEffect(() => {
    if (unknown === '') return;
    let isCurrent = true;
    void files.list(unknown.split(' ')).then((infos) => {
      if (isCurrent && infos.length > 0)
        setKnown((before) => new Map([...before, ...infos.map((info) => [info.id, info] as const)]));
    });
    return () => {
      isCurrent = false;
    };
  }, [files, unknown]);
  return known;
}
