import { settingsSchema } from '@shared/domain/settings';
import { schemaAt } from '../../editor';
import { QuantityField } from '../../ui';

/** A number of the settings that must stand; it takes what the schema takes at `path`, and what it does not take is named there. */
export function NumberSetting(props: {
  readonly label: string;
  readonly path: string;
  readonly unit?: string;
  readonly value: number;
  readonly error?: string | undefined;
  readonly onChange: (value: number) => void;
}) {
  const { path, onChange } = props;
  return (
    <QuantityField
      {...props}
      isRequired
      limits={schemaAt(settingsSchema, path)?.limits}
      onChange={(value) => {
        if (value !== null) onChange(value);
      }}
    />
  );
}
