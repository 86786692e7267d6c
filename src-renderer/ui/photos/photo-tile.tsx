import { ArrowLeftOutlined, ArrowRightOutlined, DeleteOutlined, EditOutlined } from '@ant-design/icons';
import type { Photo } from '@shared/domain/photo';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Button, Checkbox } from 'antd';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useTexts } from '../desk-context';
import { TextField } from '../text-field';
import { PhotoPicture } from './photo-picture';

/** What is dragged is a photo of ours, not a file. */
const photoType = 'application/x-desk-photo';

/** One photo with everything that is said about it. */
export function PhotoTile(props: {
  readonly photo: Photo;
  /** Counted from 0. */
  readonly index: number;
  readonly count: number;
  readonly path?: string | undefined;
  readonly isDisabled: boolean;
  readonly onCaption: (caption: string) => void;
  readonly onInternal: (isInternal: boolean) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onMark: () => void;
  readonly onRemove: () => void;
  readonly children?: ReactNode;
}) {
  const { photo, index, isDisabled, onMove } = props;
  const { photos } = useTexts();
  const [isTarget, setIsTarget] = useState(false);
  const n = index + 1;
  const name =
    photo.caption === '' ? fill(photos.number, { n }) : fill(photos.picture, { n, caption: photo.caption });
  const isPhoto = (event: DragEvent): boolean => !isDisabled && event.dataTransfer.types.includes(photoType);
  return (
    <li
      className="photo-tile"
      data-photo={photo.id}
      data-target={isTarget || undefined}
      onDragOver={(event) => {
        if (!isPhoto(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setIsTarget(true);
      }}
      onDragLeave={() => setIsTarget(false)}
      onDrop={(event) => {
        if (!isPhoto(event)) return;
        event.preventDefault();
        setIsTarget(false);
        onMove(Number(event.dataTransfer.getData(photoType)), index);
      }}
    >
      <div className="photo-head">
        <strong className="numbers">{fill(photos.number, { n })}</strong>
        <span className="photo-moves">
          <Button
            type="text"
            icon={<ArrowLeftOutlined aria-hidden />}
            aria-label={fill(photos.earlier, { n })}
            title={fill(photos.earlier, { n })}
            disabled={isDisabled || index === 0}
            onClick={() => onMove(index, index - 1)}
          />
          <Button
            type="text"
            icon={<ArrowRightOutlined aria-hidden />}
            aria-label={fill(photos.later, { n })}
            title={fill(photos.later, { n })}
            disabled={isDisabled || n === props.count}
            onClick={() => onMove(index, index + 1)}
          />
        </span>
      </div>
      <button
        type="button"
        className="photo-open"
        aria-label={fill(photos.markOf, { n })}
        disabled={isDisabled}
        draggable={!isDisabled}
        onDragStart={(event) => {
          event.dataTransfer.setData(photoType, String(index));
          event.dataTransfer.effectAllowed = 'move';
        }}
        onClick={props.onMark}
      >
        <PhotoPicture photo={photo} name={name} />
      </button>
      <TextField
        label={photos.caption}
        path={props.path === undefined ? undefined : `${props.path}.${index}.caption`}
        placeholder={photos.captionHint}
        value={photo.caption}
        max={caps.line}
        rows={1}
        isDisabled={isDisabled}
        onChange={props.onCaption}
      />
      {props.children}
      <Checkbox
        className="photo-internal"
        checked={photo.isInternal}
        disabled={isDisabled}
        title={photos.internalHint}
        onChange={(event) => props.onInternal(event.target.checked)}
      >
        {photos.internal}
      </Checkbox>
      <div className="photo-acts">
        <Button
          className="photo-mark"
          icon={<EditOutlined aria-hidden />}
          aria-label={fill(photos.markOf, { n })}
          disabled={isDisabled}
          onClick={props.onMark}
        >
          {photos.mark}
        </Button>
        <Button
          icon={<DeleteOutlined aria-hidden />}
          aria-label={fill(photos.removeOf, { n })}
          disabled={isDisabled}
          onClick={props.onRemove}
        >
          {photos.remove}
        </Button>
      </div>
    </li>
  );
}
