import { PictureOutlined } from '@ant-design/icons';
import type { AttachmentInfo } from '@shared/contract';
import type { Photo } from '@shared/domain/photo';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { useDesk } from '../desk-context';
import { FileIssues } from '../files/file-issues';
import '../files/files.css';
import { useFileTaking } from '../files/use-file-taking';
import { reordered, takePhoto } from './photo-files';
import { PhotoMarks } from './photo-marks';
import { PhotoTile } from './photo-tile';
import './photos.css';

export interface PhotoListProps<Each extends Photo> {
  readonly label: string;
  readonly hint?: string | undefined;
  /** The record's field path, such as `photos`; captions are found as `photos.0.caption`. */
  readonly path?: string | undefined;
  readonly error?: string | undefined;
  readonly photos: readonly Each[];
  /** Told once for every photo added, removed, moved or changed. */
  readonly onChange: (photos: Each[]) => void;
  /** Gives a new photo the fields of its own record (8D: the discipline). */
  readonly complete: (photo: Photo) => Each;
  readonly max: number;
  /** A further control in each tile; `change` replaces that photo. */
  readonly extra?: ((photo: Each, change: (photo: Each) => void, index: number) => ReactNode) | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** Photos of a record: pasted, dropped or chosen, seen, captioned, put in order and marked. The editor's own undo covers every change. */
export function PhotoList<Each extends Photo>(props: PhotoListProps<Each>) {
  const { photos, max, isDisabled = false } = props;
  const { texts } = useDesk();
  const words = texts.photos;
  const id = useId();
  const region = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [marking, setMarking] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  // Files come one after the other, sometimes before the screen was drawn with the one before: each adds to what there is by then.
  const latest = useRef(photos);
  useLayoutEffect(() => {
    latest.current = photos;
  }, [photos]);
  const change = (next: Each[], sentence = ''): void => {
    latest.current = next;
    // The last one that fits disables the button that was pressed for it.
    if (next.length >= max && document.activeElement === button.current) region.current?.focus();
    setSaid(sentence);
    props.onChange(next);
  };
  const replace = (photo: Each): void =>
    change(latest.current.map((each) => (each.id === photo.id ? photo : each)));
  const add = (info: AttachmentInfo): void => {
    const bare = {
      id: crypto.randomUUID(),
      attachmentId: info.id,
      caption: '',
      marks: [],
      isInternal: false,
    };
    change([...latest.current, props.complete(bare)]);
  };
  const { intake, isOver, handlers, pick } = useFileTaking({
    ids: () => latest.current.map(({ attachmentId }) => attachmentId),
    max,
    keep: takePhoto,
    add,
    isDisabled,
    onBegin: () => setSaid(''),
    onEnd: (n) => setSaid(n === 0 ? '' : fill(words.added, { n })),
  });

  const move = (from: number, to: number): void => {
    if (from === to || photos[from] === undefined || photos[to] === undefined) return;
    change(reordered(photos, from, to), fill(words.moved, { n: to + 1 }));
  };
  const remove = (index: number): void => {
    change(
      photos.filter((_, each) => each !== index),
      fill(words.removed, { n: index + 1 }),
    );
    // The button that was pressed goes with its photo; undo and paste must still reach the editor.
    region.current?.focus();
  };

  const endMarking = (): void => {
    const origin = region.current?.querySelector<HTMLElement>(`[data-photo="${marking}"] .photo-mark`);
    setMarking(null);
    // Once the dialog has gone, which holds the focus.
    setTimeout(() => origin?.focus());
  };

  const isFull = photos.length >= max;
  const marked = photos.find((photo) => photo.id === marking);
  const { progress } = intake;
  const status =
    progress === null
      ? said
      : fill(texts.files.adding, { n: progress.number, total: progress.total, name: progress.name });
  return (
    <>
      <section
        ref={region}
        className="photos"
        aria-labelledby={`${id}-label`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is pasted goes to where the focus is
        tabIndex={0}
        data-path={props.path}
        data-over={isOver || undefined}
        {...handlers}
      >
        <div className="photos-head">
          <span id={`${id}-label`} className="photos-label">
            {props.label}
          </span>
          <span className="numbers photos-count">{fill(words.count, { n: photos.length, max })}</span>
          <Button
            icon={<PictureOutlined aria-hidden />}
            ref={button}
            // Not while photos are on their way: a disabled button drops the focus, and with it the editor's keys.
            disabled={isDisabled || isFull}
            onClick={() => void pick()}
          >
            {words.add}
          </Button>
          <span className="field-hint">{isFull ? fill(words.full, { max }) : words.hint}</span>
        </div>
        {props.error !== undefined && <div className="field-error">{props.error}</div>}
        {props.hint !== undefined && <div className="field-hint">{props.hint}</div>}
        <div role="status" className="photos-status">
          {status}
        </div>
        <FileIssues intake={intake} max={max} words={words} onAddAnyway={add} />
        {photos.length === 0 ? (
          <p className="photos-empty">{words.empty}</p>
        ) : (
          <ol className="photo-tiles">
            {photos.map((photo, index) => (
              <PhotoTile
                key={photo.id}
                photo={photo}
                index={index}
                count={photos.length}
                path={props.path}
                isDisabled={isDisabled}
                onCaption={(caption) => replace({ ...photo, caption })}
                onInternal={(isInternal) => replace({ ...photo, isInternal })}
                onMove={move}
                onMark={() => setMarking(photo.id)}
                onRemove={() => remove(index)}
              >
                {props.extra?.(photo, replace, index)}
              </PhotoTile>
            ))}
          </ol>
        )}
        {isOver && <div className="files-drop">{words.dropHere}</div>}
      </section>
      {marked !== undefined && (
        <PhotoMarks
          key={marked.id}
          number={photos.indexOf(marked) + 1}
          attachmentId={marked.attachmentId}
          marks={marked.marks}
          onDone={(marks) => {
            endMarking();
            replace({ ...marked, marks });
          }}
          onClose={endMarking}
        />
      )}
    </>
  );
}
