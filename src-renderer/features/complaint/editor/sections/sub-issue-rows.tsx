import type { SubIssue } from '@shared/domain/complaint';
import { useTexts } from '../../../../ui';
import { BoundChoice } from '../bound-choice';
import { BoundDate } from '../bound-date';
import { BoundDepartment } from '../bound-department';
import { BoundPerson } from '../bound-person';
import { BoundText } from '../bound-text';
import { Rows } from '../rows';

const blank = (): SubIssue => ({
  id: crypto.randomUUID(),
  description: '',
  category: null,
  stage: null,
  branch: null,
  department: '',
  person: '',
  doneOn: null,
  result: '',
});

/** 子问题 of a mixed complaint, each with its own branch and owner. */
export function SubIssueRows() {
  const { fields, choices } = useTexts();
  return (
    <Rows
      path="subIssues"
      title={fields.subIssues}
      max={20}
      blank={blank}
      row={(index) => (
        <>
          <BoundText path={`subIssues.${index}.description`} rows={2} />
          <div className="editor-grid">
            <BoundChoice path={`subIssues.${index}.category`} labels={choices.category} />
            <BoundChoice path={`subIssues.${index}.stage`} labels={choices.stage} />
            <BoundChoice path={`subIssues.${index}.branch`} labels={choices.branch} />
            <BoundDepartment path={`subIssues.${index}.department`} />
            <BoundPerson path={`subIssues.${index}.person`} />
            <BoundDate path={`subIssues.${index}.doneOn`} />
          </div>
          <BoundText path={`subIssues.${index}.result`} rows={2} />
        </>
      )}
    />
  );
}
