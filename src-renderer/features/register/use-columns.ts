import type { RegisterRow } from '@shared/domain/complaint';
import { useMemo } from 'react';
import { savePreferences, useListType, usePreferences } from '../../state';
import { type GridColumn, turnText, useDesk, useNow } from '../../ui';
import { chosenColumns, gridColumns } from './columns';

/** The columns as remembered on this PC, drawn at the present type size, and how dragging changes their widths. */
export function useColumns(): {
  readonly columns: readonly GridColumn<RegisterRow>[];
  readonly rowHeight: number;
  readonly resize: (key: string, width: number) => void;
  readonly keepWidths: () => void;
} {
  const { texts, rules } = useDesk();
  const now = useNow();
  const remembered = usePreferences((preferences) => preferences.registerColumns);
  const minute = Math.floor(now / 60_000) * 60_000;
  const { scale, rowHeight } = useListType();
  const columns = useMemo(
    () =>
      gridColumns(
        chosenColumns(remembered),
        { texts, timeZone: rules.timeZone, now: minute, turnText: (turn) => turnText(turn, texts) },
        scale,
      ),
    [remembered, texts, rules.timeZone, minute, scale],
  );
  return {
    columns,
    rowHeight,
    resize: (key, width) =>
      usePreferences.setState({
        registerColumns: chosenColumns(remembered).map((column) =>
          column.key === key ? { key, width: Math.round(width / scale) } : { ...column },
        ),
      }),
    keepWidths: () => void savePreferences({ registerColumns: usePreferences.getState().registerColumns }),
  };
}
