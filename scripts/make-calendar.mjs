#!/usr/bin/env node
/**
 * Writes resources/calendar/CN-<year>.json, one file for the State Council notice of each year, in holiday-cn format, from the data
 * of the package chinese-days. The output depends on nothing but that package: same version, same bytes.
 *
 *   node scripts/make-calendar.mjs            writes the files
 *   node scripts/make-calendar.mjs --check    says whether the files in the folder equal the output; exit code 1 when not
 *   node scripts/make-calendar.mjs --out DIR  writes (or checks) another folder
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const source = require('chinese-days/dist/chinese-days.json');

/** The notices as chinese-days names them in its sources (src/holidays/generate.ts); where it gives none from the State Council, its title. */
const papers = {
  2004: ['国务院办公厅关于2004年部分节假日安排的通知'],
  2005: ['国务院办公厅关于2005年部分节假日安排的通知'],
  2006: ['http://www.gov.cn/jrzg/2005-12/22/content_133837.htm'],
  2007: ['http://www.gov.cn/fwxx/sh/2006-12/18/content_471877.htm'],
  2008: ['http://www.gov.cn/zwgk/2007-12/18/content_837184.htm'],
  2009: ['http://www.gov.cn/zwgk/2008-12/10/content_1174014.htm'],
  2010: ['http://www.gov.cn/zwgk/2009-12/08/content_1482691.htm'],
  2011: ['http://www.gov.cn/zwgk/2010-12/10/content_1762643.htm'],
  2012: ['http://www.gov.cn/zwgk/2011-12/06/content_2012097.htm'],
  2013: ['http://www.gov.cn/zwgk/2012-12/10/content_2286598.htm'],
  2014: ['http://www.gov.cn/zwgk/2013-12/11/content_2546204.htm'],
  2015: [
    'http://www.gov.cn/zhengce/content/2014-12/16/content_9302.htm',
    'http://www.gov.cn/zhengce/content/2015-05/13/content_9742.htm',
  ],
  2016: ['http://www.gov.cn/zhengce/content/2015-12/10/content_10394.htm'],
  2017: ['http://www.gov.cn/zhengce/content/2016-12/01/content_5141603.htm'],
  2018: ['http://www.gov.cn/zhengce/content/2017-11/30/content_5243579.htm'],
  2019: [
    'http://www.gov.cn/xinwen/2018-12/06/content_5346287.htm',
    'http://www.gov.cn/zhengce/content/2019-03/22/content_5375877.htm',
  ],
  2020: [
    'http://www.gov.cn/zhengce/content/2019-11/21/content_5454164.htm',
    'http://www.gov.cn/zhengce/content/2020-01/27/content_5472352.htm',
  ],
  2021: ['http://www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm'],
  2022: ['http://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm'],
  2023: ['http://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm'],
  2024: ['https://www.gov.cn/zhengce/content/202310/content_6911527.htm'],
  2025: ['https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm'],
  2026: ['https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'],
};

/** The notices' own names for what chinese-days shortens. */
const fullNames = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

/** Saturdays and Sundays inside a holiday of the notice that chinese-days leaves out as rest days anyway; a six-day firm needs them. */
const omitted = [
  ['2011-06-05', '端午节'], // 端午节: 6月4日至6日
  ['2012-06-23', '端午节'], // 端午节: 6月22日至24日
];

/** The notice a day belongs to: late December is arranged by the notice of the year after (holiday-cn files it so, too). */
const noticeYearOf = (date, name) => {
  const year = Number(date.slice(0, 4));
  return name === '元旦' && date.slice(5) >= '12-24' ? year + 1 : year;
};

const collect = () => {
  const years = new Map();
  const add = (date, name, isOffDay) => {
    const year = noticeYearOf(date, name);
    years.set(year, [...(years.get(year) ?? []), { name, date, isOffDay }]);
  };
  const addAll = (entries, isOffDay) => {
    for (const [date, entry] of Object.entries(entries)) {
      const shortName = entry.split(',')[1];
      add(date, fullNames[shortName] ?? shortName, isOffDay);
    }
  };
  addAll(source.holidays, true);
  addAll(source.workdays, false);
  for (const [date, name] of omitted) add(date, name, true);
  return [...years].sort(([a], [b]) => a - b);
};

const textOf = (year, days) => {
  const sorted = days.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const noticePapers = papers[year];
  if (noticePapers === undefined) throw new Error(`no notice is named for ${year}; add it to papers`);
  const list = (rows) => rows.map((row) => `    ${row}`).join(',\n');
  const dayRow = ({ name, date, isOffDay }) =>
    `{ "name": ${JSON.stringify(name)}, "date": ${JSON.stringify(date)}, "isOffDay": ${isOffDay} }`;
  return [
    '{',
    `  "year": ${year},`,
    `  "papers": [\n${list(noticePapers.map((paper) => JSON.stringify(paper)))}\n  ],`,
    `  "days": [\n${list(sorted.map(dayRow))}\n  ]`,
    '}',
    '',
  ].join('\n');
};

/** File name → text of every year chinese-days has a notice for. */
export const calendarFiles = () =>
  new Map(collect().map(([year, days]) => [`CN-${year}.json`, textOf(year, days)]));

const main = (args) => {
  const outIndex = args.indexOf('--out');
  const here = dirname(fileURLToPath(import.meta.url));
  const folder = outIndex < 0 ? resolve(here, '../resources/calendar') : resolve(args[outIndex + 1] ?? '.');
  const files = calendarFiles();
  mkdirSync(folder, { recursive: true });
  const present = readdirSync(folder).filter((name) => /^CN-\d{4}\.json$/.test(name));
  const surplus = present.filter((name) => !files.has(name));
  const stale = [...files].filter(
    ([name, text]) => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== text,
  );
  if (args.includes('--check')) {
    for (const name of [...surplus, ...stale.map(([name]) => name)]) console.log(`differs: ${name}`);
    process.exitCode = surplus.length + stale.length > 0 ? 1 : 0;
    return;
  }
  for (const name of surplus) rmSync(join(folder, name));
  for (const [name, text] of stale) writeFileSync(join(folder, name), text);
  console.log(`${files.size} years in ${folder}, ${stale.length} written, ${surplus.length} removed`);
};

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  main(process.argv.slice(2));
