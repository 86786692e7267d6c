/** Prints a digest of the dues of many receipts, for comparing the answers of PCs in different zones (TZ of this process). */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '../../../../..');
const room = async (name) => {
  const options = { root, configFile: false, logLevel: 'error' };
  return (await runnerImport(resolve(root, 'src-shared/domain', name, 'index.ts'), options)).module;
};
const { buildWorkCalendar, datesFrom, defaultCompanyCalendar, instantFromWall } = await room('calendar');
const { computeDues, countdown, defaultDeadlineRules, judge } = await room('deadline');

const folder = resolve(root, 'resources/calendar');
const official = readdirSync(folder).map((name) => JSON.parse(readFileSync(resolve(folder, name), 'utf8')));
const calendar = buildWorkCalendar({ official, company: defaultCompanyCalendar });
const digest = createHash('sha256');
for (const date of datesFrom('2025-12-01', '2027-01-31')) {
  for (const time of ['00:00', '07:59', '16:30', '23:59']) {
    const receivedAt = instantFromWall(date, time, 'Asia/Shanghai');
    const dues = computeDues({ receivedAt, rules: defaultDeadlineRules, calendar });
    const now = dues.preliminary.aimsAt - 30 * 3_600_000;
    digest.update(
      JSON.stringify([dues, judge(dues.preliminary, null, now), countdown(dues.preliminary, now, calendar)]),
    );
  }
}
const { preliminary } = computeDues({
  receivedAt: '2026-09-30T16:30+08:00',
  rules: defaultDeadlineRules,
  calendar,
});
// The second line proves that this process really lives in its zone.
console.log(`${preliminary.due} ${digest.digest('hex')}`);
console.log(new Date(2026, 6, 1).toISOString());
