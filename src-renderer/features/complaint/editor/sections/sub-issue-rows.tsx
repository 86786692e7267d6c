import type { SubIssue } from '@shared/domain/complaint';
import { proposeBranch } from '@shared/domain/complaint';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { TextField, useTexts } from '../../../../ui';
import {
  BoundChoice,
  BoundDate,
  BoundDepartment,
  BoundPerson,
  BoundText,
  Rows,
  useFieldProps,
  useFieldValue,
  useSetField,
} from '../fields';

const blank = (): SubIssue => ({
  id: crypto.randomUUID(),
  description: '',
  category: null,
  stage: null,
  branch: null,
  branchReason: '',
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
            <SubBranchField index={index} />
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

/** The branch of a part with the procedure's proposal beside it; a different one needs its reason. */
function SubBranchField({ index }: { readonly index: number }) {
  const { choices, complaint } = useTexts();
  const { editor } = complaint;
  const branch = useFieldValue(`subIssues.${index}.branch`);
  const category = useFieldValue(`subIssues.${index}.category`);
  const stage = useFieldValue(`subIssues.${index}.stage`);
  const set = useSetField(`subIssues.${index}.branch`);
  const proposed = proposeBranch(category, stage);
  const differs = proposed !== null && branch !== null && branch !== proposed;
  const hint =
    proposed === null || branch === proposed ? undefined : (
      <>
        {fill(differs ? editor.branchDiffers : editor.proposeBranch, { branch: choices.branch[proposed] })}{' '}
        <Button size="small" type="link" className="editor-inline-button" onClick={() => set(proposed)}>
          {editor.applyProposal}
        </Button>
      </>
    );
  return (
    <div>
      <BoundChoice path={`subIssues.${index}.branch`} labels={choices.branch} hint={hint} />
      {differs && <SubBranchReason index={index} />}
    </div>
  );
}

/** Records from before the field have no reason at all; that reads as an empty one. */
function SubBranchReason({ index }: { readonly index: number }) {
  const path = `subIssues.${index}.branchReason` as const;
  const { fields } = useTexts();
  const field = useFieldProps(path);
  const value = useFieldValue(path);
  const set = useSetField(path);
  return (
    <TextField
      {...field}
      label={fields.branchReason}
      value={value ?? ''}
      onChange={set}
      max={caps.line}
      isRequired
    />
  );
}
