import { FileLinks, useTexts } from '../../ui';
import type { AnyForm, ShownRecord } from '../description';
import { otherFilesOf } from '../model/files-of';

const most = 200;

/** Files that the record names beside its 附件, which stand among its facts. */
export function FilesList({
  description,
  record,
}: {
  readonly description: AnyForm;
  readonly record: ShownRecord;
}) {
  const { files } = useTexts();
  const ids = otherFilesOf(description, record.stored.body).slice(0, most);
  if (ids.length === 0) return null;
  return (
    <section className="case-panel" aria-label={files.others}>
      <h3>{files.others}</h3>
      <FileLinks ids={ids} />
    </section>
  );
}
