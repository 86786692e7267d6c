import type { ComponentType, ReactNode } from 'react';
import type { FieldPath, FieldValue, RowsPath } from '../editor';
import type { ShownRecord, Widget } from './description';

/** How many fields stand side by side where there is room. */
export type GridColumns = 1 | 2 | 3 | 4 | 5 | 6;

/** One field in a grid. */
export interface FieldPart {
  /** In a list: within its row. */
  readonly path: string;
  /** How many columns it takes. */
  readonly span?: number;
  /** Lines of a long text. */
  readonly lines?: number;
  readonly widget?: Widget;
  readonly unit?: string;
  readonly isRequired?: boolean;
  /** Whether it is asked for; a field that says something is always shown. */
  readonly when?: (body: never) => boolean;
}

/** A grid of fields. */
export interface FieldsPart {
  readonly kind: 'fields';
  readonly columns: GridColumns;
  readonly fields: readonly FieldPart[];
}

/** A list of rows: its fields in grids, one beneath the other. A table pasted from a spreadsheet fills them in this order. */
export interface RowsPart {
  readonly kind: 'rows';
  readonly path: string;
  readonly grids: readonly FieldsPart[];
  /** A new row; without it, everything in it is empty. */
  readonly blank?: () => { readonly id: string };
  /** Stands below the fields of each row: sums, warnings. */
  readonly foot?: ComponentType<{ readonly index: number }>;
  /** Stands around the whole list: asks once what every foot needs. */
  readonly around?: ComponentType<{ readonly children: ReactNode }>;
  /** In the editor in place of the list, where more decides than the body what is asked for. */
  readonly edit?: ComponentType;
}

/** Something no grid can say. */
export interface OwnPart {
  readonly kind: 'own';
  /** The paths it edits; they count for completeness, and findings lead to it. */
  readonly paths: readonly string[];
  /** In the editor. */
  readonly edit: ComponentType | null;
  /** On the page of a saved record. */
  readonly show: ComponentType<{ readonly record: ShownRecord }> | null;
}

export type Part = FieldsPart | RowsPart | OwnPart;

type FieldOf<Path extends string> = Path | (Omit<FieldPart, 'path'> & { readonly path: Path });

const fieldPart = (field: FieldOf<string>): FieldPart =>
  typeof field === 'string' ? { path: field } : field;

const grid = (columns: GridColumns, fields: readonly FieldOf<string>[]): FieldsPart => ({
  kind: 'fields',
  columns,
  fields: fields.map(fieldPart),
});

type RowsLook = Pick<RowsPart, 'blank' | 'foot' | 'around' | 'edit'>;

/** What writes the layout of one kind of body: a path it does not have does not compile. */
export interface LayoutOf<Body> {
  readonly fields: (columns: GridColumns, fields: readonly FieldOf<FieldPath<Body>>[]) => FieldsPart;
  readonly rows: <P extends RowsPath<Body>>(
    path: P,
    grids: readonly (readonly [GridColumns, readonly FieldOf<RowPath<Body, P>>[]])[],
    look?: RowsLook,
  ) => RowsPart;
  readonly own: (
    paths: readonly FieldPath<Body>[],
    components: { readonly edit?: ComponentType; readonly show?: OwnPart['show'] },
  ) => OwnPart;
}

type RowPath<Body, P extends string> =
  FieldValue<Body, P> extends readonly (infer Row)[] ? FieldPath<Row> : never;

/** The layout of a body of this type, as data: `const { fields, rows } = layoutOf<GoodsReturn>()`. */
export const layoutOf = <Body>(): LayoutOf<Body> => {
  const untyped = {
    fields: grid,
    rows: (
      path: string,
      grids: readonly (readonly [GridColumns, readonly FieldOf<string>[]])[],
      look: RowsLook = {},
    ): RowsPart => ({
      kind: 'rows',
      path,
      grids: grids.map(([columns, fields]) => grid(columns, fields)),
      ...look,
    }),
    own: (
      paths: readonly string[],
      { edit = undefined, show = null }: { readonly edit?: ComponentType; readonly show?: OwnPart['show'] },
    ): OwnPart => ({ kind: 'own', paths, edit: edit ?? null, show: show ?? null }),
  };
  return untyped as unknown as LayoutOf<Body>;
};

/** The paths a part holds: a list stands for everything in its rows. */
export const pathsOf = (part: Part): readonly string[] => {
  if (part.kind === 'fields') return part.fields.map(({ path }) => path);
  return part.kind === 'rows' ? [part.path] : part.paths;
};
