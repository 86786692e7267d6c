import { recall, remember, useRemembered } from './memory';

export interface ListSort<Key extends string = string> {
  readonly key: Key;
  readonly descending: boolean;
}

/** Where one stands in a list; lives as long as the window. */
export interface ListPlace<Filter, Sort> {
  readonly filter: Filter;
  readonly sort: Sort;
  /** The row that the keys move from. */
  readonly active: number;
  readonly setFilter: (filter: Filter) => void;
  /** By a column: once more turns it round. */
  readonly sortBy: (key: string) => void;
  readonly setActive: (index: number) => void;
  /** px from the top, when the list is first shown. */
  readonly scroll: () => number;
  readonly keepScroll: (top: number) => void;
}

const keyOf = (name: string, part: 'filter' | 'sort' | 'active' | 'scroll'): string => `${name}.${part}`;

function startAtTop(name: string): void {
  remember(keyOf(name, 'scroll'), 0);
  remember(keyOf(name, 'active'), 0);
}

/** Has a list shown from its top by a filter, when it is opened next. */
export function placeList(name: string, filter: object): void {
  remember(keyOf(name, 'filter'), filter);
  startAtTop(name);
}

/** Filter, sort and place of a list; another filter or sort begins at the top. */
export function useListPlace<Filter extends object, Key extends string>(
  name: string,
  first: { readonly filter: Filter; readonly sort: ListSort<Key> },
): ListPlace<Filter, ListSort<Key>> {
  const [filter, rememberFilter] = useRemembered(keyOf(name, 'filter'), first.filter);
  const [sort, rememberSort] = useRemembered(keyOf(name, 'sort'), first.sort);
  const [active, setActive] = useRemembered(keyOf(name, 'active'), 0);
  return {
    filter,
    sort,
    active,
    setFilter: (next) => {
      startAtTop(name);
      rememberFilter(next);
    },
    sortBy: (key) => {
      startAtTop(name);
      // A grid gives back the sort keys of its own columns only.
      rememberSort({ key: key as Key, descending: sort.key === key ? !sort.descending : false });
    },
    setActive,
    scroll: () => recall(keyOf(name, 'scroll'), 0),
    keepScroll: (top) => remember(keyOf(name, 'scroll'), top),
  };
}
