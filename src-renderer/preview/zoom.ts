import type { Size } from './page-layout';

/** As wide as the window, wholly in it, or a share of the paper's size (1 = 100 %). */
export type Zoom = 'width' | 'page' | number;

/** CSS pixels of a point at 100 %. */
export const pixelsPerPoint = 96 / 72;

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;
const smallest = steps[0];
const largest = 4;

/** The next step up from any share, also one that fitting gave. */
export const zoomedIn = (share: number): number => steps.find((step) => step > share + 0.005) ?? largest;

export const zoomedOut = (share: number): number =>
  steps.findLast((step) => step < share - 0.005) ?? smallest;

/** The share of the paper's size that a zoom stands for.
 * @param page in points @param room in pixels */
export function shareOf(zoom: Zoom, page: Size, room: Size): number {
  if (typeof zoom === 'number') return zoom;
  const wide = room.width / (page.width * pixelsPerPoint);
  const high = room.height / (page.height * pixelsPerPoint);
  const share = zoom === 'width' ? wide : Math.min(wide, high);
  return Math.min(Math.max(share, 0.1), largest);
}
