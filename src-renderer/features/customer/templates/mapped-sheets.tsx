import type { CustomerTemplateReading } from '@shared/contract';
import { type CellPlace, doubtfulIn, placeFinder, type TemplatePlan } from '@shared/domain/template';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { ChoiceField, useDesk } from '../../../ui';
import { CellPanel } from './cell-panel';
import { shortName } from './field-names';
import { type CellMark, SheetPicture } from './sheet-picture';

/** The picture of each sheet at the left, the chosen cell at the right. */
export function MappedSheets(props: {
  readonly reading: CustomerTemplateReading;
  readonly plan: TemplatePlan;
  /** Of all sheets. */
  readonly doubtful: number;
  readonly onChange: (plan: TemplatePlan) => void;
}) {
  const { texts, language } = useDesk();
  const words = texts.customerTemplate;
  const { plan, doubtful, onChange } = props;
  const { sheets, catalogue, proposal } = props.reading;
  const [name, setName] = useState(
    () => sheets.find((each) => doubtfulIn(plan, each.name).length > 0)?.name ?? sheets[0]?.name ?? '',
  );
  const [selected, setSelected] = useState<CellPlace | null>(null);
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) return <p>{words.noSheet}</p>;
  const placeAt = placeFinder(plan, sheet.name);
  const markAt = (place: CellPlace): CellMark | null => {
    const found = placeAt(place);
    if (found === null) return null;
    const kind = found.certainty === 'doubtful' ? 'doubtful' : found.kind === 'row' ? 'row' : 'sure';
    const isContinued = found.kind === 'row' && found.item > 0;
    return { kind, isContinued, label: shortName(found, catalogue, language) };
  };
  const toNext = (): void => {
    const own = doubtfulIn(plan, sheet.name);
    const after = own.find(
      ({ row, column }) =>
        selected === null || row > selected.row || (row === selected.row && column > selected.column),
    );
    const next = after ?? own[0];
    if (next !== undefined) {
      setSelected(next);
      return;
    }
    const other = sheets.find((each) => doubtfulIn(plan, each.name).length > 0);
    if (other === undefined) return;
    setName(other.name);
    setSelected(doubtfulIn(plan, other.name)[0] ?? null);
  };
  const count = plan.cells.length + plan.repeats.length;
  return (
    <div className="template-mapping">
      <div className="template-sheet">
        {sheets.length > 1 && (
          <ChoiceField
            label={words.sheet}
            isButtons
            value={name}
            choices={sheets.map((each) => ({ value: each.name, label: each.name }))}
            onChange={(next) => {
              setName(next ?? name);
              setSelected(null);
            }}
          />
        )}
        <SheetPicture sheet={sheet} selected={selected} markAt={markAt} onSelect={setSelected} />
      </div>
      <aside className="template-panel" aria-label={words.panel}>
        <p role="status">
          {count === 0 ? words.nothingMapped : fill(words.mapped, { n: count })}
          {doubtful > 0 && ` ${fill(words.doubtful, { n: doubtful })}`}
        </p>
        {doubtful > 0 && <Button onClick={toNext}>{words.nextDoubtful}</Button>}
        {selected === null ? (
          <p className="case-quiet">{words.clickCell}</p>
        ) : (
          <CellPanel sheet={sheet} place={selected} plan={plan} catalogue={catalogue} onChange={onChange} />
        )}
        {proposal.unknown.length > 0 && (
          <p className="template-doubt">{fill(words.unknown, { names: proposal.unknown.join(' ') })}</p>
        )}
        <p className="case-quiet">{words.legend}</p>
      </aside>
    </div>
  );
}
