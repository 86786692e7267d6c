import { type MatrixRow, type MatrixVisit, matrixOf, months, type VisitPlan } from '@shared/domain/visit';
import { fill } from '@shared/text';
import { ScrollBox, useTexts } from '../../ui';

interface Cell {
  readonly row: MatrixRow;
  readonly month: number;
  readonly visits: readonly MatrixVisit[];
}

/** A year's visits as customers × 12 months; what a cell does is its user's. */
export function PlanMatrix(props: {
  readonly plan: Pick<VisitPlan, 'year' | 'visits'>;
  readonly today: string;
  /** Null where nothing happens in an empty cell. */
  readonly onPlan: ((row: MatrixRow, month: number) => void) | null;
  readonly onOpen: (visit: MatrixVisit) => void;
}) {
  const { plan: say } = useTexts().visit;
  const rows = matrixOf(props.plan, props.today);
  if (rows.length === 0) return null;
  const hasUnplaced = rows.some(({ unplaced }) => unplaced.length > 0);
  const title = fill(say.matrix, { year: props.plan.year ?? '' });
  return (
    <ScrollBox label={title}>
      <table className="visit-matrix" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{say.customer}</th>
            {months.map((month) => (
              <th key={month} scope="col">
                {fill(say.month, { month })}
              </th>
            ))}
            {hasUnplaced && <th scope="col">{say.noMonth}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.customerId ?? row.customer}>
              <th scope="row">{row.customer}</th>
              {months.map((month) => (
                <td key={month}>
                  <MatrixCell cell={{ row, month, visits: row.months[month - 1] ?? [] }} {...props} />
                </td>
              ))}
              {hasUnplaced && (
                <td>
                  <Unplaced row={row} onOpen={props.onOpen} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="case-quiet">{say.legend}</p>
    </ScrollBox>
  );
}

function MatrixCell({
  cell,
  onPlan,
  onOpen,
}: {
  readonly cell: Cell;
  readonly onPlan: ((row: MatrixRow, month: number) => void) | null;
  readonly onOpen: (visit: MatrixVisit) => void;
}) {
  const { plan: say } = useTexts().visit;
  const { row, month, visits } = cell;
  const place = { customer: row.customer, month };
  if (visits.length === 0)
    return onPlan === null ? null : (
      <button
        type="button"
        className="visit-cell"
        aria-label={fill(say.cell.empty, place)}
        onClick={() => onPlan(row, month)}
      />
    );
  return visits.map((each) => (
    <button
      key={each.visit.id}
      type="button"
      className="visit-cell"
      data-standing={each.standing}
      aria-label={fill(say.cell[each.standing], {
        ...place,
        on: each.visit.visitedOn ?? '',
        reason: each.visit.notDoneReason,
      })}
      onClick={() => onOpen(each)}
    >
      {say.sign[each.standing]}
    </button>
  ));
}

function Unplaced(props: { readonly row: MatrixRow; readonly onOpen: (visit: MatrixVisit) => void }) {
  const { plan: say } = useTexts().visit;
  const { customer, unplaced } = props.row;
  return unplaced.map((each) => (
    <button
      key={each.visit.id}
      type="button"
      className="visit-cell"
      aria-label={fill(say.cell.unplaced, { customer })}
      onClick={() => props.onOpen(each)}
    >
      {say.sign.planned}
    </button>
  ));
}
