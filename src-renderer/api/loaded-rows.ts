/** Rows of a page, with how many there are in all. */
export interface CountedPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** The pages of a list that are there. */
export interface Loaded<Row> {
  /** What was asked, and which round of asking. */
  readonly id: string;
  /** What was asked. */
  readonly source: string;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
  /** How many rows there are, as the page said that came last; null where pages do not say. */
  readonly total: number | null;
}

export const nothingLoaded: Loaded<never> = { id: '', source: '', pages: new Map(), total: null };

/** The pages with one more; another list's pages and count go, and a page that is there stays as it is. */
export function withPage<Row>(
  before: Loaded<Row>,
  {
    id,
    source,
    page,
    answer,
  }: Pick<Loaded<Row>, 'id' | 'source'> & {
    readonly page: number;
    readonly answer: readonly Row[] | CountedPage<Row>;
  },
): Loaded<Row> {
  const [rows, total] = 'total' in answer ? [answer.rows, answer.total] : [answer, null];
  const pages = before.id === id ? before.pages : new Map<number, readonly Row[]>();
  if (pages.get(page) === rows) return before;
  return { id, source, pages: new Map(pages).set(page, rows), total };
}
