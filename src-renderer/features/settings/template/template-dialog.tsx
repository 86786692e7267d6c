import type { TemplateReading } from '@shared/contract';
import { type FormTemplate, type TemplateMapping, unmappedOf } from '@shared/domain/template';
import { fill } from '@shared/text';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../ui';
import { replaceAt } from '../section-props';
import { CellsTable } from './cells-table';
import { choicesOf, doubtfulIn, mappingOfChoices } from './choices';
import { TableFields } from './table-fields';

/** What was recognised in the firm's own workbook, to be looked at and adopted. */
export function TemplateDialog(props: {
  readonly reading: TemplateReading;
  /** The mapping adopted before; null for a file that was just chosen. */
  readonly before: TemplateMapping | null;
  readonly onAdopt: (template: FormTemplate) => void;
  readonly onCancel: () => void;
}) {
  const texts = useTexts();
  const words = texts.settings.forms.template;
  const { reading } = props;
  const { attachmentId, fileName, catalogue } = reading;
  const [choices, setChoices] = useState(() => choicesOf(reading, props.before));
  const mapping = mappingOfChoices(choices);
  const isEmpty = choices.cells.length + choices.tables.length === 0;
  const doubtful = doubtfulIn(choices);
  const unfilled = unmappedOf(mapping, catalogue).length;
  const { unknown } = reading.proposal;
  return (
    <Modal
      open
      title={fill(words.title, { file: fileName })}
      width="64rem"
      onCancel={props.onCancel}
      closable={{ 'aria-label': texts.frame.dialog.close }}
      footer={[
        <Button key="cancel" onClick={props.onCancel}>
          {texts.frame.dialog.cancel}
        </Button>,
        <Button
          key="adopt"
          type="primary"
          disabled={mapping.cells.length + mapping.repeats.length + mapping.pictures.length === 0}
          onClick={() => props.onAdopt({ attachmentId, fileName, mapping })}
        >
          {words.adopt}
        </Button>,
      ]}
    >
      <div className="template-dialog">
        <p>{words.intro}</p>
        {isEmpty && <p>{fill(words.nothing, { example: `{{${catalogue.fields[1]?.field ?? ''}}}` })}</p>}
        {doubtful > 0 && <p className="template-doubtful">{fill(words.doubtful, { n: doubtful })}</p>}
        {unknown.length > 0 && <p>{fill(words.unknown, { names: unknown.join(' ') })}</p>}
        {choices.cells.length > 0 && (
          <CellsTable
            cells={choices.cells}
            catalogue={catalogue}
            onChange={(cells) => setChoices({ ...choices, cells })}
          />
        )}
        {choices.tables.map((table, index) => (
          <TableFields
            key={`${table.repeat.sheet} ${table.repeat.firstRow} ${table.repeat.list}`}
            table={table}
            catalogue={catalogue}
            onChange={(next) => setChoices({ ...choices, tables: replaceAt(choices.tables, index, next) })}
          />
        ))}
        {unfilled > 0 && <p className="settings-intro">{fill(words.unmapped, { n: unfilled })}</p>}
      </div>
    </Modal>
  );
}
