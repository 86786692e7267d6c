// What may stand only in one place, or nowhere.
import { describe, expect, it } from 'vitest';
import { readSource, repositoryFiles, sourceFiles, withoutComments } from '../helpers/sources';

const SOURCES = [...sourceFiles('src-main'), ...sourceFiles('src-renderer'), ...sourceFiles('src-shared')];
const TEXT = /\.(ts|tsx|mjs|js|cjs|json|md|html|css|yml|yaml|sh)$|^\.|\.ci\/run$|^LICENSE$/;
/** Written in pieces, so that this file does not find itself. */
const REGISTRIES = [
  'registry.npm' + 'js.org',
  'registry.npm' + 'mirror.com',
  'registry.yarn' + 'pkg.com',
  'npm.pkg.' + 'github.com',
];
const MACHINE_PATH = new RegExp(
  `(?<![\\w.:/-])(?:/ho${'me'}/|/ro${'ot'}/|/wo${'rk'}/|/Us${'ers'}/|[A-Z]:\\\\Us${'ers'}\\\\)`,
);

function holding(paths: readonly string[], pattern: RegExp | string): string[] {
  const isIn = (text: string) => (typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text));
  return paths.filter((path) => isIn(withoutComments(readSource(path))));
}

describe('only in one place', () => {
  it('ipcMain stands only in ipc/router.ts', () => {
    expect(holding(SOURCES, /\bipcMain\b/).filter((path) => path !== 'src-main/ipc/router.ts')).toEqual([]);
  });

  it('ipcRenderer and contextBridge stand only in preload/', () => {
    const found = holding(SOURCES, /\b(ipcRenderer|contextBridge)\b/);
    expect(found.filter((path) => !path.startsWith('src-main/preload/'))).toEqual([]);
  });

  it("window.desk is used only by the renderer's api/", () => {
    const found = holding(sourceFiles('src-renderer'), /\b(?:window|globalThis)\s*(?:\.|\?\.)\s*desk\b/);
    expect(found.filter((path) => !path.startsWith('src-renderer/api/'))).toEqual([]);
  });
});

describe('nowhere', () => {
  it("one language's marks between what the screen strings together (listOf and clausesOf know them)", () => {
    const strung = /\.join\(\s*(['"`])[、；：，]\1\s*\)|\}[：；、，（]|[：；、，（]\$\{/;
    expect(holding(sourceFiles('src-renderer'), strung)).toEqual([]);
  });

  it.each([
    ['a window without sandbox', /\bsandbox\s*:\s*false\b/],
    ['a window with Node', /\bnodeIntegration\w*\s*:\s*true\b/],
    ['a window without context isolation', /\bcontextIsolation\s*:\s*false\b/],
    ['a window without web security', /\bwebSecurity\s*:\s*false\b/],
    ['remote code', /\beval\s*\(|\bnew Function\s*\(/],
  ])('%s', (_title, pattern) => {
    expect(holding(SOURCES, pattern)).toEqual([]);
  });

  it("a package registry's host name", () => {
    const files = repositoryFiles().filter((path) => TEXT.test(path));
    expect(files.filter((path) => REGISTRIES.some((host) => readSource(path).includes(host)))).toEqual([]);
  });

  it("an absolute path of somebody's machine", () => {
    const files = repositoryFiles().filter((path) => TEXT.test(path));
    expect(files.filter((path) => MACHINE_PATH.test(readSource(path)))).toEqual([]);
  });
});
