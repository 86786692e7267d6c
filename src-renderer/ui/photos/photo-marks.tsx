import { UndoOutlined } from '@ant-design/icons';
import { markKinds, mostMarks, type PhotoMark } from '@shared/domain/photo';
import { fill } from '@shared/text';
import { Button, Modal, Radio } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { ConfirmDialog } from '../confirm-dialog';
import { useTexts } from '../desk-context';
import { ErrorPanel } from '../error-panel';
import { type MarkKind, newMark } from './mark-geometry';
import { changedTo, type Marks, startedWith, undone } from './mark-history';
import { MarkRow } from './mark-row';
import { MarkSurface } from './mark-surface';
import './photos.css';
import { usePicture } from './use-picture';

/** Large enough for a wide window. */
const largeEdge = 1600;

/** Where the focus goes once the row is there. */
interface Goal {
  readonly index: number;
  readonly part: 'handle' | 'words';
}

/** A large photo on which boxes and arrows are drawn, by mouse or by keyboard alone; nothing is kept before 完成. */
export function PhotoMarks(props: {
  /** Of the photo, counted from 1. */
  readonly number: number;
  readonly attachmentId: string;
  readonly marks: Marks;
  readonly onDone: (marks: PhotoMark[]) => void;
  readonly onClose: () => void;
}) {
  const texts = useTexts();
  const words = texts.photos.marks;
  const hintId = useId();
  const list = useRef<HTMLOListElement>(null);
  const shown = usePicture(props.attachmentId, largeEdge);
  const [history, setHistory] = useState(() => startedWith(props.marks));
  const [selected, setSelected] = useState<number | null>(null);
  const [tool, setTool] = useState<MarkKind>('box');
  const [goal, setGoal] = useState<Goal | null>(null);
  const [isLeaving, setIsLeaving] = useState(false);
  const [said, setSaid] = useState('');
  const { marks } = history;
  const isFull = marks.length >= mostMarks;
  const isChanged = history.past.length > 0;

  useEffect(() => {
    if (goal === null) return;
    const part = goal.part === 'handle' ? '.mark-handle' : 'input';
    list.current?.querySelector<HTMLElement>(`[data-mark="${goal.index}"] ${part}`)?.focus();
    setGoal(null);
  }, [goal]);

  const change = (next: Marks, run: string | null = null): void => setHistory(changedTo(history, next, run));
  const replace = (index: number, mark: PhotoMark, run: string): void =>
    change(
      marks.map((each, at) => (at === index ? mark : each)),
      run,
    );
  const add = (mark: PhotoMark, part: Goal['part']): void => {
    if (isFull) return;
    change([...marks, mark]);
    setSelected(marks.length);
    setGoal({ index: marks.length, part });
  };
  const remove = (index: number): void => {
    change(marks.filter((_, at) => at !== index));
    setSaid(fill(words.removed, { n: index + 1 }));
    setSelected(null);
    setGoal({ index: Math.max(index - 1, 0), part: 'handle' });
  };
  const undo = (): void => {
    setHistory(undone(history));
    setSelected(null);
  };
  const close = (): void => (isChanged ? setIsLeaving(true) : props.onClose());
  const catchUndo = (event: KeyboardEvent): void => {
    // The editor behind has an undo of its own, which must not hear of ours.
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.stopPropagation();
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
    event.preventDefault();
    undo();
  };

  return (
    <>
      <Modal
        open
        centered
        width="min(96vw, 84rem)"
        className="photo-marks"
        title={fill(words.title, { n: props.number })}
        onCancel={close}
        closable={{ 'aria-label': texts.frame.dialog.close }}
        mask={{ closable: false }}
        footer={[
          <Button key="cancel" onClick={close}>
            {texts.frame.dialog.cancel}
          </Button>,
          <Button key="done" type="primary" onClick={() => props.onDone([...marks])}>
            {words.done}
          </Button>,
        ]}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps a key from those behind the dialog */}
        <div className="mark-desk" onKeyDown={catchUndo}>
          <div className="mark-view">
            {shown.state === 'loading' && <p role="status">{texts.photos.loading}</p>}
            {shown.state === 'failed' && <ErrorPanel error={shown.error} />}
            {shown.state === 'ready' && (
              <MarkSurface
                picture={shown.picture}
                label={fill(words.surface, { n: marks.length })}
                marks={marks}
                selected={selected}
                tool={tool}
                canAdd={!isFull}
                onSelect={setSelected}
                onAdd={(mark) => add(mark, 'words')}
                onMove={replace}
              />
            )}
          </div>
          <div className="mark-side">
            <div className="mark-tools">
              <span id={`${hintId}-tool`}>{words.tool}</span>
              <Radio.Group
                aria-labelledby={`${hintId}-tool`}
                optionType="button"
                buttonStyle="solid"
                value={tool}
                options={markKinds.map((kind) => ({ value: kind, label: words.kind[kind] }))}
                onChange={(event) => setTool(event.target.value as MarkKind)}
              />
              <Button icon={<UndoOutlined aria-hidden />} disabled={!isChanged} onClick={undo}>
                {words.undo}
              </Button>
            </div>
            <div className="mark-tools">
              {markKinds.map((kind) => (
                <Button
                  key={kind}
                  disabled={isFull}
                  onClick={() => add(newMark(kind, marks.length), 'handle')}
                >
                  {words.add[kind]}
                </Button>
              ))}
            </div>
            <p id={hintId} className="field-hint">
              {isFull ? fill(words.full, { max: mostMarks }) : words.hint}
            </p>
            <p role="status" className="visually-hidden">
              {said}
            </p>
            {marks.length === 0 ? (
              <p className="photos-empty">{words.none}</p>
            ) : (
              <ol ref={list} className="mark-rows" aria-label={words.list}>
                {marks.map((mark, index) => (
                  <MarkRow
                    // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the list; it has no other name
                    key={index}
                    mark={mark}
                    index={index}
                    isSelected={index === selected}
                    hintId={hintId}
                    onSelect={() => setSelected(index)}
                    onChange={(next, run) => replace(index, next, run)}
                    onRemove={() => remove(index)}
                  />
                ))}
              </ol>
            )}
          </div>
        </div>
      </Modal>
      <ConfirmDialog
        isOpen={isLeaving}
        title={words.leaveTitle}
        action={words.leave}
        cancelLabel={words.stay}
        onConfirm={props.onClose}
        onCancel={() => setIsLeaving(false)}
      >
        {words.leaveBody}
      </ConfirmDialog>
    </>
  );
}
