import { useRemembered } from './memory';
import { usePreferences } from './preferences';

export interface ListType {
  /** How much wider columns stand than at normal type size. */
  readonly scale: number;
  /** px */
  readonly rowHeight: number;
}

/** What the chosen type size makes of a list. */
export function useListType(): ListType {
  const isLarge = usePreferences(({ textSize }) => textSize === 'large');
  return { scale: isLarge ? 17 / 14 : 1, rowHeight: isLarge ? 50 : 42 };
}

/** Columns as wide as they were last drawn in this window, at the present type size. */
export function useDrawnColumns<Column extends { readonly key: string; readonly width: number }>(
  name: string,
  own: readonly Column[],
): {
  readonly columns: readonly Column[];
  readonly rowHeight: number;
  readonly resize: (key: string, width: number) => void;
} {
  const { scale, rowHeight } = useListType();
  const [widths, setWidths] = useRemembered<Readonly<Record<string, number>>>(`${name}.widths`, {});
  return {
    columns: own.map((each) => ({ ...each, width: Math.round((widths[each.key] ?? each.width) * scale) })),
    rowHeight,
    resize: (key, width) => setWidths({ ...widths, [key]: Math.round(width / scale) }),
  };
}
