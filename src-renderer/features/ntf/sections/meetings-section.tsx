import { fill } from '@shared/text';
import { useTexts } from '../../../ui';
import { BoundDate, BoundText, Rows } from '../fields';
import { blankMeeting } from '../model/blank-rows';

/** What was said with the customer. */
export function MeetingsSection() {
  const say = useTexts().ntf.meetings;
  return (
    <Rows
      path="meetings"
      title={say.rows}
      addLabel={say.add}
      max={20}
      isCompact
      blank={blankMeeting}
      rowTitle={(index) => fill(say.row, { order: index + 1 })}
      row={(index) => (
        <>
          <div className="editor-grid editor-grid-one-three">
            <BoundDate path={`meetings.${index}.on`} />
            <BoundText path={`meetings.${index}.participants`} />
          </div>
          <BoundText path={`meetings.${index}.content`} rows={2} />
        </>
      )}
    />
  );
}
