import { addDays, civilDateOfParts } from './civil-date';
import type { CivilDate } from './types';

/** The years for which the lunar statutory days are known by rule. */
export const lunarYears = { from: 2000, to: 2100 } as const;

/**
 * 春节 (正月初一), 端午 (五月初五) and 中秋 (八月十五) of the years 2000–2100 as `MMDD`, five years a line.
 * The rules of the calendar are GB/T 33661—2017 《农历的编算和颁行》 (new moons in Beijing time). The dates were checked against
 * two independent tables: chinese-days (MIT) for every year, ICU's astronomical Chinese calendar for every year but 2027
 * and 2030, whose new moons fall within eight minutes of midnight; there the published dates 2027-02-06 and 2030-02-03 stand.
 */
const lunarDays: readonly string[] = [
  '0205 0606 0912',
  '0124 0625 1001',
  '0212 0615 0921',
  '0201 0604 0911',
  '0122 0622 0928', // 2000
  '0209 0611 0918',
  '0129 0531 1006',
  '0218 0619 0925',
  '0207 0608 0914',
  '0126 0528 1003', // 2005
  '0214 0616 0922',
  '0203 0606 0912',
  '0123 0623 0930',
  '0210 0612 0919',
  '0131 0602 0908', // 2010
  '0219 0620 0927',
  '0208 0609 0915',
  '0128 0530 1004',
  '0216 0618 0924',
  '0205 0607 0913', // 2015
  '0125 0625 1001',
  '0212 0614 0921',
  '0201 0603 0910',
  '0122 0622 0929',
  '0210 0610 0917', // 2020
  '0129 0531 1006',
  '0217 0619 0925',
  '0206 0609 0915',
  '0126 0528 1003',
  '0213 0616 0922', // 2025
  '0203 0605 0912',
  '0123 0624 1001',
  '0211 0612 0919',
  '0131 0601 0908',
  '0219 0620 0927', // 2030
  '0208 0610 0916',
  '0128 0530 1004',
  '0215 0618 0924',
  '0204 0607 0913',
  '0124 0527 1002', // 2035
  '0212 0614 0920',
  '0201 0603 0910',
  '0122 0622 0928',
  '0210 0611 0917',
  '0130 0531 1005', // 2040
  '0217 0619 0925',
  '0206 0608 0915',
  '0126 0529 1004',
  '0214 0615 0922',
  '0202 0604 0911', // 2045
  '0123 0623 0930',
  '0211 0613 0919',
  '0201 0601 0907',
  '0219 0620 0926',
  '0208 0610 0916', // 2050
  '0128 0530 1005',
  '0215 0617 0924',
  '0204 0606 0913',
  '0124 0625 1002',
  '0212 0614 0921', // 2055
  '0202 0603 0909',
  '0121 0622 0928',
  '0209 0611 0917',
  '0129 0601 1006',
  '0217 0619 0925', // 2060
  '0205 0608 0915',
  '0126 0528 1003',
  '0214 0616 0923',
  '0203 0604 0911',
  '0123 0623 0929', // 2065
  '0211 0613 0919',
  '0131 0602 0908',
  '0219 0620 0926',
  '0207 0610 0916',
  '0127 0530 1005', // 2070
  '0215 0617 0924',
  '0205 0606 0912',
  '0124 0624 1001',
  '0212 0614 0920',
  '0202 0604 0910', // 2075
  '0122 0622 0928',
  '0209 0611 0917',
  '0129 0601 1006',
  '0217 0619 0926',
  '0206 0607 0914', // 2080
  '0126 0527 1003',
  '0214 0615 0922',
  '0203 0605 0911',
  '0124 0623 0929',
  '0210 0613 0918', // 2085
  '0130 0602 0908',
  '0218 0621 0927',
  '0207 0609 0916',
  '0127 0529 1005',
  '0215 0617 0924', // 2090
  '0205 0606 0913',
  '0125 0624 0930',
  '0212 0614 0920',
  '0201 0604 0909',
  '0121 0623 0929', // 2095
  '0209 0612 0918', // 2100
];

/** The lunar festivals that are statutory holidays, as days of the Gregorian calendar. */
export interface LunarFestivals {
  /** 除夕: the day before 正月初一. */
  readonly newYearsEve: CivilDate;
  /** 春节: 正月初一. */
  readonly springFestival: CivilDate;
  readonly qingming: CivilDate;
  readonly dragonBoat: CivilDate;
  readonly midAutumn: CivilDate;
}

/**
 * 清明 (sun at 15° longitude, Beijing time) by the usual formula of the century, `⌊0.2422 y + 4.81⌋ − ⌊y / 4⌋` with y = year − 2000;
 * written with the full year's count it also holds for 2100, which has no leap day: 5 April.
 */
const qingmingOf = (year: number): CivilDate => {
  const yearOfCentury = year - 2000;
  const day = Math.floor(yearOfCentury * 0.2422 + 4.81) - Math.floor(Math.min(yearOfCentury, 99) / 4);
  return civilDateOfParts(year, 4, day);
};

/** The festivals of a Gregorian year, or null outside `lunarYears`. */
export const lunarFestivalsOf = (year: number): LunarFestivals | null => {
  const row = lunarDays[year - lunarYears.from];
  if (row === undefined) return null;
  const dateAt = (index: number): CivilDate =>
    civilDateOfParts(year, Number(row.slice(index, index + 2)), Number(row.slice(index + 2, index + 4)));
  const springFestival = dateAt(0);
  return {
    newYearsEve: addDays(springFestival, -1),
    springFestival,
    qingming: qingmingOf(year),
    dragonBoat: dateAt(5),
    midAutumn: dateAt(10),
  };
};
