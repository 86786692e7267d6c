import { valueAt } from './field-path';

/** How many of a section's fields are filled, of those that a complete record has. */
export interface Completeness {
  readonly filled: number;
  readonly total: number;
}

/** A long editor's sections: which fields lie where, and how complete they are. */
export interface SectionPlan<Name extends string, Body> {
  readonly names: readonly Name[];
  completenessOf(section: Name, body: Body): Completeness;
  /** The section a field lies in; the first one for a field that lies in none. */
  sectionOf(path: string): Name;
}

/**
 * @param fields the paths of each section's fields, in the order of the sections; a path stands for everything below it
 * @param optional paths that are often rightly empty; they do not count against completeness
 * @param isFilledHere answers for fields that are filled in a way of their own, undefined for the others
 */
export function planSections<Name extends string, Body>(
  fields: Readonly<Record<Name, readonly string[]>>,
  optional: ReadonlySet<string>,
  isFilledHere: (body: Body, path: string) => boolean | undefined = () => undefined,
): SectionPlan<Name, Body> {
  const names = Object.keys(fields).filter((key): key is Name => Object.hasOwn(fields, key));
  const isFilled = (body: Body, path: string): boolean =>
    isFilledHere(body, path) ?? saysSomething(valueAt(body, path));
  return {
    names,
    completenessOf: (section, body) => {
      const counted = fields[section].filter((path) => !optional.has(path));
      return { filled: counted.filter((path) => isFilled(body, path)).length, total: counted.length };
    },
    sectionOf: (path) => {
      const holding = (isHeld: (field: string) => boolean): Name | undefined =>
        names.find((name) => fields[name].some(isHeld));
      const found =
        holding((field) => field === path || path.startsWith(`${field}.`)) ??
        holding((field) => field.split('.')[0] === path.split('.')[0]);
      if (found !== undefined) return found;
      const [first] = names;
      if (first === undefined) throw new Error('an editor without sections');
      return first;
    },
  };
}

/** Whether a value says anything: not null, no empty text, no false, no empty list, no object of nothing. */
export function saysSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' ? Object.values(value).some(saysSomething) : true;
}
