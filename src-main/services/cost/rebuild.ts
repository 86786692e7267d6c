import type { Trx } from '../../data';
import { allPositions, complaintsAt } from '../../data/repositories/complaints';
import { addCostLines, clearCostLines } from '../../data/repositories/cost-lines';
import { breathe } from '../breathe';

const portion = 200;

/** Makes the list of all cost lines anew from the complaints: an older program kept none, or counted them by other rules. */
export async function rebuildCosts(trx: Trx): Promise<void> {
  await clearCostLines(trx);
  const positions = await allPositions(trx);
  for (let index = 0; index < positions.length; index += portion) {
    for (const found of await complaintsAt(trx, positions.slice(index, index + portion)))
      await addCostLines(trx, found.position, found, found.row);
    await breathe();
  }
}
