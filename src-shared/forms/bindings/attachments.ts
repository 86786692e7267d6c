import type { Texts } from '../../text';
import { join } from './values';

/** File names of attachments by id, as the program gives them to a paper. */
export type AttachmentNames = Readonly<Record<string, string>>;

/** The names of kept files in their order; one that is not kept has none. */
export const namesOfFiles = (ids: readonly string[], names: AttachmentNames | undefined): readonly string[] =>
  ids.flatMap((id) => names?.[id] ?? []);

/** 附件 on a paper: the note, then every file by name. */
export const attachmentsText = (
  note: string,
  ids: readonly string[],
  names: AttachmentNames | undefined,
  { choices }: Texts,
): string => join([note, ...namesOfFiles(ids, names)], choices.registerRemark.listMark);
