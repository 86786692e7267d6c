import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Picture, PictureOrder, ScreenOrder } from './picture';

/**
 * Where pictures are worked: in this process, or in one of its own where the decoder and the runtime do not go together. Electron on
 * Linux brings the system's GLib into every process with a window; the decoder's own clashes with it and now and then ended the
 * whole program (docs/dependencies.md, sharp). A process without a window has nothing of it to lose but itself.
 */
export type PictureWork =
  | { readonly kind: 'photo'; readonly order: PictureOrder }
  | { readonly kind: 'screen'; readonly order: ScreenOrder }
  | { readonly kind: 'grey'; readonly order: string };

export interface PictureAsked {
  readonly id: number;
  readonly work: PictureWork;
}

export type PictureAnswered =
  | { readonly id: number; readonly picture: Picture }
  | { readonly id: number; readonly fault: string };

/** Makes one picture. @throws Error when it is no picture, broken or too large */
export async function workPictures(work: PictureWork): Promise<Picture> {
  const path = ownProcess();
  if (path === null) {
    const { workPicture } = await import('./picture-work');
    return workPicture(work);
  }
  try {
    return await askProcess(path, work);
  } catch (cause) {
    // It may have ended over another picture that was worked beside this one.
    if (!(cause instanceof ProcessEnded)) throw cause;
    return askProcess(path, work);
  }
}

/** The process ended before it answered. */
class ProcessEnded extends Error {
  override readonly name = 'ProcessEnded';
}

/** The built entry; null where pictures are worked in this process. */
function ownProcess(): string | null {
  const isClashing =
    process.platform === 'linux' &&
    process.versions.electron !== undefined &&
    process.env.ELECTRON_RUN_AS_NODE === undefined;
  if (!isClashing) return null;
  // This code lies beside the entry or, shared by several, one folder below it.
  const near = ['./pictures.js', '../pictures.js'].map((name) =>
    fileURLToPath(new URL(name, import.meta.url)),
  );
  return near.find((path) => existsSync(path)) ?? null;
}

interface Waiting {
  readonly resolve: (picture: Picture) => void;
  readonly reject: (cause: Error) => void;
}

const waiting = new Map<number, Waiting>();
let running: ChildProcess | null = null;
let last = 0;

function askProcess(path: string, work: PictureWork): Promise<Picture> {
  const child = running ?? start(path);
  last += 1;
  const id = last;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    hold(child);
    child.send({ id, work } satisfies PictureAsked);
  });
}

function start(path: string): ChildProcess {
  const child = fork(path, [], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('message', (answer: PictureAnswered) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    hold(child);
    if ('picture' in answer) asker?.resolve(answer.picture);
    else asker?.reject(new Error(answer.fault));
  });
  const end = (): void => {
    if (running !== child) return;
    running = null;
    for (const [id, { reject }] of waiting) {
      waiting.delete(id);
      reject(new ProcessEnded());
    }
  };
  child.on('exit', end);
  child.on('error', end);
  running = child;
  return child;
}

/** A process that nobody waits for keeps nothing alive. */
function hold(child: ChildProcess): void {
  if (waiting.size > 0) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
