import { addDays, civilDateOfParts } from './civil-date';
import { lunarFestivalsOf } from './lunar';
import type { CivilDate } from './types';

/** A holiday that the law itself names, whatever the year's notice arranges around it. */
export interface StatutoryDay {
  readonly date: CivilDate;
  readonly name: string;
}

interface Law {
  readonly inForceFrom: number;
  /** 春节: the first day counted from 正月初一 (−1 = 除夕), and how many days. */
  readonly springFestival: { readonly firstDay: number; readonly days: number };
  readonly labourDays: number;
  readonly hasLunarFestivals: boolean;
}

/**
 * 《全国年节及纪念日放假办法》 第二条 in its revisions. Only the last one matters for a year to come; the earlier ones let the
 * rule for years without a notice be proven on the past.
 */
const laws: readonly Law[] = [
  // 2024-11 (国务院令第795号), in force 2025-01-01: 除夕 and 2 May added.
  { inForceFrom: 2025, springFestival: { firstDay: -1, days: 4 }, labourDays: 2, hasLunarFestivals: true },
  // 2013-12 (国务院令第644号): 初一 to 初三 instead of 除夕 to 初二.
  { inForceFrom: 2014, springFestival: { firstDay: 0, days: 3 }, labourDays: 1, hasLunarFestivals: true },
  // 2007-12 (国务院令第513号): 除夕, 清明, 端午 and 中秋 added, 2 and 3 May taken away.
  { inForceFrom: 2008, springFestival: { firstDay: -1, days: 3 }, labourDays: 1, hasLunarFestivals: true },
  // 1999-09 (国务院令第270号).
  { inForceFrom: 0, springFestival: { firstDay: 0, days: 3 }, labourDays: 3, hasLunarFestivals: false },
];

/**
 * The statutory holidays of a year by the law then in force, in order, two festivals on one day joined (`国庆节、中秋节`).
 * Outside the years of the lunar table only the days fixed in the Gregorian calendar are given.
 */
export const statutoryDaysOf = (year: number): readonly StatutoryDay[] => {
  const law = laws.find(({ inForceFrom }) => inForceFrom <= year);
  if (law === undefined) return [];
  const names = new Map<CivilDate, string>();
  const add = (date: CivilDate, name: string): void => {
    const present = names.get(date);
    names.set(date, present === undefined ? name : `${present}、${name}`);
  };
  add(civilDateOfParts(year, 1, 1), '元旦');
  const festivals = lunarFestivalsOf(year);
  if (festivals !== null) {
    for (let index = 0; index < law.springFestival.days; index += 1) {
      const fromNewYear = law.springFestival.firstDay + index;
      add(addDays(festivals.springFestival, fromNewYear), fromNewYear < 0 ? '除夕' : '春节');
    }
  }
  for (let day = 1; day <= law.labourDays; day += 1) add(civilDateOfParts(year, 5, day), '劳动节');
  for (let day = 1; day <= 3; day += 1) add(civilDateOfParts(year, 10, day), '国庆节');
  if (festivals !== null && law.hasLunarFestivals) {
    add(festivals.qingming, '清明节');
    add(festivals.dragonBoat, '端午节');
    add(festivals.midAutumn, '中秋节');
  }
  return [...names].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1));
};
