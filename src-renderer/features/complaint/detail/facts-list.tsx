import type { Complaint } from '@shared/domain/complaint';
import { valueAt } from '../../../editor';
import { labelOf } from '../model/field-name';
import { valueText } from '../model/value-text';
import { useWording } from '../use-wording';

/** Fields of a complaint as label and value, two columns; empty ones are left out unless `showsEmpty`. */
export function FactsList(props: {
  readonly body: Complaint;
  readonly paths: readonly string[];
  readonly showsEmpty?: boolean;
}) {
  const wording = useWording();
  const { body, paths, showsEmpty = false } = props;
  const empty = wording.texts.complaint.empty;
  const rows = paths
    .map((path) => ({ path, text: valueText(path, valueAt(body, path), wording) }))
    .filter(({ text }) => showsEmpty || text !== empty);
  return (
    <dl className="case-facts">
      {rows.map(({ path, text }) => (
        <div key={path} data-path={path}>
          <dt>{labelOf(path, wording.texts)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
