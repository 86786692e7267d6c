/** How calendars say that a day works or rests. Work is asked first: 补班（调休） has both signs. */
const workWords = /班|补工|补课|出勤|work(?:ing|day)?\b|make-?up/i;
const restWords = /休|放假|假期|假日|停工|\boff\b|holiday|\brest\b/i;
/** A plain cell of a column that says nothing else. */
const workCells = new Set(['是', '1', 'true', 'y', 'yes', '工作日', '上班']);
const restCells = new Set(['否', '0', 'false', 'n', 'no', '休息日', '休息']);

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** True: it rests; false: it works; null: it does not say. */
export function saysOff(text: string): boolean | null {
  // 调休 by itself is said of either kind of day.
  const words = folded(text).replaceAll('调休', '');
  if (/非工作日|不上班/.test(words)) return true;
  if (workWords.test(words) || workCells.has(words)) return false;
  return restWords.test(words) || restCells.has(words) ? true : null;
}

const marks =
  /[（(【[]\s*(?:休|班|休息|上班|补班|放假|调休)\s*[)）\]】]|休息日|工作日|上班日|补班|上班|放假|假期|假日|调休|休息|第\s*\d+\s*天\s*[/／]?\s*(?:共\s*\d+\s*天)?|\bholiday\b|\bworkday\b|\bmake-?up\b/giu;
const edges = /^[\s·:：\-—–|/]+|[\s·:：\-—–|/]+$/gu;
/** A sign that stands alone at an end: `国庆节 休`, `班 春节`. */
const lonely = /^(?:休|班)(?=[\s·:：|/-])|(?<=[\s·:：|/-])(?:休|班)$/gu;
const longestName = 100;

/** The holiday's name without what was said of work and rest; the whole text where nothing else is left. */
export function nameIn(text: string): string {
  const tidy = text.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ').trim();
  const bare = tidy.replaceAll(marks, ' ').trim().replaceAll(lonely, '').replaceAll(edges, '').trim();
  return (bare === '' ? tidy : bare).replaceAll(/\s+/g, ' ').slice(0, longestName);
}
