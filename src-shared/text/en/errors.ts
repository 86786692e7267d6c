import type { ErrorCode, StartProblem } from '../../contract';
import type { FindingCode } from '../../domain/finding';

/** What happened, and what can be done now. */
interface Sentence {
  readonly message: string;
  readonly wayOut: string;
}

/** What is said when something fails: a call, the start, a field. The program fills the braces. */
export const errors = {
  id: 'Id {id}',
  details: 'Details',
  copyDetails: 'Copy details',
  call: {
    'bad-input': {
      message: 'The program could not understand this input; nothing was saved.',
      wayOut: 'Open this page again and retry; if it happens once more, pass on the id.',
    },
    invalid: {
      message: 'Something must be corrected before this can be saved.',
      wayOut: 'Correct the marked fields, then save.',
    },
    'not-found': {
      message: 'This record or file cannot be found.',
      wayOut: 'Go back to the list and look again; it may have been moved.',
    },
    stale: {
      message: 'A newer version of this record was saved meanwhile.',
      wayOut:
        'Look at the newer version first, then decide which changes to keep; your draft is still there.',
    },
    forbidden: {
      message: 'The present operator may not do this.',
      wayOut: 'Let somebody with this right do it.',
    },
    cancelled: { message: 'Cancelled; nothing was changed.', wayOut: 'Start again when needed.' },
    'file-in-use': {
      message: 'Another program is using the file, so it cannot be written.',
      wayOut: 'Close the file in Excel, WPS or the reader and retry, or choose another name.',
    },
    'disk-full': {
      message: 'The disk is full; nothing was saved.',
      wayOut: 'Free some space or use another disk, then retry; saved records are not affected.',
    },
    'read-only': {
      message: 'This place does not allow writing.',
      wayOut: 'Choose another folder, or ask the administrator for the right to write, then retry.',
    },
    'file-missing': {
      message: 'The file is not where it was.',
      wayOut: 'Check that it was not moved or renamed, then retry or export again.',
    },
    'too-large': {
      message: 'This is too large; the program did not take it.',
      wayOut: 'Select less, or compress or split large files, then retry.',
    },
    unprintable: {
      message: 'Some characters cannot be printed: {characters}',
      wayOut: 'Write them in words, then export again.',
    },
    'store-unavailable': {
      message: 'The records cannot be used at the moment.',
      wayOut: 'Check the disk of the data folder and retry; if that does not help, open the program again.',
    },
    busy: { message: 'The program is doing something else.', wayOut: 'Wait until it is done, then retry.' },
    internal: {
      message: 'The program failed inside; this was not done.',
      wayOut: 'Try again; if it happens once more, pass on the id and the log.',
    },
  } satisfies Record<ErrorCode, Sentence>,
  start: {
    'folder-is-file': {
      message: 'There is a file in the place of the data folder.',
      wayOut: 'Choose another folder, or move the file away and retry.',
    },
    'folder-read-only': {
      message: 'The data folder cannot be written.',
      wayOut:
        'Ask the administrator for the right to write and retry, or choose another folder. Nothing was changed.',
    },
    'folder-missing': {
      message: 'The data folder cannot be found.',
      wayOut: 'Connect the drive and retry, or choose the folder that holds the data now.',
    },
    'database-damaged': {
      message: 'The data file is damaged or incomplete.',
      wayOut: 'Restore the newest sound backup; the damaged file is kept under another name, not deleted.',
    },
    'database-newer': {
      message: 'The data was saved by a newer version of the program.',
      wayOut: 'Install the newer version and open it there. The data file was not changed.',
    },
    'database-locked': {
      message: 'Another program is using the data.',
      wayOut:
        'Close the other window or the program that holds it (backup, virus scanner, synchronised folder), then retry.',
    },
    'migration-failed': {
      message: 'Upgrading the data did not succeed; it is as it was before.',
      wayOut:
        'Check the disk space and retry; if that does not help, pass on the details. The copy from before lies in the folder backups.',
    },
    'preferences-damaged': {
      message: "The file of this PC's preferences is damaged.",
      wayOut: 'Retry; the damaged file is kept under another name, and complaint records are not affected.',
    },
    'disk-full': {
      message: 'The disk is full, so the data cannot be opened.',
      wayOut: 'Free some space and retry, or choose a folder on another disk.',
    },
    unknown: {
      message: 'The data cannot be opened.',
      wayOut: 'Retry; if that does not help, pass on the details. The data file was not changed.',
    },
  } satisfies Record<StartProblem['code'], Sentence>,
  startPath: 'Place',
  startCause: 'Cause given by the system',
  ways: {
    retry: 'Retry',
    'choose-folder': 'Choose another folder…',
    reveal: 'Show in folder',
    'restore-backup': 'Restore the newest backup',
    quit: 'Quit',
  } satisfies Record<StartProblem['ways'][number], string>,
  finding: {
    required: 'Please fill this in.',
    'not-a-date': 'There is no such day; write an existing date as year-month-day.',
    'not-a-time': 'There is no such moment; write an existing date and time.',
    'in-the-future': 'Must not be later than now.',
    'before-receipt': 'Must not be earlier than the receipt of the complaint; check both times.',
    negative: 'Must not be below 0.',
    'more-than-sent': 'Must not be more than the {shipped} sent.',
    'more-than-checked': 'More than the {checked} checked; please verify.',
    'shares-not-100': 'The shares add up to {sum}%; they must make 100%.',
    'needs-reason': 'Please give the reason.',
    'needs-approver': 'Please name the reviewer or approver who agreed.',
    'needs-proof': 'Please give proof: attach a file, or say who and in which way.',
    'reviewer-only': 'Only a reviewer may change this.',
    'own-reference': 'A record cannot refer to itself.',
    'same-person': 'Two different people must do this; choose another.',
    'not-ready': 'Cannot be closed yet; still missing: {gap}',
    'summary-too-long':
      'The summary is longer than {max} characters; shorten it, the full text has its own field.',
    'not-whole': 'Please enter a whole number.',
    'end-before-start': 'The end must not be before the start.',
    duplicate: 'The same as another entry; change or remove one.',
  } satisfies Record<FindingCode, string>,
} as const;
