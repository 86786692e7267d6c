import { join } from 'node:path';

/** The fonts in the folder that the build fills, under the names of their package. */
export interface FontFiles {
  readonly regular: string;
  readonly bold: string;
}

export const fontFileNames = {
  regular: 'NotoSansSC_400Regular.ttf',
  bold: 'NotoSansSC_700Bold.ttf',
} as const;

export const fontFiles = (folder: string): FontFiles => ({
  regular: join(folder, fontFileNames.regular),
  bold: join(folder, fontFileNames.bold),
});
