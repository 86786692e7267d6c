import { useTexts } from '../../../../ui';
import { BoundSummary } from '../bound-summary';
import {
  BoundChoice,
  BoundDate,
  BoundDepartment,
  BoundPerson,
  BoundText,
  BoundYesNo,
  Rows,
  useFieldValue,
} from '../fields';
import { LiabilityFields } from './liability-fields';
import { RequestRows } from './request-rows';

/** E 处理: who is responsible, containment, causes and measures with their 简述, reply, liability. */
export function HandlingSection() {
  const { choices, complaint, fields } = useTexts();
  const department = useFieldValue('responsibleDepartment');
  return (
    <>
      <div className="editor-grid">
        <BoundDepartment path="responsibleDepartment" />
        <BoundPerson path="responsiblePerson" department={department} />
        <BoundChoice path="replyForm" labels={choices.replyForm} hint={complaint.editor.clauseReply} />
      </div>
      <RequestRows />
      <div className="editor-grid editor-grid-two">
        <BoundSummary path="problemSummary" from="statement" />
        <BoundText path="containment" rows={3} />
        <BoundText path="causeOccurrence" rows={3} />
        <BoundText path="causeEscape" rows={3} />
        <BoundSummary path="causeOccurrenceSummary" from="causeOccurrence" />
        <BoundSummary path="causeEscapeSummary" from="causeEscape" />
        <BoundText path="actionOccurrence" rows={3} />
        <BoundText path="actionEscape" rows={3} />
        <BoundSummary path="actionOccurrenceSummary" from="actionOccurrence" />
        <BoundSummary path="actionEscapeSummary" from="actionEscape" />
        <BoundText path="prevention" rows={2} />
        <BoundDate path="implementedOn" />
      </div>
      <Rows
        path="documentUpdates"
        title={fields.documentUpdates}
        max={30}
        isCompact
        blank={() => ({ id: crypto.randomUUID(), document: '', fromRevision: '', toRevision: '', on: null })}
        row={(index) => (
          <div className="editor-grid editor-grid-four">
            <BoundText path={`documentUpdates.${index}.document`} />
            <BoundText path={`documentUpdates.${index}.fromRevision`} />
            <BoundText path={`documentUpdates.${index}.toRevision`} />
            <BoundDate path={`documentUpdates.${index}.on`} />
          </div>
        )}
      />
      <LiabilityFields />
      <div className="editor-grid">
        <BoundText path="replyDocument" />
        <BoundText path="replyRevision" placeholder="R0" />
        <BoundChoice path="replyVerdict" labels={choices.replyVerdict} isButtons />
        <BoundText path="returnNumber" />
        <BoundText path="noticeNumber" />
        <BoundText path="ntfNumber" />
        <BoundText path="feedbackSheetNumber" />
        <BoundYesNo path="needsPpapApproval" />
      </div>
    </>
  );
}
