import type { RecordRow } from '@shared/contract';
import { useMemo } from 'react';
import { savePreferences, useListType, usePreferences } from '../../state';
import type { ChosenColumn, GridColumn } from '../../ui';
import { useTexts } from '../../ui';
import type { AnyDescription, ListColumn } from '../description';
import { useKindWords } from '../model/words';
import { chosenColumns, gridColumns } from './columns';

export interface ListColumns {
  readonly chosen: readonly ChosenColumn<ListColumn>[];
  readonly columns: readonly GridColumn<RecordRow>[];
  readonly rowHeight: number;
  readonly resize: (key: string, width: number) => void;
  readonly keepWidths: () => void;
  /** Null goes back to the list's own choice. */
  readonly choose: (chosen: readonly ChosenColumn<ListColumn>[] | null) => void;
}

/** The columns of a kind's list as remembered on this PC, drawn at the present type size. */
export function useListColumns(description: AnyDescription): ListColumns {
  const { kind } = description;
  const texts = useTexts();
  const words = useKindWords(description);
  const remembered = usePreferences(({ recordColumns }) => recordColumns);
  const { scale, rowHeight } = useListType();
  const chosen = useMemo(
    () => chosenColumns(kind, remembered, description.columns),
    [kind, remembered, description.columns],
  );
  const columns = useMemo(() => gridColumns(chosen, { texts, words }, scale), [chosen, texts, words, scale]);
  const withOwn = (own: readonly ChosenColumn[]) => ({
    ...remembered,
    [kind]: own.map(({ key, width }) => ({ key, width })),
  });
  return {
    chosen,
    columns,
    rowHeight,
    resize: (key, width) =>
      usePreferences.setState({
        recordColumns: withOwn(
          chosen.map((column) => (column.key === key ? { key, width: Math.round(width / scale) } : column)),
        ),
      }),
    keepWidths: () => void savePreferences({ recordColumns: usePreferences.getState().recordColumns ?? {} }),
    choose: (next) => void savePreferences({ recordColumns: withOwn(next ?? []) }),
  };
}
