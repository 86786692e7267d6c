import type { DeskGroup } from '@shared/domain/dated';
import { useTexts } from '../../ui';

/** A place on the desk that a tile leads to. */
export type TileKey = DeskGroup | 'drafts';

/** Where the head of a group stands. */
export const headOf = (key: TileKey): string => `agenda-${key}`;

/** All numbers of the desk in one row; each leads to its group. A number that is not known yet is left open. */
export function GroupTiles({
  tiles,
}: {
  readonly tiles: readonly { readonly key: TileKey; readonly count: number | null }[];
}) {
  const { today: words } = useTexts().frame;
  return (
    <nav className="desk-tiles" aria-label={words.tiles}>
      {tiles.map(({ key, count }) => (
        <button
          key={key}
          type="button"
          className="desk-tile card"
          data-tile={key}
          data-empty={count === 0}
          title={words.groups[key]}
          onClick={() => jumpTo(key)}
        >
          <span className="desk-tile-count numbers">{count ?? words.unknown}</span>{' '}
          <span className="desk-tile-name">
            {key === 'overdue' && count !== 0 && <span aria-hidden>▲ </span>}
            {words.tileName[key]}
          </span>
        </button>
      ))}
    </nav>
  );
}

function jumpTo(key: TileKey): void {
  const head = document.getElementById(headOf(key));
  head?.scrollIntoView({ block: 'start' });
  // The next Tab goes on inside the group.
  head?.focus({ preventScroll: true });
}
