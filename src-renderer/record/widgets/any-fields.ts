import { boundFields } from '../../editor';

/** A body of any kind, its fields by path: which widget fits which path is decided by the schema, at run time. */
type AnyFields = {
  readonly [K in keyof ReturnType<typeof boundFields<unknown>>]: ReturnType<
    typeof boundFields<unknown>
  >[K] extends (props: infer Props) => infer Painted
    ? Props extends { readonly path: unknown }
      ? (props: Omit<Props, 'path'> & { readonly path: string }) => Painted
      : ReturnType<typeof boundFields<unknown>>[K]
    : never;
};

/** The bound fields of whatever record is being edited. */
export const fields = boundFields<unknown>() as unknown as AnyFields;

/** The same hooks, by any path. */
export const useAnyValue = fields.useFieldValue as unknown as (path: string) => unknown;
export const useSetAny = fields.useSetField as unknown as (path: string) => (value: unknown) => void;
export const { useEditor, useFieldProps, useRevision } = fields;
