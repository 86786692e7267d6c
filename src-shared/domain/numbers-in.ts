const separators = /[\s,;、，；/]+/u;

/** The numbers a person wrote into one field, each once, however he kept them apart. */
export const numbersIn = (text: string): readonly string[] => [
  ...new Set(text.split(separators).filter((number) => number !== '')),
];
