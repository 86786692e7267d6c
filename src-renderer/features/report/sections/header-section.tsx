import { plannedDisciplines } from '@shared/domain/report';
import { useTexts } from '../../../ui';
import { BoundChoice, BoundDate, BoundText, BoundYesNo, Rows, useFieldValue } from '../fields';
import { blankPart } from '../model/blank-rows';
import { useColumns } from '../model/use-columns';
import { ReferenceField } from './reference-field';

/** Who, which part, which numbers, and the dates of the report. */
export function HeaderSection() {
  const columns = useColumns();
  const { choices, workspace } = useTexts();
  const isRepeat = useFieldValue('isRepeat');
  return (
    <>
      <div className="editor-grid editor-grid-one-three">
        <BoundChoice path="layout" labels={workspace.page.layouts} />
        <BoundText path="title" />
      </div>
      <div className="editor-grid">
        <BoundText path="complaintNumber" />
        <BoundText path="customerComplaintNumber" />
        <BoundText path="concessionNumber" />
        <BoundText path="customer.name" />
        <BoundText path="customer.contactName" />
        <BoundText path="customer.contactPhone" />
        <BoundText path="customer.supplierCode" />
        <BoundText path="project" />
        <BoundText path="ourContact.name" />
        <BoundText path="ourContact.phone" />
        <ReferenceField />
      </div>
      <Rows
        path="parts"
        columns={columns.parts}
        title={workspace.page.parts}
        max={20}
        isCompact
        blank={blankPart}
        row={(index) => (
          <div className="editor-grid">
            <BoundText path={`parts.${index}.partName`} />
            <BoundText path={`parts.${index}.partNumber`} />
            <BoundText path={`parts.${index}.drawingRevision`} />
            <BoundText path={`parts.${index}.customerPartNumber`} />
            <BoundText path={`parts.${index}.vehicleModel`} />
            <BoundText path={`parts.${index}.batch`} />
          </div>
        )}
      />
      <div className="editor-grid">
        <BoundChoice path="severity" labels={choices.severity} isClearable />
        <BoundYesNo path="isShort" />
        <BoundChoice path="troubleDegree" labels={{ A: 'A', B: 'B', C: 'C' }} isClearable />
        <BoundChoice path="foundAt" labels={choices.foundAt} isClearable />
        <BoundYesNo path="isSafety" />
        <BoundYesNo path="isRepeat" />
      </div>
      {isRepeat === true && <BoundText path="repeatWhy" rows={2} isRequired />}
      <div className="editor-grid">
        <BoundDate path="complainedOn" />
        <BoundDate path="startedOn" />
        <BoundDate path="replyDueOn" />
        <BoundDate path="nextUpdateOn" />
        {plannedDisciplines.map((discipline) => (
          <BoundDate key={discipline} path={`planned.${discipline}`} />
        ))}
      </div>
    </>
  );
}
