import { PaperClipOutlined } from '@ant-design/icons';
import { mostAttachments } from '@shared/domain/attachment';
import { fill } from '@shared/text';
import { Button, Tag } from 'antd';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../desk-context';
import { ErrorPanel } from '../error-panel';
import { heicText } from '../photo-words';
import { FileIssues } from './file-issues';
import { useOpenFile } from './file-links';
import { keepSource } from './file-source';
import './files.css';
import { useFileInfos } from './use-file-infos';
import { useFileTaking } from './use-file-taking';

/** Kept files by name: opened by a click, removed, and more of them chosen, dropped or pasted. The editor's own undo covers every change. */
export function FileTags(props: {
  readonly ids: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly max?: number | undefined;
  readonly addLabel?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}) {
  const { ids, max = mostAttachments, isDisabled = false } = props;
  const texts = useTexts();
  const words = texts.files;
  const infos = useFileInfos(ids);
  const { open, error, dismiss } = useOpenFile();
  const region = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');

  // Files come one after the other, sometimes before the screen was drawn with the one before: each adds to what there is by then.
  const latest = useRef(ids);
  useLayoutEffect(() => {
    latest.current = ids;
  }, [ids]);
  const change = (next: string[]): void => {
    latest.current = next;
    // The last one that fits disables the button that was pressed for it.
    if (next.length >= max && document.activeElement === button.current) region.current?.focus();
    props.onChange(next);
  };
  const add = ({ id }: { readonly id: string }): void => change([...latest.current, id]);
  const { intake, isOver, handlers, pick } = useFileTaking({
    ids: () => latest.current,
    max,
    keep: keepSource,
    add,
    isDisabled,
    onBegin: () => setSaid(''),
    onEnd: (n) => setSaid(n === 0 ? '' : fill(words.added, { n })),
  });
  const remove = (id: string): void => {
    setSaid(fill(words.removed, { name: infos.get(id)?.name ?? '' }));
    change(latest.current.filter((other) => other !== id));
    // The button that was pressed goes with its file; undo and paste must still reach the editor.
    region.current?.focus();
  };

  const heic = heicText(
    ids.flatMap((id) => infos.get(id) ?? []),
    texts,
  );
  const { progress } = intake;
  const group = { role: 'group', 'aria-label': words.region } as const;
  return (
    <div
      ref={region}
      className="files"
      {...group}
      // What is pasted goes to where the focus is; a click brings it here, and Tab goes on to the button.
      tabIndex={-1}
      data-over={isOver || undefined}
      {...handlers}
    >
      {error !== null && <ErrorPanel error={error} onClose={dismiss} />}
      <div className="file-tags">
        {ids.map((id) => (
          <Tag
            key={id}
            closable={
              isDisabled ? false : { 'aria-label': fill(words.remove, { name: infos.get(id)?.name ?? '' }) }
            }
            onClose={(event) => {
              event.preventDefault();
              remove(id);
            }}
          >
            {/* A frozen record's files are still to be read. */}
            <Button type="link" disabled={false} onClick={() => void open(id)}>
              {infos.get(id)?.name ?? '…'}
            </Button>
          </Tag>
        ))}
        <Button
          icon={<PaperClipOutlined aria-hidden />}
          // Not while files are on their way: a disabled button drops the focus, and with it the editor's keys.
          ref={button}
          disabled={isDisabled || ids.length >= max}
          onClick={() => void pick()}
        >
          {props.addLabel ?? words.add}
        </Button>
        {!isDisabled && <span className="field-hint">{words.hint}</span>}
      </div>
      <div role="status" className="files-status">
        {progress === null
          ? said
          : fill(words.adding, { n: progress.number, total: progress.total, name: progress.name })}
      </div>
      <FileIssues intake={intake} max={max} words={words} onAddAnyway={add} />
      {heic !== '' && <p className="field-hint">{heic}</p>}
      {isOver && <div className="files-drop">{words.dropHere}</div>}
    </div>
  );
}
