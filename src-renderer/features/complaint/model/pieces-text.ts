import type { PiecesCounted } from '@shared/domain/report';
import { fill, type Texts } from '@shared/text';

/** How many pieces count, or with which report they do. */
export function piecesText({ pieces, why, countedWith }: PiecesCounted, { complaint }: Texts): string {
  const say = complaint.pieces;
  return pieces === null ? say.unknown : fill(say[why], { n: pieces, with: countedWith ?? '' });
}
