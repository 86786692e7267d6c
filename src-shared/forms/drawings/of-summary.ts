import { nameOfSpan, type ServiceSummary, spanOf } from '../../domain/service-summary';
import type { TrendContent } from './trend';

/** Contacts or complaints of the periods up to a summary's own, which has another shade; null while nothing is counted. */
export function countsDrawn(
  { period, figures }: Pick<ServiceSummary, 'period' | 'figures'>,
  what: 'logs' | 'complaints',
  counted: string,
): TrendContent | null {
  if (period === null || figures === null) return null;
  const last = figures.trend.length - 1;
  return {
    kind: 'trend',
    breakpoint: '',
    counted,
    entries: figures.trend.map((each, index) => ({
      phase: index === last ? 'after' : 'before',
      period: nameOfSpan(period, spanOf(period, each.from)).slice(2),
      ppm: each[what],
    })),
  };
}
