/** Mail. */
export const mail = {
  kind: {
    '3D': '3D first reply',
    '5D': '5D causes and measures',
    '8D': '8D report',
    notice: 'Contact notice',
    visit: 'Visit report',
    complaint: 'Answer to a complaint',
    other: 'Other papers',
  },
  templates: {
    '3D': {
      subject: '{number} 3D report {part} {customerNumber}',
      text: 'Dear {contact},\n\nPlease find attached our 3D report with the containment actions taken.\nYour reference: {customerNumber}\nPart: {part}\nOur reference: {number}\nCauses and measures will follow by {due}.\n\nPlease contact us with any question.\n\nBest regards\n{clerk}\n{company}',
    },
    '5D': {
      subject: '{number} 5D report {part} {customerNumber}',
      text: 'Dear {contact},\n\nPlease find attached our 5D report with the root causes and the chosen measures.\nYour reference: {customerNumber}\nPart: {part}\nOur reference: {number}\nThe complete 8D report will follow by {due}.\n\nPlease contact us with any question.\n\nBest regards\n{clerk}\n{company}',
    },
    '8D': {
      subject: '{number} 8D report ({stage}) {part} {customerNumber}',
      text: 'Dear {contact},\n\nPlease find attached our 8D report and let us have your confirmation.\nYour reference: {customerNumber}\nPart: {part}\nOur reference: {number}\nPlease answer by {due}.\n\nPlease contact us with any question.\n\nBest regards\n{clerk}\n{company}',
    },
    notice: {
      subject: '{number} Contact notice {part} {customerNumber}',
      text: 'Dear {contact},\n\nPlease find attached our contact notice.\nPart: {part}\nPlease confirm the suspect range and the remedy, and send the receipt back.\nWe ask for it by {due}.\nOur reference: {number}\n\nPlease contact us with any question.\n\nBest regards\n{clerk}\n{company}',
    },
    visit: {
      subject: '{number} Visit report {customer}',
      text: 'Dear {contact},\n\nThank you for receiving us. Please find attached our report of the visit, and tell us what is to be added or corrected.\nOur reference: {number}\n\nBest regards\n{clerk}\n{company}',
    },
    complaint: {
      subject: '{number} Answer to your complaint {part} {customerNumber}',
      text: 'Dear {contact},\n\nPlease find attached how your complaint was dealt with.\nYour reference: {customerNumber}\nPart: {part}\nOur reference: {number}\n\nPlease contact us with any question.\n\nBest regards\n{clerk}\n{company}',
    },
    other: {
      subject: '{number} {part} {customerNumber}',
      text: 'Dear {contact},\n\nPlease find the paper attached.\nOur reference: {number}\n\nBest regards\n{clerk}\n{company}',
    },
  },
  panel: {
    name: 'Mail',
    to: 'To',
    cc: 'Cc',
    bcc: 'Bcc',
    subject: 'Subject',
    text: 'Text',
    files: 'Files',
    recipientHint: 'Choose a contact, or type an address',
    noContact: 'No valid contact of the customer has an address; type one',
    nobody: 'Nobody gets it yet; the mail program can be told later',
    large:
      'About {size} of files; many mail servers refuse more than 20 MB: send a package in parts, or hand over a stick',
    prepare: 'Prepare mail',
    prepared: 'The draft is ready',
    opened:
      'The draft is written, and the mail program of this PC opened it. Look it over and send it there.',
    notOpened:
      'The draft is written, but no program of this PC opens it. Begin a new mail, copy what is below, and add the files from the folder.',
    copy: 'Copy {name}',
    copied: '{name} copied',
    folder: 'Open folder',
    open: 'Open again',
    again: 'Change and write again',
    hints: {
      outlook: 'Outlook (classic), Foxmail: it opens as a new mail, ready to be sent.',
      readOnly:
        'It opens for reading only (new Outlook, web mail): begin a new mail, copy recipients, subject and text, drag the files in from the folder.',
      thunderbird: 'Thunderbird: choose "Edit As New Message".',
    },
  },
  setting: {
    templates: 'Mail texts',
    subject: 'Subject',
    text: 'Text',
    kind: 'For',
    chineseSubject: 'Chinese subject',
    chineseText: 'Chinese text',
    englishSubject: 'English subject',
    englishText: 'English text',
    placeholders: 'Places to be filled (click copies)',
    copied: '{word} copied',
    emptyLine: 'A place without a value stays empty; a line whose places are all without one is left out.',
    internalWords: 'Internal words (one a line)',
    internalWordsNote: 'A paper that holds one of them leaves with a written reason only.',
    restore: 'As delivered',
    own: '{kind} (own)',
    wrong: '"{kind}" has something to correct',
  },
} as const;
