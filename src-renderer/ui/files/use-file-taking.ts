import { toInstant } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import type { ClipboardEvent } from 'react';
import { useDesk, useNow } from '../desk-context';
import { type FileSource, isNameless } from './file-source';
import { type FileDrop, useFileDrop } from './use-file-drop';
import { type FileIntake, type IntakeParts, useFileIntake } from './use-file-intake';

export interface FileTaking {
  readonly intake: FileIntake;
  /** Files hover above the region. */
  readonly isOver: boolean;
  /** What the region carries to take what is pasted or dropped. */
  readonly handlers: FileDrop['handlers'] & { readonly onPaste: (event: ClipboardEvent) => void };
  /** The system's dialog. */
  readonly pick: () => Promise<void>;
}

/** The three ways a file comes into a list: chosen, dropped, pasted. `onBegin` is told before each. */
export function useFileTaking(
  parts: IntakeParts & { readonly isDisabled: boolean; readonly onBegin: () => void },
): FileTaking {
  const { isDisabled, onBegin } = parts;
  const { texts, files, rules } = useDesk();
  const now = useNow();
  const intake = useFileIntake(parts);
  const takeFiles = (given: readonly File[]): void => {
    const at = toInstant(now, rules.timeZone).slice(0, 16).replace('T', ' ').replace(':', '');
    onBegin();
    intake.take(
      given.map((file): FileSource => {
        const extension = file.type === 'image/jpeg' ? 'jpg' : (file.type.split('/')[1] ?? 'png');
        const name = isNameless(file.name) ? fill(texts.files.pastedName, { at, extension }) : file.name;
        return { kind: 'file', name, file };
      }),
    );
  };
  const drop = useFileDrop(takeFiles, isDisabled);
  const pick = async (): Promise<void> => {
    const picked = await files.pick();
    onBegin();
    if (!picked.ok) {
      const { code, params } = picked.error;
      if (code !== 'cancelled') intake.fail(String(params.file ?? texts.files.add), picked.error);
      return;
    }
    const { attachments, refused } = picked.value;
    for (const { name, code } of refused) intake.fail(name, { code, params: { file: name }, id: 'screen' });
    intake.take(attachments.map((info) => ({ kind: 'kept', info })));
  };
  const onPaste = (event: ClipboardEvent): void => {
    const given = [...event.clipboardData.files];
    if (isDisabled || given.length === 0 || isText(event)) return;
    event.preventDefault();
    takeFiles(given);
  };
  return { intake, isOver: drop.isOver, handlers: { ...drop.handlers, onPaste }, pick };
}

/** Words pasted into a field stay words, even where the clipboard also holds a picture of them (spreadsheets do). */
function isText({ target, clipboardData }: ClipboardEvent): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && clipboardData.types.includes('text/plain');
}
