import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Rectangle } from 'electron';
import * as v from 'valibot';

export interface WindowState {
  /** Null: let the system place it. */
  readonly x: number | null;
  readonly y: number | null;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

const whole = v.pipe(v.number(), v.safeInteger());
const windowStateSchema = v.strictObject({
  x: v.nullable(whole),
  y: v.nullable(whole),
  width: v.pipe(whole, v.minValue(200), v.maxValue(20_000)),
  height: v.pipe(whole, v.minValue(200), v.maxValue(20_000)),
  isMaximized: v.boolean(),
});

export const defaultWindowState: WindowState = {
  x: null,
  y: null,
  width: 1366,
  height: 768,
  isMaximized: false,
};

/** So much of the title bar must lie on a screen, or the window could not be taken hold of. */
const GRIP = { width: 120, height: 24 };

/**
 * A remembered place, made fit for the screens of today: a window whose title bar would lie on no screen is placed
 * by the system, a window larger than its screen is cut down to it.
 */
export function fitToScreens(state: WindowState, workAreas: readonly Rectangle[]): WindowState {
  const home = homeOf(state, workAreas);
  const area = home ?? workAreas[0];
  if (area === undefined) return state;
  const size = { width: Math.min(state.width, area.width), height: Math.min(state.height, area.height) };
  return home === undefined ? { ...state, ...size, x: null, y: null } : { ...state, ...size };
}

/** The screen that shows most of the title bar, if any shows enough to take hold of it. */
function homeOf({ x, y, width }: WindowState, workAreas: readonly Rectangle[]): Rectangle | undefined {
  if (x === null || y === null) return undefined;
  const seenOn = (area: Rectangle): number =>
    y >= area.y && y + GRIP.height <= area.y + area.height
      ? Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
      : 0;
  const [best] = workAreas.toSorted((a, b) => seenOn(b) - seenOn(a));
  return best !== undefined && seenOn(best) >= GRIP.width ? best : undefined;
}

/** The window's place is a comfort, not a record: one that cannot be read is forgotten. */
export function readWindowState(file: string): WindowState {
  try {
    const result = v.safeParse(windowStateSchema, JSON.parse(readFileSync(file, 'utf8')));
    return result.success ? result.output : defaultWindowState;
  } catch {
    return defaultWindowState;
  }
}

/** @throws when the folder cannot be written */
export function writeWindowState(file: string, state: WindowState): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}.tmp`;
  writeFileSync(fresh, JSON.stringify(state));
  renameSync(fresh, file);
}
