import type { Complaint } from '@shared/domain/complaint';
import { fill } from '@shared/text';
import { Button, Modal, Radio, Table } from 'antd';
import { useState } from 'react';
import { chooseTheirs, type Merge } from '../model/differences';
import { labelOf } from '../model/field-path';
import { valueText } from '../model/value-text';
import { useWording } from '../use-wording';

/** Somebody saved meanwhile: both sides are kept, field by field the person chooses. */
export function StaleDialog(props: {
  readonly merge: Merge;
  readonly onSettle: (body: Complaint) => void;
  readonly onCancel: () => void;
}) {
  const { merge, onSettle, onCancel } = props;
  const wording = useWording();
  const { texts } = wording;
  const { editor, dialog, named } = texts.complaint;
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (path: string, takesTheirs: boolean): void =>
    setTheirs(new Set([...theirs, path].filter((each) => each !== path || takesTheirs)));
  return (
    <Modal
      open
      width="60rem"
      title={editor.staleTitle}
      onCancel={onCancel}
      closable={{ 'aria-label': texts.frame.dialog.close }}
      mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={onCancel}>
          {dialog.cancel}
        </Button>,
        <Button key="ok" type="primary" onClick={() => onSettle(chooseTheirs(merge, theirs))}>
          {editor.staleOk}
        </Button>,
      ]}
    >
      <p>{merge.conflicts.length === 0 ? editor.staleNoConflict : editor.staleText}</p>
      {merge.conflicts.length > 0 && (
        <Table
          size="small"
          pagination={false}
          rowKey="path"
          dataSource={[...merge.conflicts]}
          columns={[
            {
              key: 'field',
              title: editor.staleField,
              render: (_: unknown, row) => labelOf(row.path, texts),
            },
            {
              key: 'choice',
              title: `${editor.staleMine} / ${editor.staleTheirs}`,
              render: (_: unknown, row) => (
                <Radio.Group
                  className="stale-choice"
                  aria-label={labelOf(row.path, texts)}
                  value={theirs.has(row.path) ? 'theirs' : 'mine'}
                  onChange={(event) => choose(row.path, event.target.value === 'theirs')}
                  options={[
                    {
                      value: 'mine',
                      label: fill(named, {
                        name: editor.staleMine,
                        value: valueText(row.path, row.mine, wording),
                      }),
                    },
                    {
                      value: 'theirs',
                      label: fill(named, {
                        name: editor.staleTheirs,
                        value: valueText(row.path, row.theirs, wording),
                      }),
                    },
                  ]}
                />
              ),
            },
          ]}
        />
      )}
      {merge.takenFromThem.length > 0 && (
        <>
          <p className="case-quiet">{editor.staleTaken}</p>
          <ul>
            {merge.takenFromThem.map(({ path, theirs: value }) => (
              <li key={path}>
                {fill(named, { name: labelOf(path, texts), value: valueText(path, value, wording) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}
