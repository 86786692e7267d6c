import { DeleteOutlined, EyeOutlined } from '@ant-design/icons';
import type { ComplaintFilter } from '@shared/contract';
import { fill } from '@shared/text';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { savePreferences, usePreferences, useSession } from '../../state';
import { ConfirmDialog, TextField, useTexts } from '../../ui';

/** Ready-made and saved filters. */
export function ViewMenu({
  filter,
  onFilter,
}: {
  readonly filter: ComplaintFilter;
  readonly onFilter: (filter: ComplaintFilter) => void;
}) {
  const words = useTexts().register;
  const saved = usePreferences(({ savedViews }) => savedViews);
  const operator = useSession((session) => session.operator);
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const [deleting, setDeleting] = useState<string | null>(null);
  const ready: readonly { readonly name: string; readonly filter: ComplaintFilter }[] = [
    { name: words.view.all, filter: {} },
    { name: words.view.open, filter: { isOpen: true } },
    { name: words.view.overdue, filter: { isOpen: true, isOverdue: true } },
    { name: words.view['awaiting-closure'], filter: { statuses: ['awaiting-closure'] } },
    ...(operator === null
      ? []
      : [
          {
            name: fill(words.view.mine, { name: operator.name }),
            filter: { search: operator.name, isOpen: true },
          },
        ]),
  ];
  const apply = (next: ComplaintFilter): void => {
    setIsOpen(false);
    onFilter(next);
  };
  const trimmed = name.trim();
  const save = (): void => {
    const others = saved.filter((view) => view.name !== trimmed);
    void savePreferences({ savedViews: [...others, { name: trimmed, filter }] });
    setName('');
    setIsOpen(false);
  };
  const content = (
    <div className="view-menu">
      {ready.map((view) => (
        <Button key={view.name} type="text" block onClick={() => apply(view.filter)}>
          {view.name}
        </Button>
      ))}
      {saved.map((view) => (
        <div key={view.name} className="view-saved">
          <Button type="text" block onClick={() => apply(view.filter)}>
            {view.name}
          </Button>
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={fill(words.deleteView, { name: view.name })}
            onClick={() => {
              setIsOpen(false);
              setDeleting(view.name);
            }}
          />
        </div>
      ))}
      {Object.keys(filter).length > 0 && (
        <form
          className="view-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (trimmed !== '') save();
          }}
        >
          <TextField
            label={words.saveView}
            value={name}
            onChange={setName}
            max={60}
            placeholder={words.viewName}
          />
          <Button htmlType="submit" disabled={trimmed === ''}>
            {words.saveViewAction}
          </Button>
        </form>
      )}
    </div>
  );
  return (
    <>
      <Popover
        trigger="click"
        placement="bottomLeft"
        open={isOpen}
        onOpenChange={setIsOpen}
        content={content}
      >
        <Button icon={<EyeOutlined aria-hidden />} aria-expanded={isOpen}>
          {words.views}
        </Button>
      </Popover>
      <ConfirmDialog
        isOpen={deleting !== null}
        title={fill(words.deleteViewTitle, { name: deleting ?? '' })}
        action={words.deleteViewAction}
        onCancel={() => setDeleting(null)}
        onConfirm={() => {
          void savePreferences({ savedViews: saved.filter((view) => view.name !== deleting) });
          setDeleting(null);
        }}
      >
        <p>{words.deleteViewBody}</p>
      </ConfirmDialog>
    </>
  );
}
