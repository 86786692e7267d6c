import type { DatedThing } from './types';

/** Open, and its time has passed; quick, for thousands. @param now epoch ms @param today the factory's day of `now` */
export function isLate({ isOpen, day, due }: DatedThing, now: number, today: string): boolean {
  if (!isOpen || day > today) return false;
  return due.length > 'YYYY-MM-DD'.length ? Date.parse(due) + 60_000 <= now : day < today;
}
