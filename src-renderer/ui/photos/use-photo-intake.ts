import type { AttachmentInfo, CallError } from '@shared/contract';
import type { Photo } from '@shared/domain/photo';
import { useRef, useState } from 'react';
import { useDesk } from '../desk-context';
import { nameOfSource, type PhotoSource, takePhoto } from './photo-files';

/** Why one file did not become a photo. */
export type PhotoIssue = { readonly key: string; readonly name: string } & (
  | { readonly kind: 'failed'; readonly error: CallError }
  /** Kept, but the same file is in the list already; `number` counts from 1. */
  | { readonly kind: 'duplicate'; readonly info: AttachmentInfo; readonly number: number }
  | { readonly kind: 'no-room' }
);

export interface IntakeProgress {
  /** The file on its way, counted from 1. */
  readonly number: number;
  readonly total: number;
  readonly name: string;
}

export interface PhotoIntake {
  readonly progress: IntakeProgress | null;
  readonly issues: readonly PhotoIssue[];
  /** Takes files one after the other; each becomes a photo as soon as it is kept, whatever becomes of the others. */
  readonly take: (sources: readonly PhotoSource[]) => void;
  readonly fail: (name: string, error: CallError) => void;
  readonly dismiss: (issue: PhotoIssue) => void;
  readonly dismissAll: () => void;
}

/**
 * Files on their way into a list of photos.
 * @param photos the list as it stands when it is called
 * @param add puts a kept file into the list; `photos` answers with it from then on
 * @param onEnd told after each batch how many photos it added
 */
export function usePhotoIntake(parts: {
  readonly photos: () => readonly Photo[];
  readonly max: number;
  readonly add: (info: AttachmentInfo) => void;
  readonly onEnd: (added: number) => void;
}): PhotoIntake {
  const { files } = useDesk();
  const [progress, setProgress] = useState<IntakeProgress | null>(null);
  const [issues, setIssues] = useState<readonly PhotoIssue[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const report = (issue: PhotoIssue): void => setIssues((before) => [...before, issue]);

  const takeOne = async (source: PhotoSource, known: Map<string, string>): Promise<boolean> => {
    const issue = { key: crypto.randomUUID(), name: nameOfSource(source) };
    if (parts.photos().length >= parts.max) {
      report({ ...issue, kind: 'no-room' });
      return false;
    }
    const taken = await takePhoto(source, files);
    if (!taken.ok) {
      report({ ...issue, kind: 'failed', error: taken.error });
      return false;
    }
    const info = taken.value;
    const twin = parts.photos().findIndex(({ attachmentId }) => attachmentId === known.get(info.sha256));
    if (twin !== -1) {
      report({ ...issue, kind: 'duplicate', info, number: twin + 1 });
      return false;
    }
    known.set(info.sha256, info.id);
    parts.add(info);
    return true;
  };

  const takeAll = async (sources: readonly PhotoSource[]): Promise<void> => {
    let count = 0;
    const ids = parts.photos().map(({ attachmentId }) => attachmentId);
    const infos = ids.length === 0 ? [] : await files.list(ids);
    const known = new Map(infos.map(({ sha256, id }) => [sha256, id] as const));
    for (const [index, source] of sources.entries()) {
      setProgress({ number: index + 1, total: sources.length, name: nameOfSource(source) });
      if (await takeOne(source, known)) count += 1;
    }
    setProgress(null);
    parts.onEnd(count);
  };

  return {
    progress,
    issues,
    take: (sources) => {
      if (sources.length > 0) queue.current = queue.current.then(() => takeAll(sources));
    },
    fail: (name, error) => report({ key: crypto.randomUUID(), name, kind: 'failed', error }),
    dismiss: ({ key }) => setIssues((before) => before.filter((issue) => issue.key !== key)),
    dismissAll: () => setIssues([]),
  };
}
