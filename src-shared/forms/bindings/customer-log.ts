import type { CustomerFile } from '../../domain/customer-file';
import type { CustomerTime, MilestoneKind } from '../../domain/deadline';
import { caps } from '../../domain/scalars';
import type { Texts } from '../../text';
import { agreedTimeText } from './agreed-time';
import type { PrintContext } from './context';
import { join } from './values';

/** One entry of a customer's history, as 变更履历 tells it. */
export interface SheetChange {
  /** Civil date. */
  readonly on: string;
  readonly by: string;
  readonly basis: string;
  readonly isCreation: boolean;
  readonly changes: readonly { readonly path: string; readonly old: unknown; readonly new: unknown }[];
}

type LogRow = Pick<CustomerFile['changes'][number], 'on' | 'change' | 'by' | 'basis'>;

const mostRows = 30;

/** 变更履历 in words, newest first; what 财务 says is told to those who may see it only. */
export const logRows = (
  log: readonly SheetChange[],
  showsFinance: boolean,
  texts: Texts,
  context: PrintContext,
): readonly LogRow[] =>
  log.slice(0, mostRows).map(({ on, by, basis, isCreation, changes }) => ({
    on,
    by,
    basis,
    change: isCreation
      ? texts.papers.customerFile.changed.created
      : changeText(changes, showsFinance, texts, context),
  }));

function changeText(
  changes: SheetChange['changes'],
  showsFinance: boolean,
  texts: Texts,
  context: PrintContext,
): string {
  const told = changes.map((change) => {
    const label = labelOf(change.path, texts);
    if (label === '') return '';
    const values = change.path.startsWith('finance') && !showsFinance ? '' : valuesOf(change, texts, context);
    return values === '' ? label : `${label}：${values}`;
  });
  const text = join([...new Set(told)], '；');
  return text.length > caps.line ? `${text.slice(0, caps.line - 1)}…` : text;
}

/** A list or a group is named as a whole; a field by its own label. */
function labelOf(path: string, { papers, choices }: Texts): string {
  const [first = '', second = ''] = path.split('.');
  const { changed, ...words } = papers.customerFile;
  if (first === 'agreedTimes')
    return join([words.agreedTime, choices.milestone[second as MilestoneKind] ?? ''], ' ');
  const own = Reflect.get(changed.fields, first) ?? Reflect.get(words, first);
  return typeof own === 'string' ? own.replaceAll('\n', '') : '';
}

/** `old → new` where both are words of the sheet; '' else. */
function valuesOf(
  { path, old, new: is }: SheetChange['changes'][number],
  texts: Texts,
  context: PrintContext,
): string {
  const [was, now] = [wordOf(path, old, texts, context), wordOf(path, is, texts, context)];
  return was === null || now === null ? '' : `${was} → ${now}`;
}

const nothing = '/';

function wordOf(path: string, value: unknown, texts: Texts, context: PrintContext): string | null {
  const { papers } = texts;
  const words = papers.customerFile;
  if (path.startsWith('agreedTimes.') && path.split('.').length === 2)
    return value === null
      ? words.procedureTime
      : agreedTimeText(value as CustomerTime, texts, context.settings.deadlineRules.timeZone);
  if (path === 'isActive') return value === true ? words.states.active : words.states.inactive;
  const sets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: words.kinds,
    grade: words.grades,
    language: words.languages,
  };
  if (value === null || value === '') return nothing;
  const set = sets[path];
  if (set !== undefined) return set[String(value)] ?? null;
  // Ids and lists say nothing to a reader.
  const isPlain = !path.includes('.') && path !== 'companyId';
  return isPlain && (typeof value === 'string' || typeof value === 'number') ? String(value) : null;
}
