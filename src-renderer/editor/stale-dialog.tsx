import { fill } from '@shared/text';
import { Radio, Table } from 'antd';
import { useState } from 'react';
import { FormFrame, useTexts } from '../ui';
import { useEditor } from './editor-context';
import { chooseTheirs, type Merge } from './model/differences';

/** Somebody saved meanwhile: both sides are kept, field by field the person chooses. */
export function StaleDialog<Body>(props: {
  readonly title: string;
  readonly merge: Merge<Body>;
  readonly onSettle: (body: Body) => void;
  readonly onCancel: () => void;
}) {
  const { merge, onSettle, onCancel } = props;
  const { editor } = useTexts();
  const { words } = useEditor();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (path: string, takesTheirs: boolean): void =>
    setTheirs(new Set([...theirs, path].filter((each) => each !== path || takesTheirs)));
  return (
    <FormFrame
      width="60rem"
      title={props.title}
      okText={editor.staleOk}
      onOk={() => onSettle(chooseTheirs(merge, theirs))}
      onClose={onCancel}
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
              render: (_: unknown, row) => words.labelOf(row.path),
            },
            {
              key: 'choice',
              title: `${editor.staleMine} / ${editor.staleTheirs}`,
              render: (_: unknown, row) => (
                <Radio.Group
                  className="editor-stale-choice"
                  aria-label={words.labelOf(row.path)}
                  value={theirs.has(row.path) ? 'theirs' : 'mine'}
                  onChange={(event) => choose(row.path, event.target.value === 'theirs')}
                  options={[
                    {
                      value: 'mine',
                      label: fill(editor.named, {
                        name: editor.staleMine,
                        value: words.valueText(row.path, row.mine),
                      }),
                    },
                    {
                      value: 'theirs',
                      label: fill(editor.named, {
                        name: editor.staleTheirs,
                        value: words.valueText(row.path, row.theirs),
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
          <p className="editor-quiet">{editor.staleTaken}</p>
          <ul>
            {merge.takenFromThem.map(({ path, theirs: value }) => (
              <li key={path}>
                {fill(editor.named, { name: words.labelOf(path), value: words.valueText(path, value) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </FormFrame>
  );
}
