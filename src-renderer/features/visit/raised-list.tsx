import type { ShownRecord } from '../../record';
import { useTexts } from '../../ui';

/** Which feedback became which complaint; the complaints themselves stand among the links. */
export function RaisedList({ record }: { readonly record: ShownRecord }) {
  const { papers, visit } = useTexts();
  const { raised } = (record as ShownRecord<'visit-report'>).stored.body;
  return (
    <>
      <h4>{visit.report.raise.list}</h4>
      <ul className="record-links">
        {raised.map(({ id, topic, complaintNumber }) => (
          <li key={id}>
            {papers.visit.choices.topic[topic]} → <span className="numbers">{complaintNumber}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
