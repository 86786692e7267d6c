import { basename, dirname, join } from 'node:path';
import type { Texts } from '@shared/text';
import { type BrowserWindow, dialog, type MessageBoxOptions, type OpenDialogOptions } from 'electron';

/** The system's dialogs, as the rest of main sees them. */
export interface Dialogs {
  /** The chosen folder, null when the person cancelled. */
  chooseFolder(start: string): Promise<string | null>;
  /** The chosen files, empty when the person cancelled. */
  chooseFiles(): Promise<readonly string[]>;
  /** The chosen template, the firm's own or a customer's, which may be a document; null when the person cancelled. */
  chooseWorkbook(whose?: 'firm' | 'customers'): Promise<string | null>;
  /** The chosen task sheet, null when the person cancelled. */
  chooseTaskSheet(start: string): Promise<string | null>;
  /** The chosen file with rows or days to be imported, null when the person cancelled. */
  chooseTable(start: string, holds?: 'customers' | 'calendar'): Promise<string | null>;
  /** The chosen backup, null when the person cancelled. */
  chooseBackup(start: string): Promise<string | null>;
  /** Where to save, null when the person cancelled. */
  chooseTarget(suggested: string, format: TargetFormat): Promise<string | null>;
  /** The index of the pressed button. */
  ask(question: Question): Promise<number>;
}

/** What a file is saved as. */
export type TargetFormat = 'xlsx' | 'pdf' | 'ics';

export interface Question {
  readonly kind: 'question' | 'warning' | 'error' | 'info';
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  /** The button that Enter presses. */
  readonly preferred: number;
  /** The button that Esc and the window's cross stand for. */
  readonly cancel: number;
}

export interface DialogParts {
  /** Dialogs belong to this window while there is one. */
  window(): BrowserWindow | null;
  texts(): Texts['shell'];
}

export function createDialogs({ window, texts }: DialogParts): Dialogs {
  // `dialog.*` is looked up at each call, so that a test of the real program can stand in for the person.
  const withWindow = <T>(owned: (owner: BrowserWindow) => Promise<T>, free: () => Promise<T>): Promise<T> => {
    const owner = window();
    return owner === null || owner.isDestroyed() ? free() : owned(owner);
  };

  /** The chosen paths, empty when the person cancelled. */
  const open = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const show = (owner?: BrowserWindow) =>
      owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options);
    const { canceled, filePaths } = await withWindow(show, () => show());
    return canceled ? [] : filePaths;
  };
  const openOne = async (options: OpenDialogOptions): Promise<string | null> =>
    (await open(options))[0] ?? null;

  return {
    async chooseFolder(start) {
      return openOne({
        title: texts().dialogs.chooseFolder,
        buttonLabel: texts().buttons.choose,
        defaultPath: start,
        properties: ['openDirectory', 'createDirectory'],
      });
    },

    async chooseFiles() {
      return open({
        title: texts().dialogs.addAttachments,
        buttonLabel: texts().buttons.add,
        filters: [{ name: texts().dialogs.allFiles, extensions: ['*'] }],
        properties: ['openFile', 'multiSelections'],
      });
    },

    async chooseWorkbook(whose = 'firm') {
      const { dialogs, buttons } = texts();
      const workbooks = ['xlsx', 'xlsm', 'xltx', 'xltm'];
      const isCustomers = whose === 'customers';
      return openOne({
        title: isCustomers ? dialogs.chooseCustomerTemplate : dialogs.chooseTemplate,
        buttonLabel: buttons.choose,
        filters: [
          isCustomers
            ? { name: dialogs.templates, extensions: [...workbooks, 'docx', 'docm', 'dotx', 'dotm'] }
            : { name: dialogs.xlsx, extensions: workbooks },
          { name: dialogs.allFiles, extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
    },

    async chooseTaskSheet(start) {
      return openOne({
        title: texts().dialogs.readTaskSheet,
        buttonLabel: texts().buttons.choose,
        defaultPath: start,
        filters: [
          // Old files are offered too, so that they can be said to be old.
          { name: texts().dialogs.xlsx, extensions: ['xlsx', 'xlsm', 'xls', 'et'] },
          { name: texts().dialogs.allFiles, extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
    },

    async chooseBackup(start) {
      const { dialogs, buttons } = texts();
      return openOne({
        title: dialogs.chooseBackup,
        buttonLabel: buttons.choose,
        defaultPath: start,
        filters: [
          { name: dialogs.backups, extensions: ['deskbackup', 'sqlite'] },
          { name: dialogs.allFiles, extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
    },

    async chooseTable(start, holds = 'customers') {
      const { dialogs } = texts();
      const isCalendar = holds === 'calendar';
      // Old files are offered too, so that they can be said to be old.
      const sheets = ['xlsx', 'xlsm', 'csv', 'txt', 'xls', 'et'];
      return openOne({
        title: isCalendar ? dialogs.importCalendar : dialogs.importCustomers,
        buttonLabel: texts().buttons.choose,
        defaultPath: start,
        filters: [
          isCalendar
            ? { name: dialogs.calendars, extensions: ['json', 'ics', ...sheets] }
            : { name: dialogs.tables, extensions: sheets },
          { name: texts().dialogs.allFiles, extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
    },

    async chooseTarget(suggested, format) {
      const nameOf = (ending: string): string =>
        ending.startsWith('doc') ? texts().dialogs.docx : texts().dialogs[format];
      const options = {
        title: texts().dialogs.saveExport,
        buttonLabel: texts().buttons.export,
        defaultPath: suggested,
        filters: [{ name: nameOf(endingOf(suggested, format)), extensions: [endingOf(suggested, format)] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'] as (
          | 'createDirectory'
          | 'showOverwriteConfirmation'
        )[],
      };
      const show = (owner?: BrowserWindow) =>
        owner ? dialog.showSaveDialog(owner, options) : dialog.showSaveDialog(options);
      const { canceled, filePath } = await withWindow(show, () => show());
      return canceled || filePath === '' ? null : withExtension(filePath, endingOf(suggested, format));
    },

    async ask({ kind, message, detail, buttons, preferred, cancel }) {
      const options: MessageBoxOptions = {
        type: kind,
        title: texts().appName,
        message,
        detail,
        buttons: [...buttons],
        defaultId: preferred,
        cancelId: cancel,
        noLink: true,
      };
      const show = (owner?: BrowserWindow) =>
        owner ? dialog.showMessageBox(owner, options) : dialog.showMessageBox(options);
      return (await withWindow(show, () => show())).response;
    },
  };
}

/** A workbook with macros and a customer's document keep their own endings. */
const endingOf = (suggested: string, format: TargetFormat): string =>
  format === 'xlsx' ? (/\.(xlsm|doc[xm])$/.exec(suggested)?.[1] ?? format) : format;

/** Linux dialogs do not add the extension a person left out. */
function withExtension(path: string, format: string): string {
  return path.toLowerCase().endsWith(`.${format}`)
    ? path
    : join(dirname(path), `${basename(path)}.${format}`);
}
