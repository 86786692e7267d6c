// The rules of docs/adr and the lint configuration once more, read from the sources themselves: they hold even when
// the lint configuration is loosened.
import { isBuiltin } from 'node:module';
import { describe, expect, it } from 'vitest';
import { cyclesIn, type Import, importsBelow, loadedBy, readSource, sourceFiles } from '../helpers/sources';

/** For each room of src-main: the rooms it may use besides itself. Files beside index.ts belong to no room: leaves. */
const MAIN_ROOMS: Readonly<Record<string, readonly string[]>> = {
  app: ['cli', 'data', 'export', 'ipc', 'platform', 'security', 'services'],
  cli: ['data', 'export', 'services'],
  data: [],
  export: [],
  ipc: ['platform', 'security', 'services'],
  platform: ['security'],
  preload: [],
  security: [],
  services: ['data', 'export', 'platform'],
};
/** The worker's entry reads through its own read-only connection. */
const EXCEPTIONS: readonly (readonly [string, string])[] = [['src-main/export/worker.ts', 'data']];

const ELECTRON_ROOMS = ['app', 'security', 'ipc', 'platform', 'preload'];
const SHARED_ROOMS = ['contract', 'domain', 'forms', 'text'];

const RENDERER_ROOMS: Readonly<Record<string, readonly string[]>> = {
  api: [],
  app: ['api', 'features', 'preview', 'record', 'state', 'ui'],
  editor: ['api', 'state', 'ui'],
  features: ['api', 'editor', 'preview', 'record', 'state', 'ui'],
  preview: ['api', 'state', 'ui'],
  record: ['api', 'editor', 'preview', 'state', 'ui'],
  state: ['api'],
  ui: [],
};

const shared = importsBelow('src-shared');
const main = importsBelow('src-main');
const renderer = importsBelow('src-renderer');
const all = [...shared, ...main, ...renderer];

/** The room of a file: its folder below src-…, undefined for a file that stands directly there. */
function roomOf(path: string): string | undefined {
  const parts = path.split('/');
  return parts.length > 2 ? parts[1] : undefined;
}

function areaOf(path: string): string {
  return path.split('/').slice(2, -1)[0] ?? '';
}

function show(imports: readonly Import[]): string[] {
  return imports.map(({ from, specifier }) => `${from} → ${specifier}`);
}

function isPackage({ specifier }: Import, ...names: string[]): boolean {
  return names.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}

function leadsTo({ target }: Import, folder: string): boolean {
  return target?.startsWith(`${folder}/`) ?? false;
}

function crossings(imports: readonly Import[], folder: string): Import[] {
  return imports.filter(
    (found) => leadsTo(found, folder) && roomOf(found.target ?? '') !== roomOf(found.from),
  );
}

function isAllowed(
  rooms: Readonly<Record<string, readonly string[]>>,
  { from, target = '' }: Import,
): boolean {
  const room = roomOf(from);
  const other = roomOf(target);
  if (other === undefined) return !/\/index\.tsx?$/.test(target);
  if (EXCEPTIONS.some(([file, allowed]) => file === from && allowed === other)) return true;
  if (room === undefined) return /\/(index|main)\.tsx?$/.test(from);
  return rooms[room]?.includes(other) ?? false;
}

describe('between the three houses', () => {
  it('finds sources to judge', () => {
    expect(sourceFiles('src-shared').length).toBeGreaterThan(0);
    expect(all.length).toBeGreaterThan(0);
  });

  it('lets src-shared know neither main nor renderer, nor Electron, React, SQL or Node', () => {
    const bad = shared.filter(
      (found) =>
        leadsTo(found, 'src-main') ||
        leadsTo(found, 'src-renderer') ||
        isBuiltin(found.specifier) ||
        isPackage(
          found,
          'electron',
          'react',
          'react-dom',
          'antd',
          'kysely',
          'zustand',
          '@photostructure/sqlite',
        ),
    );
    expect(show(bad)).toEqual([]);
  });

  it('lets the renderer know neither main, nor Electron, nor Node', () => {
    const bad = renderer.filter(
      (found) =>
        leadsTo(found, 'src-main') || isBuiltin(found.specifier) || isPackage(found, 'electron', 'kysely'),
    );
    expect(show(bad)).toEqual([]);
  });

  it('lets main not know the renderer, nor any user interface', () => {
    const bad = main.filter(
      (found) => leadsTo(found, 'src-renderer') || isPackage(found, 'react', 'react-dom', 'antd', 'zustand'),
    );
    expect(show(bad)).toEqual([]);
  });

  it('writes the alias when an import leaves its house, a relative path when it stays in its room', () => {
    const house = (path: string) => path.split('/')[0];
    const leaving = all.filter(
      ({ from, specifier, target }) =>
        specifier.startsWith('.') && target !== undefined && house(target) !== house(from),
    );
    // Bundled files such as fonts and the package's own version come from outside every house.
    expect(show(leaving.filter(({ target }) => target?.startsWith('src-')))).toEqual([]);
  });
});

describe('inside src-shared', () => {
  it('has only the rooms of the house plan', () => {
    const unknown = sourceFiles('src-shared').filter((path) => {
      const room = roomOf(path);
      return room !== undefined && !SHARED_ROOMS.includes(room);
    });
    expect(unknown).toEqual([]);
  });

  it('lets the domain import nothing but the domain, and valibot', () => {
    const bad = shared.filter(
      (found) =>
        found.from.startsWith('src-shared/domain/') &&
        !leadsTo(found, 'src-shared/domain') &&
        !isPackage(found, 'valibot'),
    );
    expect(show(bad)).toEqual([]);
  });

  it('has no cycle between rooms, nor between areas of the domain', () => {
    const rooms = crossings(shared, 'src-shared').map(
      ({ from, target = '' }) => [roomOf(from) ?? '', roomOf(target) ?? ''] as const,
    );
    const areas = shared
      .filter(
        ({ from, target }) =>
          from.startsWith('src-shared/domain/') && target?.startsWith('src-shared/domain/'),
      )
      .map(({ from, target = '' }) => [areaOf(from), areaOf(target)] as const)
      .filter(([from, to]) => from !== '' && to !== '');
    expect(cyclesIn(rooms)).toEqual([]);
    expect(cyclesIn(areas)).toEqual([]);
  });
});

describe('inside src-main', () => {
  it('has only the rooms of the house plan', () => {
    const unknown = sourceFiles('src-main').filter((path) => {
      const room = roomOf(path);
      return room !== undefined && !(room in MAIN_ROOMS);
    });
    expect(unknown).toEqual([]);
  });

  it('goes app → ipc → services → data | export | platform, never back', () => {
    const bad = crossings(main, 'src-main').filter((found) => !isAllowed(MAIN_ROOMS, found));
    expect(show(bad)).toEqual([]);
  });

  it('imports Electron only where the operating system is met', () => {
    const bad = main.filter(
      (found) =>
        isPackage(found, 'electron') &&
        found.from !== 'src-main/index.ts' &&
        !ELECTRON_ROOMS.includes(roomOf(found.from) ?? ''),
    );
    expect(show(bad)).toEqual([]);
  });

  it('keeps SQL in data/', () => {
    const bad = main.filter(
      (found) => isPackage(found, 'kysely', '@photostructure/sqlite') && roomOf(found.from) !== 'data',
    );
    expect(show(bad)).toEqual([]);
  });

  it('loads sharp in one place, and only when a job has photos', () => {
    const using = main.filter((found) => isPackage(found, 'sharp')).map(({ from }) => from);
    expect([...new Set(using)]).toEqual(['src-main/export/picture-work.ts']);
    const source = readSource('src-main/export/picture-work.ts');
    expect(source).toContain("await import('sharp')");
    expect(source).not.toMatch(/^import (?!type ).*'sharp'/m);
  });

  it('loads into preload nothing but Electron and the schema-free part of the contract', () => {
    const loaded = sourceFiles('src-main/preload').flatMap((path) => [...loadedBy(path)]);
    const bad = loaded.filter(
      (name) =>
        name !== 'electron' &&
        !name.startsWith('src-main/preload/') &&
        !name.startsWith('src-shared/contract/'),
    );
    expect(bad).toEqual([]);
  });
});

describe('inside src-renderer', () => {
  it('has only the rooms of the house plan', () => {
    const unknown = sourceFiles('src-renderer').filter((path) => {
      const room = roomOf(path);
      return room !== undefined && !(room in RENDERER_ROOMS);
    });
    expect(unknown).toEqual([]);
  });

  it('goes app → features → record → editor → state → api, with ui below all; only features know areas', () => {
    const bad = crossings(renderer, 'src-renderer').filter((found) => !isAllowed(RENDERER_ROOMS, found));
    expect(show(bad)).toEqual([]);
  });

  it('lets features meet only through their index.ts, without cycles', () => {
    const meetings = renderer.filter(
      ({ from, target }) =>
        target?.startsWith('src-renderer/features/') &&
        !(from.startsWith('src-renderer/features/') && areaOf(from) === areaOf(target)),
    );
    const bad = meetings.filter(
      ({ target }) => !/^src-renderer\/features\/[^/]+\/index\.tsx?$/.test(target ?? ''),
    );
    expect(show(bad)).toEqual([]);
    const edges = meetings
      .filter(({ from }) => from.startsWith('src-renderer/features/'))
      .map(({ from, target = '' }) => [areaOf(from), areaOf(target)] as const);
    expect(cyclesIn(edges)).toEqual([]);
  });
});
