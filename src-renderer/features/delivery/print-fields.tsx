import {
  isPageRange,
  mostCopies,
  type Printer,
  type PrintSettings,
  printPapers,
  printSides,
} from '@shared/domain/print';
import { caps } from '@shared/domain/scalars';
import { ChoiceField, QuantityField, TextField, useTexts } from '../../ui';

/** Printer, copies, pages, sides and paper. */
export function PrintFields(props: {
  readonly printers: readonly Printer[];
  readonly settings: PrintSettings;
  readonly onChange: (settings: PrintSettings) => void;
}) {
  const { printers, settings, onChange } = props;
  const words = useTexts().delivery.print;
  const set = (change: Partial<PrintSettings>): void => onChange({ ...settings, ...change });
  return (
    <>
      <ChoiceField
        label={words.printer}
        path="printer"
        value={printers.some(({ name }) => name === settings.printer) ? settings.printer : null}
        isClearable={false}
        choices={printers.map(({ name, state }) => ({ value: name, label: `${name}${words.states[state]}` }))}
        onChange={(printer) => set({ printer: printer ?? settings.printer })}
      />
      <div className="print-numbers">
        <QuantityField
          label={words.copies}
          path="copies"
          isRequired
          limits={{ least: 1, most: mostCopies }}
          value={settings.copies}
          onChange={(copies) => set({ copies: copies ?? 1 })}
        />
        <TextField
          label={words.pages}
          path="pages"
          max={caps.short}
          value={settings.pages}
          error={isPageRange(settings.pages) ? undefined : words.badPages}
          onChange={(pages) => set({ pages: pages.replaceAll('，', ',').replaceAll(' ', '') })}
        />
      </div>
      <ChoiceField
        label={words.sides}
        path="sides"
        value={settings.sides}
        isButtons
        isClearable={false}
        choices={printSides.map((value) => ({ value, label: words.side[value] }))}
        onChange={(sides) => set({ sides: sides ?? 'one' })}
      />
      <ChoiceField
        label={words.paper}
        path="paper"
        value={settings.paper}
        isButtons
        isClearable={false}
        choices={printPapers.map((value) => ({ value, label: value }))}
        onChange={(paper) => set({ paper: paper ?? 'A4' })}
      />
    </>
  );
}
