import { prefixOf, scanXml, spliced, type Tag, withAttribute } from '../foreign-workbook/xml';

/** Before `calcPr` in a workbook (ISO 29500-1 18.2.27). */
const before = new Set(
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames'.split(
    ' ',
  ),
);

/** A workbook's part that has every formula reckoned anew when it is opened: its kept results are of the empty form. */
export function recalculating(text: string): string {
  let known: Tag | null = null;
  let root: Tag | null = null;
  let at = 0;
  scanXml(text, {
    open: (tag, path) => {
      if (path.length === 0) root = tag;
      if (path.length === 1 && tag.local === 'calcPr') known = tag;
    },
    close: ({ local, end }, path) => {
      if (path.length === 1 && before.has(local)) at = end;
    },
  });
  const change = changeOf(text, known, root, at);
  return spliced(text, [change]);
}

function changeOf(text: string, known: Tag | null, root: Tag | null, at: number) {
  if (known !== null) {
    const { start, end } = known;
    return { start, end, text: withAttribute(text.slice(start, end), 'fullCalcOnLoad', '1') };
  }
  const prefix = root === null ? '' : prefixOf(root.name);
  return { start: at, end: at, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` };
}
