import type { Answer } from '@shared/contract';
import { milestoneKinds } from '@shared/domain/deadline';
import { fill } from '@shared/text';
import { dueText, PhotoPicture, useDesk, useNow } from '../../../ui';

/** The complaint beside its report: what the customer said and wants, the four dates, the parts. */
export function ComplaintPanel({ complaint }: { readonly complaint: Answer<'report.get'>['complaint'] }) {
  const { texts, rules } = useDesk();
  const { side } = texts.workspace;
  const now = useNow();
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
          const isLate =
            doneAt === null && milestone !== null && (milestone.agreed ?? milestone).endsAt < now;
          const at = (moment: string): string => dueText(moment, texts, rules.timeZone);
          return (
            <li key={kind}>
              <span>{texts.choices.milestone[kind]}</span>
              <span className={isLate ? 'tone-red numbers' : 'numbers'}>
                {doneAt !== null
                  ? fill(side.done, { at: at(doneAt) })
                  : milestone === null
                    ? '–'
                    : fill(isLate ? side.late : side.due, { at: at((milestone.agreed ?? milestone).due) })}
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
