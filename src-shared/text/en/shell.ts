/** The window's own sentences: menu, system dialogs, about. */
export const shell = {
  appName: 'Customer Desk',
  menu: {
    file: '&File',
    new: 'Register complaint',
    save: 'Save',
    print: 'Preview and print…',
    export: 'Export…',
    quit: 'Quit',
    edit: '&Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    search: 'Search…',
    view: '&View',
    'group-1': 'Today',
    'group-2': 'Complaints',
    'group-3': 'Customers',
    'group-4': 'Reports',
    'group-5': 'Settings',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Actual size',
    fullScreen: 'Full screen',
    reload: 'Reload (development)',
    developerTools: 'Developer tools (development)',
    help: '&Help',
    shortcuts: 'Shortcuts and help',
    showLog: 'Show the log folder',
    about: 'About {app}',
  },
  about: {
    detail: 'Version {version}\n{runtime}\n\nData folder: {folder}',
  },
  buttons: {
    wait: 'Keep waiting',
    closeAnyway: 'Close anyway',
    reload: 'Reopen the screen',
    quit: 'Quit',
    close: 'Close',
    choose: 'Choose this folder',
    add: 'Add',
    export: 'Export here',
  },
  hung: {
    message: 'The screen does not respond',
    detail:
      'You can wait a little longer or close now. Drafts saved while typing are kept and offered next time.',
  },
  pending: {
    message: 'A question in the window is still open',
    detail:
      'Please go back to the window and say whether unsaved changes are given up. Drafts already saved are kept even if you close anyway.',
  },
  crashed: {
    message: 'The screen stopped unexpectedly',
    detail:
      'Saved records are not affected; of a draft at most the last second is lost. Id {id} finds it in the log.',
  },
  mainFailed: {
    message: 'The program met an error it cannot go on from',
    detail:
      'Saved records are not affected. Please open the program again; if it happens once more, give the id {id} and the log to whoever looks after this PC.\nLog: {log}',
  },
  dialogs: {
    chooseFolder: 'Choose the data folder',
    addAttachments: 'Choose files to attach',
    chooseTemplate: 'Choose the firm’s own form',
    readTaskSheet: 'Choose the task sheet to read back',
    saveExport: 'Export',
    allFiles: 'All files',
    xlsx: 'Excel workbook',
    pdf: 'PDF file',
  },
} as const;
