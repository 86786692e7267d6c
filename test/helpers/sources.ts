import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The repository's root folder. */
export const ROOT = resolve(import.meta.dirname, '..', '..');

const ALIASES: Readonly<Record<string, string>> = {
  '@shared/': 'src-shared/',
  '@main/': 'src-main/',
  '@renderer/': 'src-renderer/',
};
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** Every file that is, or would be, committed; paths relative to the root, with `/`. */
export function repositoryFiles(): string[] {
  const listing = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return listing.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

/** The program's own sources below one folder, such as `src-main`. */
export function sourceFiles(folder: string): string[] {
  return repositoryFiles().filter((path) => path.startsWith(`${folder}/`) && /\.tsx?$/.test(path));
}

export function readSource(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** One import of one file. */
export interface Import {
  readonly from: string;
  /** As written. */
  readonly specifier: string;
  /** The file it leads to, relative to the root; undefined for packages. */
  readonly target: string | undefined;
}

/** All imports below one folder: static, type-only, re-exports, dynamic and `new URL(…, import.meta.url)`. */
export function importsBelow(folder: string): Import[] {
  return sourceFiles(folder).flatMap(importsOf);
}

function importsOf(from: string): Import[] {
  return specifiersIn(readSource(from)).map((specifier) => ({
    from,
    specifier,
    target: targetOf(from, specifier),
  }));
}

/** The module names a source text mentions; comments do not count. */
export function specifiersIn(source: string): string[] {
  const code = withoutComments(source);
  const patterns = [
    /^\s*(?:import|export)\b[\w$\s{},*]*?\bfrom\s*['"]([^'"\s]+)['"]/gm,
    /^\s*import\s*['"]([^'"\s]+)['"]/gm,
    /\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g,
    /\bnew URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
}

/** The modules a source text still needs when its types are gone. */
export function runtimeSpecifiersIn(source: string): string[] {
  const code = withoutComments(source).replace(
    /^\s*(?:import|export)\s+type\b[\w$\s{},*]*?\bfrom\s*['"][^'"\s]+['"]/gm,
    '',
  );
  return specifiersIn(code);
}

/** Everything that is loaded when a file is: files relative to the root, and packages. */
export function loadedBy(path: string, seen = new Set<string>()): Set<string> {
  for (const specifier of runtimeSpecifiersIn(readSource(path))) {
    const target = targetOf(path, specifier) ?? specifier;
    if (seen.has(target)) continue;
    seen.add(target);
    if (/\.tsx?$/.test(target)) loadedBy(target, seen);
  }
  return seen;
}

/** The source without its comments; strings, which may hold `//`, stay. */
export function withoutComments(source: string): string {
  const stringOrComment =
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return source.replace(stringOrComment, (_all, text: string | undefined) => text ?? '');
}

function targetOf(from: string, specifier: string): string | undefined {
  const path = pathOf(from, specifier.replace(/\?.*$/, ''));
  if (path === undefined) return undefined;
  const candidates = [path.replace(/\.js$/, '.ts'), ...ENDINGS.map((ending) => path + ending)];
  return (
    candidates.find((candidate) => /\.\w+$/.test(candidate) && existsSync(join(ROOT, candidate))) ?? path
  );
}

function pathOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.'))
    return relative(ROOT, join(ROOT, dirname(from), specifier))
      .split(sep)
      .join('/');
  const alias = Object.keys(ALIASES).find((prefix) => specifier.startsWith(prefix));
  return alias === undefined ? undefined : (ALIASES[alias] ?? '') + specifier.slice(alias.length);
}

/** Cycles in a graph of names, each as the path that comes back to its start. */
export function cyclesIn(edges: readonly (readonly [string, string])[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) {
    if (from !== to) next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  const finished = new Set<string>();
  const cycles: string[][] = [];
  const visit = (name: string, path: readonly string[]): void => {
    const at = path.indexOf(name);
    if (at !== -1) {
      cycles.push([...path.slice(at), name]);
      return;
    }
    if (finished.has(name)) return;
    for (const following of next.get(name) ?? []) visit(following, [...path, name]);
    finished.add(name);
  };
  for (const name of next.keys()) visit(name, []);
  return cycles;
}
