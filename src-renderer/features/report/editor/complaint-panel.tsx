import type { Answer } from '@shared/contract';
import { milestoneKinds } from '@shared/domain/deadline';
import { fill } from '@shared/text';
import { dueText, instantText, PhotoPicture, useDesk } from '../../../ui';

/** The complaint beside its report: what the customer said and wants, the four dates, the parts. */
export function ComplaintPanel({ complaint }: { readonly complaint: Answer<'report.get'>['complaint'] }) {
  const { texts, rules } = useDesk();
  const { side } = texts.workspace;
  if (complaint === null) return <p className="editor-quiet">{side.none}</p>;
  const { stored, row } = complaint;
  const { body } = stored;
  const said = [
    [side.said, body.statement],
    [side.expects, body.expectation],
    [side.promised, body.promised],
  ].filter(([, text]) => text !== '');
  return (
    <>
      <h2>{stored.number}</h2>
      <h3>{side.dues}</h3>
      <ul className="report-side-dues">
        {milestoneKinds.map((kind) => {
          const milestone = row.milestones?.[kind] ?? null;
          const { doneAt } = body.milestones[kind];
          return (
            <li key={kind}>
              <span>{texts.choices.milestone[kind]}</span>
              <span className="numbers">
                {doneAt !== null
                  ? fill(side.done, { at: instantText(doneAt, texts, rules.timeZone) })
                  : milestone === null
                    ? side.open
                    : fill(side.due, {
                        at: dueText(milestone.agreed?.due ?? milestone.due, texts, rules.timeZone),
                      })}
              </span>
            </li>
          );
        })}
      </ul>
      {said.map(([label, text]) => (
        <section key={label}>
          <h3>{label}</h3>
          <p>{text}</p>
        </section>
      ))}
      {body.lines.length > 0 && (
        <>
          <h3>{side.products}</h3>
          <ul>
            {body.lines.map((line) => (
              <li key={line.id}>
                {[line.partNumber, line.partName, line.batch].filter((text) => text !== '').join(' · ')}
                {line.photoIds.map((id, index) => (
                  <PhotoPicture
                    key={id}
                    photo={{ id, attachmentId: id, caption: '', marks: [], isInternal: false }}
                    name={`${line.partName} ${index + 1}`}
                  />
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
