import type { AttachmentInfo, CallError, Result } from '@shared/contract';
import { useRef, useState } from 'react';
import { type FileServices, useDesk } from '../desk-context';
import { type FileSource, nameOfSource } from './file-source';

/** Why one file was not added. */
export type FileIssue = { readonly key: string; readonly name: string } & (
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

export interface FileIntake {
  readonly progress: IntakeProgress | null;
  readonly issues: readonly FileIssue[];
  /** Takes files one after the other; each is added as soon as it is kept, whatever becomes of the others. */
  readonly take: (sources: readonly FileSource[]) => void;
  readonly fail: (name: string, error: CallError) => void;
  readonly dismiss: (issue: FileIssue) => void;
  readonly dismissAll: () => void;
}

export interface IntakeParts {
  /** The kept files of the list as it stands when it is called. */
  readonly ids: () => readonly string[];
  readonly max: number;
  /** Keeps a file, or says why not. */
  readonly keep: (source: FileSource, files: FileServices) => Promise<Result<AttachmentInfo>>;
  /** Puts a kept file into the list; `ids` answers with it from then on. */
  readonly add: (info: AttachmentInfo) => void;
  /** Told after each batch how many files it added. */
  readonly onEnd: (added: number) => void;
}

/** Files on their way into a list. */
export function useFileIntake(parts: IntakeParts): FileIntake {
  const { files } = useDesk();
  const [progress, setProgress] = useState<IntakeProgress | null>(null);
  const [issues, setIssues] = useState<readonly FileIssue[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const report = (issue: FileIssue): void => setIssues((before) => [...before, issue]);

  const takeOne = async (source: FileSource, known: Map<string, string>): Promise<boolean> => {
    const issue = { key: crypto.randomUUID(), name: nameOfSource(source) };
    if (parts.ids().length >= parts.max) {
      report({ ...issue, kind: 'no-room' });
      return false;
    }
    const taken = await parts.keep(source, files);
    if (!taken.ok) {
      report({ ...issue, kind: 'failed', error: taken.error });
      return false;
    }
    const info = taken.value;
    const twin = parts.ids().indexOf(known.get(info.sha256) ?? '');
    if (twin !== -1) {
      report({ ...issue, kind: 'duplicate', info, number: twin + 1 });
      return false;
    }
    known.set(info.sha256, info.id);
    parts.add(info);
    return true;
  };

  const takeAll = async (sources: readonly FileSource[]): Promise<void> => {
    let count = 0;
    const ids = parts.ids();
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
