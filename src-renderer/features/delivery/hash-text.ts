/** As many characters of a SHA-256 as a person compares. */
const shown = 12;

export const hashText = (sha256: string): string => sha256.slice(0, shown);
