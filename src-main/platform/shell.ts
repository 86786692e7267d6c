import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { clipboard, shell } from 'electron';

/** What the operating system does with files and texts for us. */
export interface SystemShell {
  /** Opens a file with the program the PC has for it. @throws Error with the system's words when it cannot */
  open(path: string): Promise<void>;
  exists(path: string): boolean;
  /** Shows a file in its folder. */
  reveal(path: string): void;
  copyText(text: string): Promise<void>;
}

export function createSystemShell(): SystemShell {
  return {
    async open(path) {
      const problem = await shell.openPath(path);
      if (problem !== '') throw new Error(problem);
    },
    exists: (path) => existsSync(path),
    reveal: (path) => shell.showItemInFolder(path),
    // A promise in newer versions of Electron, done at once in older ones.
    copyText: async (text) => await clipboard.writeText(text),
  };
}

/** Papers, pictures, films and mail: what opening can show without running code. All else is only shown in its folder. */
const viewable = new Set(
  (
    'pdf txt csv log md json xml rtf doc docx dot dotx xls xlsx xlt xltx ppt pptx odt ods odp wps et dps ofd ' +
    'png jpg jpeg gif bmp tif tiff webp heic heif mp4 mov avi mkv wmv webm mp3 wav m4a amr eml msg zip 7z rar ' +
    'dwg dxf stp step igs iges'
  ).split(' '),
);

/** Whether a file of this name may be opened rather than only shown in its folder. */
export function isViewable(name: string): boolean {
  const extension = extname(name).slice(1).toLowerCase();
  return viewable.has(extension);
}
