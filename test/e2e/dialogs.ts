import type { Desk } from '../helpers/electron';

/** The person at the system's file dialogs: opens the first path and saves under the second whenever asked; null cancels. */
export async function answerDialogs(
  desk: Desk,
  opened: string | null,
  saved: string | null = opened,
): Promise<void> {
  await desk.app.evaluate(
    ({ dialog }, [from, to]) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: from === null, filePaths: from === null ? [] : [from] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: to === null, filePath: to ?? '' });
    },
    [opened, saved] as const,
  );
}
