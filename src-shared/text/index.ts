import { en } from './en';
import { zhCN } from './zh-CN';

/** Every sentence a person reads, by language; the compiler holds the keys of both equal. */
export type Texts = Widen<typeof zhCN>;
export type Language = 'zh-CN' | 'en';

type Widen<T> = T extends string ? string : { readonly [K in keyof T]: Widen<T[K]> };

const byLanguage: Readonly<Record<Language, Texts>> = { 'zh-CN': zhCN, en };

export const textsOf = (language: Language): Texts => byLanguage[language];

/** Puts `params` into the `{name}` places of a template; an unknown name stays visible. */
export const fill = (template: string, params: Readonly<Record<string, string | number>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
