/** `{{field}}` in a cell's text, with or without blanks. */
const pattern = /\{\{\s*([^{}]{1,80}?)\s*\}\}/g;

/** The names between the braces, in order. */
export const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

/** Nothing but one placeholder: the cell takes a value with its type. */
export const isWholePlaceholder = (text: string): boolean => /^\s*\{\{\s*[^{}]{1,80}?\s*\}\}\s*$/.test(text);

/** The text with its placeholders as `wordsOf` says. */
export const fillPlaceholders = (text: string, wordsOf: (name: string) => string): string =>
  text.replaceAll(pattern, (_, name: string) => wordsOf(name));
