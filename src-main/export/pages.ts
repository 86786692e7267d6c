import { pagesOf } from '@shared/forms';
import type { Pace } from './pace';
import type { Prepared } from './prepare';

/** Pages are counted before they are drawn (第 x 页 共 y 页), without keeping them. */
export async function countPages({ form, data, metrics }: Prepared, pace: Pace): Promise<number> {
  let count = 0;
  for (const page of pagesOf(form, data, metrics)) {
    count = page.number;
    await pace.step(0, count + 1);
  }
  return count;
}
