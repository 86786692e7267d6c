import type { Sheet } from '../foreign-workbook/sheet';
import { prefixOf, type Splice } from '../foreign-workbook/xml';

/** The children of a worksheet in the order the standard asks for (ISO 29500-1 18.3.1.99). */
const order =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

/** Puts a child into a worksheet at its lawful place. */
export function childSplice(sheet: Sheet, local: string, xml: (prefix: string) => string): Splice {
  const own = order.indexOf(local);
  const before = sheet.children.findLast(({ tag }) => {
    const place = order.indexOf(tag.local);
    return place >= 0 && place < own;
  });
  const at = before?.end ?? sheet.root.end;
  return { start: at, end: at, text: xml(prefixOf(sheet.root.name)) };
}
