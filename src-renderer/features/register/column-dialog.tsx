import { savePreferences, usePreferences } from '../../state';
import { ColumnDialog as AnyColumnDialog, useTexts } from '../../ui';
import { chosenColumns, columnKeys, defaultWidth } from './columns';

/** The register's columns; remembered on this PC. */
export function ColumnDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const words = useTexts().register;
  const remembered = usePreferences(({ registerColumns }) => registerColumns);
  return (
    <AnyColumnDialog
      isOpen={isOpen}
      title={words.columnsTitle}
      offered={columnKeys.map((key) => ({ key, label: words.column[key], width: defaultWidth(key) }))}
      chosen={chosenColumns(remembered)}
      onChoose={(chosen) =>
        void savePreferences({
          registerColumns: chosen === null ? null : chosen.map((each) => ({ ...each })),
        })
      }
      onClose={onClose}
    />
  );
}
