import { type ContainmentPlace, isBalanced } from '@shared/domain/report';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useStore } from 'zustand';
import { useTexts } from '../../../ui';
import {
  BoundChoice,
  BoundDate,
  BoundFlag,
  BoundPerson,
  BoundQuantity,
  BoundText,
  Rows,
  useEditor,
  useFieldValue,
} from '../fields';
import { blankContainment } from '../model/blank-rows';
import { missingPlaces } from '../model/proposals';
import { useColumns } from '../model/use-columns';
import { AssignButton } from '../task/assign-button';
import { ReportPhotos } from './report-photos';

/** D3: every place where such parts may be, each with its figures or 不适用. */
export function ContainmentSection() {
  const columns = useColumns();
  const { papers, workspace } = useTexts();
  const { d3 } = workspace;
  const { store } = useEditor();
  const places = useStore(store, ({ body }) => body.containment.rows.map(({ place }) => place).join(' '))
    .split(' ')
    .filter((place) => place !== '') as ContainmentPlace[];
  const missing = missingPlaces(places);
  const addMissing = (): void =>
    store.getState().change((report) => ({
      ...report,
      containment: {
        ...report.containment,
        rows: [...report.containment.rows, ...missing.map((place) => blankContainment(place))],
      },
    }));
  return (
    <>
      <AssignButton part="D3" />
      <Rows
        path="containment.rows"
        columns={columns.containment}
        title={d3.rows}
        addLabel={d3.addRow}
        max={30}
        blank={blankContainment}
        rowTitle={(index) => papers.report.places[places[index] ?? 'customer']}
        row={(index) => <Place index={index} />}
      />
      {missing.length > 0 && <Button onClick={addMissing}>{d3.fillPlaces}</Button>}
      <div className="editor-grid editor-grid-two">
        <BoundText path="containment.marking" rows={1} />
        <BoundText path="containment.firstCleanShipment" rows={1} />
        <BoundText path="containment.stopCondition" rows={1} />
        <BoundText path="containment.informed" rows={1} />
      </div>
      <ReportPhotos discipline="D3" />
    </>
  );
}

function Place({ index }: { readonly index: number }) {
  const { papers } = useTexts();
  const isApplicable = useFieldValue(`containment.rows.${index}.isApplicable`);
  const path = `containment.rows.${index}` as const;
  return (
    <>
      <div className="editor-grid editor-grid-two">
        <BoundChoice path={`${path}.place`} labels={papers.report.places} />
        <BoundFlag path={`${path}.isApplicable`} />
      </div>
      {isApplicable && (
        <>
          <div className="editor-grid editor-grid-two">
            <BoundText path={`${path}.action`} rows={1} />
            <BoundText path={`${path}.verification`} rows={1} />
          </div>
          <div className="editor-grid editor-grid-four">
            <BoundQuantity path={`${path}.checked`} />
            <BoundQuantity path={`${path}.defective`} />
            <BoundQuantity path={`${path}.reworked`} />
            <BoundQuantity path={`${path}.scrapped`} />
            <BoundText path={`${path}.cleanPoint`} />
            <BoundPerson path={`${path}.responsible`} />
            <BoundDate path={`${path}.introducedOn`} />
            <Balance index={index} />
          </div>
        </>
      )}
    </>
  );
}

function Balance({ index }: { readonly index: number }) {
  const { papers, workspace } = useTexts();
  const row = useFieldValue(`containment.rows.${index}`);
  const isEven = isBalanced(row);
  if (isEven === null) return null;
  const { balance } = papers.report;
  return (
    <p className={isEven ? 'tone-green' : 'tone-red'}>
      {fill(workspace.d3.balance, { state: isEven ? balance.even : balance.open })}
    </p>
  );
}
