import {
  type CellPlace,
  cellName,
  type DrawnCell,
  type DrawnSheet,
  mergeFinder,
} from '@shared/domain/template';
import { fill } from '@shared/text';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { ScrollBox, useTexts } from '../../../ui';

/** What the picture says of a cell that takes something. */
export interface CellMark {
  readonly label: string;
  readonly kind: 'sure' | 'doubtful' | 'row';
  /** Row of a table after its first one. */
  readonly isContinued: boolean;
}

/** A row is never too low for a finger. */
const lowest = 28;
const narrowest = 24;

interface Shown {
  readonly place: CellPlace;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly cell: DrawnCell | undefined;
}

/** The cells of each row that are drawn: hidden rows and columns and what lies under a merged cell are left out. */
function rowsOf(sheet: DrawnSheet): readonly (readonly Shown[])[] {
  const mergeAt = mergeFinder(sheet.merges);
  const cells = new Map(sheet.cells.map((cell) => [cellName(cell), cell]));
  return sheet.rows.map((height, at) =>
    height === 0
      ? []
      : sheet.columns.flatMap((width, index) => {
          const place = { row: at + 1, column: index + 1 };
          const { top, left, bottom, right } = mergeAt(place);
          if (width === 0 || top !== place.row || left !== place.column) return [];
          const rowSpan = sheet.rows.slice(top - 1, bottom).filter((each) => each > 0).length;
          const colSpan = sheet.columns.slice(left - 1, right).filter((each) => each > 0).length;
          return [{ place, rowSpan, colSpan, cell: cells.get(cellName(place)) }];
        }),
  );
}

/** A sheet as it looks, with what each cell takes; a click or Enter chooses one, arrows go from cell to cell. */
export function SheetPicture(props: {
  readonly sheet: DrawnSheet;
  readonly selected: CellPlace | null;
  readonly markAt: (place: CellPlace) => CellMark | null;
  readonly onSelect: (place: CellPlace) => void;
}) {
  const { customerTemplate: words } = useTexts();
  const { sheet, selected, markAt, onSelect } = props;
  const table = useRef<HTMLTableElement>(null);
  const rows = useMemo(() => rowsOf(sheet), [sheet]);
  const chosen = selected === null ? null : cellName(selected);
  useEffect(() => {
    // Chosen from the panel it may lie out of sight.
    if (chosen !== null)
      table.current
        ?.querySelector(`[data-cell="${chosen}"]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);
  const first = selected ?? rows.flat()[0]?.place ?? { row: 1, column: 1 };
  const go = (event: KeyboardEvent<HTMLElement>): void => {
    const step = steps[event.key];
    const here = event.target instanceof HTMLElement ? event.target.dataset.cell : undefined;
    if (step === undefined || here === undefined) return;
    event.preventDefault();
    const next = neighbour(rows, here, step);
    if (next === null) return;
    onSelect(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${cellName(next)}"]`)?.focus();
  };
  return (
    <ScrollBox label={fill(words.picture, { sheet: sheet.name })}>
      <table ref={table} className="sheet-picture" aria-label={sheet.name}>
        <colgroup>
          {sheet.columns.map((width, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            width === 0 ? null : <col key={index} style={{ width: Math.max(width, narrowest) }} />,
          )}
        </colgroup>
        <tbody onKeyDown={go}>
          {rows.map((cells, index) =>
            sheet.rows[index] === 0 ? null : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={index} style={{ height: Math.max(sheet.rows[index] ?? 0, lowest) }}>
                {cells.map((shown) => {
                  const name = cellName(shown.place);
                  const isFirst = shown.place.row === first.row && shown.place.column === first.column;
                  return (
                    <PictureCell
                      key={name}
                      name={name}
                      shown={shown}
                      mark={markAt(shown.place)}
                      isSelected={selected !== null && isFirst}
                      isReached={isFirst}
                      onSelect={onSelect}
                    />
                  );
                })}
              </tr>
            ),
          )}
        </tbody>
      </table>
      {sheet.isCut && <p className="case-quiet">{words.cut}</p>}
    </ScrollBox>
  );
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next drawn cell in a direction; null at the edge. */
function neighbour(
  rows: readonly (readonly Shown[])[],
  name: string,
  [down, right]: readonly [number, number],
): CellPlace | null {
  const here = rows.flat().find(({ place }) => cellName(place) === name);
  if (here === undefined) return null;
  const { row, column } = here.place;
  const candidates = rows.flat().filter(({ place, rowSpan, colSpan }) => {
    if (down > 0) return place.row > row && covers(place.column, colSpan, column);
    if (down < 0) return place.row < row && covers(place.column, colSpan, column);
    if (right > 0) return place.column > column && covers(place.row, rowSpan, row);
    return place.column < column && covers(place.row, rowSpan, row);
  });
  const found = down > 0 || right > 0 ? candidates[0] : candidates.at(-1);
  return found?.place ?? null;
}

const covers = (from: number, span: number, at: number): boolean => at >= from && at < from + span;

function PictureCell(props: {
  readonly name: string;
  readonly shown: Shown;
  readonly mark: CellMark | null;
  readonly isSelected: boolean;
  readonly isReached: boolean;
  readonly onSelect: (place: CellPlace) => void;
}) {
  const { customerTemplate: words } = useTexts();
  const { name, shown, mark, isSelected } = props;
  const { place, rowSpan, colSpan, cell } = shown;
  const text = cell?.hasFormula === true ? words.formula : (cell?.text ?? '');
  const said = mark === null ? words.takesNothing : fill(words.takes[mark.kind], { field: mark.label });
  return (
    <td
      rowSpan={rowSpan}
      colSpan={colSpan}
      className="sheet-cell"
      data-bordered={cell?.isBordered ?? false}
      data-mark={mark?.kind}
    >
      <button
        type="button"
        data-cell={name}
        aria-pressed={isSelected}
        tabIndex={props.isReached ? 0 : -1}
        onClick={() => props.onSelect(place)}
      >
        <span className="visually-hidden">{name} · </span>
        {text !== '' && <span data-bold={cell?.isBold ?? false}>{text}</span>}
        <span className="visually-hidden">{text === '' ? said : ` · ${said}`}</span>
        {mark !== null && (
          <span className="sheet-mark" data-kind={mark.kind} aria-hidden>
            {mark.isContinued ? '〃' : `${signs[mark.kind]} ${mark.label}`}
          </span>
        )}
      </button>
    </td>
  );
}

const signs: Readonly<Record<CellMark['kind'], string>> = { sure: '✓', doubtful: '?', row: '≡' };
