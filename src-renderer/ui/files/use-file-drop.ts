import { type DragEvent, useRef, useState } from 'react';

/** What a region must carry to take files that are dropped on it; `isOver` while files hover above. */
export interface FileDrop {
  readonly isOver: boolean;
  readonly handlers: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

export function useFileDrop(onFiles: (files: readonly File[]) => void, isDisabled: boolean): FileDrop {
  const [isOver, setIsOver] = useState(false);
  // Every part of the region tells of its own entering and leaving.
  const depth = useRef(0);
  const step = (by: number): void => {
    depth.current = Math.max(depth.current + by, 0);
    setIsOver(depth.current > 0);
  };
  const ours = (act: (event: DragEvent) => void) => (event: DragEvent) => {
    if (!hasFiles(event) || isDisabled) return;
    event.preventDefault();
    act(event);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: ours(() => step(1)),
      onDragOver: ours((event) => {
        event.dataTransfer.dropEffect = 'copy';
      }),
      onDragLeave: ours(() => step(-1)),
      onDrop: ours((event) => {
        depth.current = 0;
        setIsOver(false);
        onFiles([...event.dataTransfer.files]);
      }),
    },
  };
}
