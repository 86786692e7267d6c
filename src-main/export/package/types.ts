import type { Language } from '@shared/text';
import type { ExportJob } from '../types';

/** Several files as one: a ZIP, or one PDF with a list of its parts in front (TSP01 5.3.6). */
export interface PackageJob {
  readonly form: 'package';
  readonly format: 'zip' | 'pdf';
  readonly cover: PackageCover;
  readonly parts: readonly PackagePart[];
}

/** What the list in front says above its rows. */
export interface PackageCover {
  readonly language: Language;
  /** What it is: 资料清单, 案卷. */
  readonly title: string;
  /** Label and value, in the order in which they stand. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly company: string;
  /** Stands with `3/12` on every page; '' leaves them as they are. */
  readonly stamp: string;
  /** Of the record where equal contents shall make equal bytes; else when it was made. */
  readonly createdAt: string;
}

/** Rows that belong to no form: what was sent, what was changed. */
export interface PackageTable {
  readonly heads: readonly string[];
  /** Shares of the width. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

export interface PackagePart {
  /** As it is called in the archive and on the list. */
  readonly name: string;
  /** '' and 0 of what is drawn for the package itself. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly source:
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
    | { readonly kind: 'path'; readonly path: string }
    /** Drawn when its turn comes. */
    | { readonly kind: 'form'; readonly job: ExportJob }
    | { readonly kind: 'table'; readonly table: PackageTable };
}

const pages = /\.(pdf|jpe?g|png|webp|gif|tiff?)$/i;

/** Whether a file of that name can be pages: a PDF or a photo. */
export const becomesPages = (name: string): boolean => pages.test(name);

const isDrawn = ({ source }: PackagePart): boolean => source.kind === 'form' || source.kind === 'table';

export const isPaged = (part: PackagePart): boolean => isDrawn(part) || becomesPages(part.name);

export const isPdf = (part: PackagePart): boolean => isDrawn(part) || /\.pdf$/i.test(part.name);
