import type { PhotoMark } from '@shared/domain/photo';
import { canvasAsPrinted } from '@shared/forms/photo-marks';
import { type PointerEvent, useState } from 'react';
import { type MarkKind, markAt, markOfDrag, movedBy, type Point } from './mark-geometry';
import { MarkOverlay } from './mark-overlay';
import type { ShownPicture } from './use-picture';

type Drag =
  | { readonly kind: 'draw'; readonly start: Point }
  /** The mark as it stood when it was taken hold of. */
  | {
      readonly kind: 'move';
      readonly start: Point;
      readonly index: number;
      readonly mark: PhotoMark;
      readonly run: string;
    };

/** The large photo: a drag on free ground draws a mark, a drag on a mark moves it. */
export function MarkSurface(props: {
  readonly picture: ShownPicture;
  readonly label: string;
  readonly marks: readonly PhotoMark[];
  readonly selected: number | null;
  readonly tool: MarkKind;
  readonly canAdd: boolean;
  readonly onSelect: (index: number) => void;
  readonly onAdd: (mark: PhotoMark) => void;
  /** `run` is the same for all steps of one drag. */
  readonly onMove: (index: number, mark: PhotoMark, run: string) => void;
}) {
  const { picture, marks, tool } = props;
  const [drag, setDrag] = useState<Drag | null>(null);
  const [drawn, setDrawn] = useState<PhotoMark | null>(null);
  const canvas = canvasAsPrinted(picture.width, picture.height);

  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    const start = pointOf(event);
    const index = markAt(marks, start, canvas);
    const mark = index === null ? undefined : marks[index];
    if (index !== null && mark !== undefined) {
      setDrag({ kind: 'move', start, index, mark, run: `drag ${crypto.randomUUID()}` });
      props.onSelect(index);
    } else if (props.canAdd) setDrag({ kind: 'draw', start });
    else return;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const go = (event: PointerEvent<HTMLDivElement>): void => {
    if (drag === null) return;
    const at = pointOf(event);
    if (drag.kind === 'draw') {
      setDrawn(markOfDrag(tool, drag.start, at));
      return;
    }
    const by = { x: at.x - drag.start.x, y: at.y - drag.start.y };
    if (by.x !== 0 || by.y !== 0) props.onMove(drag.index, movedBy(drag.mark, by), drag.run);
  };
  const end = (): void => {
    if (drawn !== null) props.onAdd(drawn);
    cancel();
  };
  const cancel = (): void => {
    setDrag(null);
    setDrawn(null);
  };
  return (
    <div
      className="mark-surface"
      role="img"
      aria-label={props.label}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={cancel}
    >
      <img src={picture.url} alt="" width={picture.width} height={picture.height} draggable={false} />
      <MarkOverlay
        marks={drawn === null ? marks : [...marks, drawn]}
        width={picture.width}
        height={picture.height}
        selected={props.selected}
      />
    </div>
  );
}

/** As fractions of the picture, also beyond its edges. */
function pointOf({ currentTarget, clientX, clientY }: PointerEvent): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}
