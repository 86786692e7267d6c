/** Far above any export of customers; what is more is no such file. */
export const tableCaps = {
  /** Bytes of the file. */
  file: 20_000_000,
  rows: 50_000,
  columns: 200,
  /** Characters of one line of text. */
  recordLength: 100_000,
} as const;
