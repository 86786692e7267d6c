import type { StoredCustomer } from '../customer';

/** Names compare without blanks, width and case: `ＡＢＣ 公司` is `abc公司`. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）·.,，。-]+/gu, '');

/** The customer whose name, short name, English name or code is what the list says; null where none or several are. */
export function sameCustomer(name: string, known: readonly StoredCustomer[]): StoredCustomer | null {
  const wanted = folded(name);
  const same = known.filter(({ body }) =>
    [body.name, body.shortName, body.englishName, body.code, `${body.name}${body.plant}`]
      .map(folded)
      .some((each) => each !== '' && each === wanted),
  );
  const [only, ...more] = same.filter(({ body }) => body.isActive);
  return only !== undefined && more.length === 0 ? only : null;
}

const endings =
  /(股份|有限|责任|集团|公司|科技|实业|制造|工业|汽车|零部件|第?[一二三四五六七八九十\d]+工?厂|分公司|工厂|厂)+$/u;
const places = /^(上海|北京|天津|重庆|宁波|杭州|苏州|无锡|广州|深圳|武汉|长春|[\p{Script=Han}]{2,3}[省市])/u;

/**
 * What a customer that the list calls by another name is searched by, the surest first: the whole name, without its legal ending, without
 * the town, and its beginning. Searching finds names, codes and pinyin.
 */
export function searchesFor(name: string): readonly string[] {
  const whole = name.trim();
  const short = whole.replace(/[（(].*?[)）]/gu, '').replace(endings, '');
  const core = short.replace(places, '');
  // Two letters begin too many names.
  const beginnings = /^\p{Script=Han}/u.test(core) ? [core.slice(0, 4), core.slice(0, 2)] : [];
  return [...new Set([whole, short, core, ...beginnings])].filter(
    (text) => text.length >= 2 && text.length <= 60,
  );
}

/** What is proposed for one name of a list. */
export interface CustomerMatch {
  readonly name: string;
  /** The one it surely is. */
  readonly customer: StoredCustomer | null;
  /** Others it may be, the likeliest first. */
  readonly proposals: readonly StoredCustomer[];
}
