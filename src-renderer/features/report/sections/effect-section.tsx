import { partsPerMillion } from '@shared/domain/report';
import { fill } from '@shared/text';
import { memo } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '../../../ui';
import {
  BoundChoice,
  BoundDate,
  BoundPerson,
  BoundQuantity,
  BoundText,
  Rows,
  useEditor,
  useFieldValue,
} from '../fields';
import { blankValidation } from '../model/blank-rows';
import { useColumns } from '../model/use-columns';
import { ReportPhotos } from './report-photos';
import { TrendChart } from './trend-chart';

/** D6: each chosen action with its day and breakpoint, and figures from before and after. */
export function EffectSection() {
  const columns = useColumns();
  const { workspace } = useTexts();
  const { d6 } = workspace;
  const { store } = useEditor();
  const ids = useStore(store, ({ body }) => body.actions.map(({ id }) => id).join(' '))
    .split(' ')
    .filter((id) => id !== '');
  return (
    <>
      <h3>{d6.implementation}</h3>
      {ids.length === 0 && <p className="editor-quiet">{d6.noActions}</p>}
      {ids.map((id, index) => (
        <Implementation key={id} index={index} />
      ))}
      <Rows
        path="validation.rows"
        columns={columns.validation}
        title={d6.figures}
        addLabel={d6.addFigure}
        max={60}
        isCompact
        blank={blankValidation}
        row={(index) => <Figures index={index} />}
      />
      <TrendChart />
      <div className="editor-grid editor-grid-four">
        <BoundDate path="validation.containmentRemovedOn" />
        <BoundText path="validation.firstBatch" />
        <BoundText path="validation.marking" />
      </div>
      <BoundText path="validation.effect" rows={2} />
      <ReportPhotos discipline="D6" />
    </>
  );
}

const Implementation = memo(function Implementation({ index }: { readonly index: number }) {
  const { papers } = useTexts();
  const path = `actions.${index}` as const;
  const text = useFieldValue(`${path}.action`);
  return (
    <fieldset className="editor-row editor-row-compact" aria-label={`${index + 1} ${text}`}>
      <p className="report-action">
        {index + 1}. {text}
      </p>
      <div className="editor-grid editor-grid-five">
        <BoundChoice path={`${path}.state`} labels={papers.report.actionStates} />
        <BoundDate path={`${path}.doneOn`} />
        <BoundText path={`${path}.breakpoint`} />
        <BoundDate path={`${path}.verifiedOn`} />
        <BoundPerson path={`${path}.verifiedBy`} />
      </div>
    </fieldset>
  );
});

function Figures({ index }: { readonly index: number }) {
  const { choices, workspace } = useTexts();
  const path = `validation.rows.${index}` as const;
  const row = useFieldValue(path);
  const ppm = partsPerMillion(row);
  return (
    <div className="editor-grid editor-grid-five">
      <BoundChoice path={`${path}.phase`} labels={workspace.extra.phases} />
      <BoundText path={`${path}.period`} />
      <BoundQuantity path={`${path}.produced`} />
      <BoundQuantity path={`${path}.checked`} />
      <BoundQuantity path={`${path}.defective`} />
      <BoundText path={`${path}.method`} rows={1} />
      <BoundChoice path={`${path}.verdict`} labels={choices.verdict} />
      <BoundPerson path={`${path}.by`} />
      <BoundDate path={`${path}.on`} />
      {ppm !== null && <p className="report-ppm numbers">{fill(workspace.d6.ppm, { n: ppm })}</p>}
    </div>
  );
}
