import { civilDateAt } from '@shared/domain/calendar';
import { proposeBranch, proposeDepartment, type Stage } from '@shared/domain/complaint';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useStore } from 'zustand';
import { ChoiceField, choicesOf, useDesk, useNow, useTexts } from '../../../../ui';
import { isUnsignedRow, withStage } from '../../model/stage-change';
import {
  BoundChoice,
  BoundQuantity,
  BoundText,
  BoundYesNo,
  useEditor,
  useFieldProps,
  useFieldValue,
} from '../fields';
import { jumpTo } from '../jump-to';
import { StageChangeRows } from './stage-change-rows';
import { SubIssueRows } from './sub-issue-rows';

/** B 分类: what kind of complaint, at which stage, how severe; the branch follows 5.3.2–5.3.4. */
export function ClassificationSection() {
  const { choices } = useTexts();
  const repeatOf = useFieldValue('repeatOf');
  return (
    <>
      <div className="editor-grid">
        <BoundChoice path="category" labels={choices.category} />
        <StageField />
        <BranchField />
        <BoundChoice path="foundAt" labels={choices.foundAt} />
        <BoundChoice path="severity" labels={choices.severity} />
        <BoundYesNo path="isSafety" />
        <BoundQuantity path="lineStopMinutes" />
        <BoundText path="specialStatus" />
        <BoundText path="repeatOf" />
      </div>
      {repeatOf !== '' && <BoundText path="repeatWhy" rows={2} />}
      <StageChangeRows />
      <SubIssueRows />
    </>
  );
}

/** A stage that leaves development opens its dated hand-over, so that both change together. */
function StageField() {
  const { texts, rules } = useDesk();
  const now = useNow();
  const { store } = useEditor();
  const { label, error, warning } = useFieldProps('stage');
  const stage = useFieldValue('stage');
  const isUnsigned = useStore(store, ({ body }) => body.stageChanges.some(isUnsignedRow));
  const choose = (to: Stage | null): void => {
    if (to === null) return;
    store
      .getState()
      .change((body) => withStage(body, to, civilDateAt(now, rules.timeZone), crypto.randomUUID()));
    store.getState().endTyping();
    requestAnimationFrame(() => {
      const { stageChanges } = store.getState().body;
      const index = stageChanges.findIndex(isUnsignedRow);
      if (index >= 0) jumpTo(`stageChanges.${index}.handedOverBy`);
    });
  };
  return (
    <ChoiceField
      path="stage"
      label={label}
      error={error}
      warning={warning}
      value={stage}
      onChange={choose}
      choices={choicesOf(texts.choices.stage)}
      isButtons
      hint={isUnsigned ? texts.complaint.editor.stageHandOver : undefined}
    />
  );
}

/** The branch with the procedure's proposal beside it; a different one needs its reason. */
function BranchField() {
  const { choices, complaint } = useTexts();
  const { editor } = complaint;
  const { store } = useEditor();
  const branch = useFieldValue('branch');
  const category = useFieldValue('category');
  const stage = useFieldValue('stage');
  const proposed = proposeBranch(category, stage);
  const differs = proposed !== null && branch !== null && branch !== proposed;
  const apply = (): void =>
    store.getState().change((body) => ({
      ...body,
      branch: proposed,
      branchReason: '',
      responsibleDepartment: body.responsibleDepartment || proposeDepartment(proposed, category),
    }));
  const hint =
    proposed === null || branch === proposed ? (
      editor.clauseBranch
    ) : (
      <>
        {fill(differs ? editor.branchDiffers : editor.proposeBranch, { branch: choices.branch[proposed] })}{' '}
        <Button size="small" type="link" className="editor-inline-button" onClick={apply}>
          {editor.applyProposal}
        </Button>
      </>
    );
  return (
    <div>
      <BoundChoice path="branch" labels={choices.branch} hint={hint} />
      {differs && <BoundText path="branchReason" isRequired />}
    </div>
  );
}
