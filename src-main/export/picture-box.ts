import { pictureInset as gap, type PlacedCell } from '@shared/forms';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a cell has room for. */
export const roomIn = ({ x, y, width, height }: PlacedCell): Box => ({
  x: x + gap,
  y: y + gap,
  width: width - 2 * gap,
  height: height - 2 * gap,
});

/** Where a picture stands in its cell, whole and in the middle; the same for every drawer. Lengths in pt. */
export function pictureBox(
  cell: PlacedCell,
  picture: { readonly width: number; readonly height: number },
): Box {
  const room = roomIn(cell);
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  return {
    x: room.x + (room.width - width) / 2,
    y: room.y + (room.height - height) / 2,
    width,
    height,
  };
}
