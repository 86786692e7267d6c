/** Attachments: adding, opening, removing; shared wherever there are files. */
export const files = {
  label: 'Attachments',
  /** Words beside the files, such as where the paper lies. */
  note: 'Note on attachments',
  others: 'Photos and other files',
  region: 'Files',
  add: 'Add file',
  hint: 'or drop files here; click here to paste with Ctrl+V.',
  dropHere: 'Release the mouse to add files',
  adding: 'Adding {n} of {total}: {name}',
  added: '{n} files added',
  remove: 'Remove {name}',
  removed: '{name} removed. Ctrl+Z brings it back.',
  pastedName: 'Pasted picture {at}.{extension}',
  count: '{n} files',
  unknown: '(file not found)',
  notAdded: 'Not added',
  issue: '{name}: {text}',
  duplicate: 'The same content as file {n}.',
  noRoom: 'There are {max} files already; no room for more.',
  refused: {
    'too-large': 'Larger than 50 MB. Make it smaller, then add it.',
    'file-missing': 'Cannot be read: a folder, an empty file, or moved away.',
  },
  addAnyway: 'Add all the same',
  dismissAll: 'Close all notes',
} as const;
