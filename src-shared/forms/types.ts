import type { PhotoMark } from '../domain/photo';
import type { Texts } from '../text';
import type { Drawing, DrawingContent } from './drawings';

/** A controlled form is data (architecture.md, "One form, one paginator, many drawers"). Lengths: mm in definitions, pt on pages. */

export type FormLanguage = 'zh-CN' | 'en';
export type PaperSize = 'A3' | 'A4' | 'A5';
export type Orientation = 'portrait' | 'landscape';

/** What a label says, by language; a bilingual print asks it twice. */
export type Label = (texts: Texts) => string;

export interface StyleSpec {
  /** pt, never under 8. */
  readonly size: number;
  readonly isBold: boolean;
  /** Headings use the heavier face that a printed form has (黑体), values 宋体. */
  readonly face: 'heading' | 'text';
  readonly align: 'left' | 'center' | 'right';
  readonly valign: 'top' | 'middle' | 'bottom';
  /** Grey of the ground, 0 black to 1 white; null is none. */
  readonly ground: number | null;
  readonly border: 'box' | 'none' | 'dashed-bottom';
}

export type StyleName =
  | 'title'
  | 'company'
  | 'label'
  | 'value'
  | 'center'
  | 'text'
  | 'band'
  | 'head'
  | 'small'
  | 'small-center'
  | 'small-head'
  | 'small-label'
  | 'note'
  | 'sheet-note'
  | 'gap'
  | 'cut'
  | 'cut-note'
  | 'sign-space'
  | 'sign-date'
  | 'photo'
  | 'drawing'
  | 'caption'
  | 'note-words';

/** The typed value behind a text, for drawers that have cells: numbers stay numbers, dates stay dates. */
export type Raw =
  | { readonly kind: 'number'; readonly value: number; readonly format: string }
  /** Factory wall clock: `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`. */
  | { readonly kind: 'date'; readonly wall: string; readonly format: string };

/** `late` also says 超 or ▲ in its text, so that it shows in black and white. */
export type Tone = 'late' | 'provisional';

/** A picture in a cell. Each placing of a photo is one object: a drawer knows the prepared picture by it. */
export interface PhotoValue {
  readonly attachmentId: string;
  readonly caption: string;
  readonly marks: readonly PhotoMark[];
}

export interface FieldValue {
  readonly text: string;
  /** The same in the second language of a bilingual print, where the words are the form's own. */
  readonly also?: string;
  readonly photo?: PhotoValue;
  /** Fills its cell; its row is never cut. */
  readonly drawing?: DrawingContent;
  readonly raw?: Raw;
  readonly tone?: Tone;
}

export type FieldValues = Readonly<Record<string, FieldValue>>;

export interface Cell {
  /** Columns of the form's grid. */
  readonly span: number;
  readonly rowSpan?: number;
  readonly style: StyleName;
  readonly label?: Label;
  readonly field?: string;
  /** In a frame: takes the rest of its height, or `maxLines`; text that does not fit goes to the 附页 under this label. */
  readonly grow?: Label;
  readonly maxLines?: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly minHeight?: number;
  /** Printed only when one of its fields says something. */
  readonly isOptional?: boolean;
  /** Stays on the page of the row after it. */
  readonly keepsWithNext?: boolean;
}

export type Block =
  | { readonly kind: 'rows'; readonly rows: readonly Row[]; readonly isTied?: boolean }
  /**
   * A heading across the form. `list`: only when that list is not empty. `bookmark`: what a reader's outline of the document calls the
   * part that begins here.
   */
  | {
      readonly kind: 'band';
      readonly label: Label;
      readonly list?: string;
      readonly field?: string;
      readonly bookmark?: Label;
    }
  /** One `body` per item of `list`; `head` stands before the first and again on every page the table reaches. */
  | {
      readonly kind: 'table';
      readonly list: string;
      readonly head: readonly Row[];
      readonly body: readonly Row[];
      /** Empty rows to write in by hand when the list is empty; 0 leaves the table out. */
      readonly blankRows: number;
      /** All rows on one page when they fit on one. */
      readonly isKept?: boolean;
    }
  /**
   * A heading and one row per item of `list`, printed only where a page has room for them: at the end of the blocks before it, else on top of
   * the page that a later block begins. They never begin a page of their own.
   */
  | { readonly kind: 'spare'; readonly list: string; readonly label: Label; readonly body: Row }
  /** Blocks printed only while that list is empty: a part that has nothing to tell yet. */
  | { readonly kind: 'unless'; readonly list: string; readonly blocks: readonly Block[] }
  /** 编制 / 审核 / 会签 / 批准 with a date and at least 18 mm to sign in. */
  | { readonly kind: 'signatures'; readonly roles: readonly Label[] }
  /** Blocks in exactly this height (mm): several slips on one sheet. */
  | {
      readonly kind: 'frame';
      readonly height: number;
      /** What it may take at most where its rows do not fit its height, and it has a page to itself. */
      readonly alone?: number;
      readonly blocks: readonly Block[];
    }
  | { readonly kind: 'cut-line'; readonly label: Label };

export interface FormDefinition {
  readonly code: string;
  readonly title: Label;
  readonly paper: PaperSize;
  readonly orientation: Orientation;
  /** mm. */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Widths of the grid's columns, mm. */
  readonly columns: readonly number[];
  /** Repeated on every page: title block and, for a register, the column heads. */
  readonly head: readonly Block[];
  readonly body: readonly Block[];
  /** Follow-on pages begin with this row (附页 n). */
  readonly continued: Row | null;
}

/** 草稿 / 待签 / 已批准 / 作废; none prints nothing. */
export type StateMark = 'none' | 'draft' | 'for-signature' | 'approved' | 'void';

/** What stands in the margins of every page, in PDF and spreadsheet alike. `{page}` and `{pages}` are the drawer's. */
export interface Furniture {
  readonly headerLeft: string;
  readonly headerRight: string;
  readonly footerLeft: string;
  readonly footerCenter: string;
  readonly footerRight: string;
  readonly stateMark: StateMark;
  /** The mark in words, '' for none; drawn across a PDF page. */
  readonly stateText: string;
}

/** Goes into the file's properties. */
export interface FileProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly company: string;
  readonly keywords: string;
  readonly language: FormLanguage;
  /** Factory wall clock `YYYY-MM-DDTHH:mm±hh:mm`. */
  readonly createdAt: string;
  readonly sheetName: string;
}

/** A form's data, bound: every text as it will be printed. */
export interface FormData {
  readonly texts: Texts;
  /** The second language of a bilingual print: every label says it beneath the first. */
  readonly also?: Texts;
  readonly fields: FieldValues;
  readonly lists: Readonly<Record<string, readonly FieldValues[]>>;
  readonly furniture: Furniture;
  readonly properties: FileProperties;
}

export interface PlacedCell {
  readonly column: number;
  readonly columnSpan: number;
  /** Index into the page's rows. */
  readonly row: number;
  readonly rowSpan: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly style: StyleName;
  readonly lines: readonly string[];
  /** The lines as they were written, without our breaks. */
  readonly text: string;
  readonly raw?: Raw;
  readonly tone?: Tone;
  readonly photo?: PhotoValue;
  /** Laid out for this cell, `pictureInset` from its border. */
  readonly drawing?: Drawing;
  /** The bound field, for defined names and checks. */
  readonly field?: string;
}

export interface PlacedRow {
  readonly y: number;
  readonly height: number;
}

/** A part of the document that a reader can go to. */
export interface Bookmark {
  readonly text: string;
  readonly y: number;
}

export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** The first `headRows` rows are the form's head, the same on every page. */
  readonly headRows: number;
  readonly rows: readonly PlacedRow[];
  readonly cells: readonly PlacedCell[];
  /** Parts that begin on this page. */
  readonly bookmarks: readonly Bookmark[];
  /** How much of the form's lists stands on the pages up to this one, above 0 up to 1: tells about how many pages are to come. */
  readonly share: number;
}
