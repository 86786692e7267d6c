import { posix } from 'node:path';
import type { CellRange } from '@shared/domain/template';
import type { Package } from '../foreign-workbook/archive';
import { addRelation, knowExtension, knowPart, relationsOf, withChild } from '../foreign-workbook/relations';
import type { Sheet } from '../foreign-workbook/sheet';
import type { WorkbookSheet } from '../foreign-workbook/workbook';
import { escapeXml, type Splice, scanXml } from '../foreign-workbook/xml';
import type { Picture } from '../picture';
import type { Boxes } from './boxes';
import { childSplice } from './sheet-parts';

/** A picture and the range it is to stand in. */
export interface PlacedPicture {
  readonly picture: Picture;
  readonly range: CellRange;
  /** What it shows, for readers who do not see it. */
  readonly caption: string;
}

/** Between a picture and its frame, pt. */
const gap = 2.25;
/** English metric units: 1/12700 pt. */
const units = (points: number): number => Math.round(points * 12_700);

const mainNames = 'http://schemas.openxmlformats.org';
const strictNames = 'http://purl.oclc.org/ooxml';
const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** Names of the standard's two forms. */
const namesOf = (isStrict: boolean) => ({
  relations: isStrict
    ? `${strictNames}/officeDocument/relationships`
    : `${mainNames}/officeDocument/2006/relationships`,
  drawing: isStrict
    ? `${strictNames}/drawingml/spreadsheetDrawing`
    : `${mainNames}/drawingml/2006/spreadsheetDrawing`,
  main: isStrict ? `${strictNames}/drawingml/main` : `${mainNames}/drawingml/2006/main`,
});

/**
 * Puts pictures into a sheet: into the drawing it has, else into a new one. What was drawn there stays.
 * @returns the change of the sheet itself, for a new drawing
 */
export function placePictures(
  file: Package,
  { part }: WorkbookSheet,
  sheet: Sheet,
  boxes: Boxes,
  placed: readonly PlacedPicture[],
  isStrict: boolean,
): readonly Splice[] {
  if (placed.length === 0) return [];
  const names = namesOf(isStrict);
  const hasDrawing = sheet.children.some(({ tag }) => tag.local === 'drawing');
  const known = relationsOf(file, part).find(({ kind }) => kind === 'drawing')?.target ?? null;
  const drawing = hasDrawing && known !== null ? known : newDrawing(file, names);
  for (const each of placed) addPicture(file, drawing, each, boxes, names);
  if (drawing === known) return [];
  const id = addRelation(file, part, `${names.relations}/drawing`, drawing);
  return [
    childSplice(
      sheet,
      'drawing',
      (prefix) => `<${prefix}drawing xmlns:r="${names.relations}" r:id="${id}"/>`,
    ),
  ];
}

type Names = ReturnType<typeof namesOf>;

function newDrawing(file: Package, { drawing }: Names): string {
  const name = freeName(file, 'xl/drawings/drawing', 'xml');
  file.set(
    name,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${drawing}"></xdr:wsDr>`,
  );
  knowPart(file, name, drawingType);
  return name;
}

function freeName(file: Package, stem: string, extension: string): string {
  const taken = new Set(file.names.map((name) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`${stem}${number}.${extension}`.toLowerCase())) number += 1;
  return `${stem}${number}.${extension}`;
}

function addPicture(
  file: Package,
  drawing: string,
  { picture, range, caption }: PlacedPicture,
  boxes: Boxes,
  names: Names,
): void {
  const { bytes, kind } = picture;
  const media = freeName(file, posix.join(posix.dirname(drawing), '../media/image'), kind);
  file.set(media, bytes);
  knowExtension(file, kind, `image/${kind}`);
  const relation = addRelation(file, drawing, `${names.relations}/image`, media);
  const text = file.text(drawing);
  const xml = anchor(pictureBox(range, picture, boxes), nextId(text), relation, caption, names);
  file.set(
    drawing,
    withChild(text, () => xml),
  );
}

/** Numbers of shapes are their own within a drawing. */
function nextId(text: string): number {
  let last = 1;
  scanXml(text, {
    open: ({ local, attributes }) => {
      if (local === 'cNvPr') last = Math.max(last, Number(attributes.id) || 0);
    },
  });
  return last + 1;
}

/** Whole and in the middle of its range. */
function pictureBox(range: CellRange, picture: Picture, boxes: Boxes) {
  const room = { width: boxes.width(range) - 2 * gap, height: boxes.height(range) - 2 * gap };
  const scale = Math.max(Math.min(room.width / picture.width, room.height / picture.height), 0.001);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const x = gap + (room.width - width) / 2;
  const y = gap + (room.height - height) / 2;
  return { ...boxes.placeIn(range, Math.max(x, 0), Math.max(y, 0)), width, height };
}

function anchor(
  { column, left, row, top, width, height }: ReturnType<typeof pictureBox>,
  id: number,
  relation: string,
  caption: string,
  { relations, drawing, main }: Names,
): string {
  const size = `cx="${units(width)}" cy="${units(height)}"`;
  return [
    `<xdr:oneCellAnchor xmlns:xdr="${drawing}" xmlns:a="${main}" xmlns:r="${relations}">`,
    `<xdr:from><xdr:col>${column - 1}</xdr:col><xdr:colOff>${units(left)}</xdr:colOff>`,
    `<xdr:row>${row - 1}</xdr:row><xdr:rowOff>${units(top)}</xdr:rowOff></xdr:from><xdr:ext ${size}/>`,
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="Picture ${id}" descr="${escapeXml(caption)}"/>`,
    '<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>',
    `<xdr:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>`,
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>',
  ].join('');
}
