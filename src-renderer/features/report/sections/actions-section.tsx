import { isWeakAction } from '@shared/domain/report';
import { useTexts } from '../../../ui';
import { BoundChoice, BoundDate, BoundPerson, BoundText, BoundYesNo, Rows, useFieldValue } from '../fields';
import { blankAction } from '../model/blank-rows';
import { useColumns } from '../model/use-columns';
import { AssignButton } from '../task/assign-button';
import { ReportPhotos } from './report-photos';

/** D5: what was chosen against each cause, why, and how it was verified before its release. */
export function ActionsSection() {
  const columns = useColumns();
  const { workspace } = useTexts();
  const { d5 } = workspace;
  const needsApproval = useFieldValue('changeApproval.isNeeded');
  return (
    <>
      <AssignButton part="D5" />
      <Rows
        path="actions"
        columns={columns.actions}
        title={d5.actions}
        addLabel={d5.addAction}
        max={60}
        blank={blankAction}
        row={(index) => <Action index={index} />}
      />
      <h3>{d5.approval}</h3>
      <div className="editor-grid">
        <BoundYesNo path="changeApproval.isNeeded" />
        {needsApproval === true && (
          <>
            <BoundText path="changeApproval.number" />
            <BoundDate path="changeApproval.on" />
          </>
        )}
      </div>
      <ReportPhotos discipline="D5" />
    </>
  );
}

function Action({ index }: { readonly index: number }) {
  const { papers, workspace } = useTexts();
  const path = `actions.${index}` as const;
  const text = useFieldValue(`${path}.action`);
  const id = useFieldValue(`${path}.id`);
  return (
    <>
      <div className="editor-grid editor-grid-one-three">
        <BoundChoice path={`${path}.cause`} labels={papers.report.causeKinds} />
        <BoundText path={`${path}.action`} rows={1} />
      </div>
      {isWeakAction(text) && (
        <p className="field-warning" role="status">
          ▲ {workspace.d5.weak}
        </p>
      )}
      <div className="editor-grid">
        <BoundText path={`${path}.reason`} rows={1} />
        <BoundText path={`${path}.verification`} rows={1} />
        <BoundText path={`${path}.sideEffects`} rows={1} />
        <BoundPerson path={`${path}.responsible`} />
        <BoundDate path={`${path}.plannedOn`} />
      </div>
      <AssignButton part={{ action: id }} />
    </>
  );
}
