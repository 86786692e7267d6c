import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;
const alias = {
  '@shared': resolve(root, 'src-shared'),
  '@main': resolve(root, 'src-main'),
  '@renderer': resolve(root, 'src-renderer'),
};

/**
 * The one font family of screen and paper, by the name it has at `app://main/fonts/` and in out/fonts. Taken from the
 * package at build time: 20 MB that do not belong into the repository, and only once into the program.
 */
const fonts: Readonly<Record<string, string>> = {
  'NotoSansSC_400Regular.ttf': '400Regular/NotoSansSC_400Regular.ttf',
  'NotoSansSC_700Bold.ttf': '700Bold/NotoSansSC_700Bold.ttf',
};
const fontPackage = resolve(root, 'node_modules/@expo-google-fonts/noto-sans-sc');

/** Puts the fonts beside the built program, for the screen's `@font-face` and for the export's worker. */
const copyFonts = (): Plugin => ({
  name: 'copy-fonts',
  async closeBundle() {
    const target = resolve(root, 'out/fonts');
    await mkdir(target, { recursive: true });
    const missing = Object.entries(fonts).filter(([name]) => !existsSync(join(target, name)));
    await Promise.all(missing.map(([name, path]) => copyFile(join(fontPackage, path), join(target, name))));
  },
});

/** `/fonts/…` while developing; in the built program the app:// handler answers it. */
const serveFonts = (): Plugin => ({
  name: 'serve-fonts',
  configureServer(server) {
    server.middlewares.use('/fonts', (request, response, next) => {
      const path = fonts[(request.url ?? '').slice(1)];
      if (path === undefined) return next();
      response.setHeader('Content-Type', 'font/ttf');
      createReadStream(join(fontPackage, path)).pipe(response);
    });
  },
});

/** antd's widgets that no page shows, as its style sheet names them: two fifths of its rules, which every start would read. */
const unusedWidgets =
  'affix anchor avatar back-top badge ribbon border-beam breadcrumb card carousel cascader descriptions divider float-btn image listy list masonry mentions popconfirm qrcode rate result segmented slider splitter statistic steps switch timeline tour transfer tree-select typography upload'.split(
    ' ',
  );
const ofUnusedWidget = new RegExp(`\\.ant-(${unusedWidgets.join('|')})(?![a-z])`);
const isUnused = (selector: string): boolean =>
  ofUnusedWidget.test(selector.replaceAll(/:not\([^)]*\)/g, ''));

/** A PostCSS plugin: takes the rules of widgets out of antd's style sheet that are not in the program. */
const withoutUnusedWidgets = {
  postcssPlugin: 'without-unused-widgets',
  Rule(rule: {
    selectors: string[];
    remove(): void;
    readonly source?: { readonly input: { readonly file?: string } };
  }) {
    if (!/antd[\\/]dist/.test(rule.source?.input.file ?? '')) return;
    const left = rule.selectors.filter((selector) => !isUnused(selector));
    if (left.length === 0) rule.remove();
    else if (left.length < rule.selectors.length) rule.selectors = left;
  },
};

/** Ends the build when a widget is shown whose rules are taken out. */
const refuseUnstyledWidgets = (): Plugin => ({
  name: 'refuse-unstyled-widgets',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
    const unstyled = unusedWidgets.filter((widget) =>
      modules.some((id) => id.replaceAll('\\', '/').includes(`antd/es/${widget}/`)),
    );
    if (unstyled.length > 0) this.error(`No rules for ${unstyled.join(', ')}: take it off unusedWidgets.`);
  },
});

const entries = {
  index: resolve(root, 'src-main/index.ts'),
  worker: resolve(root, 'src-main/export/worker.ts'),
  tables: resolve(root, 'src-main/export/table/worker.ts'),
  backup: resolve(root, 'src-main/data/backup/worker.ts'),
  pictures: resolve(root, 'src-main/export/picture-child.ts'),
  cli: resolve(root, 'src-main/cli/index.ts'),
};
// The rooms are built at the same time; an entry whose room is not there yet is left out.
const mainInputs = Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(path)));

/** What only pages and dialogs need that are not part of the first screen. */
const later =
  /[\\/]pdfjs-dist[\\/]|[\\/](antd[\\/]es|@rc-component)[\\/](auto-complete|cascader|collapse|date-picker|drawer|dropdown|empty|form|input-number|mini-decimal|pagination|picker|radio|steps|table|tabs|tag|tree|upload)[\\/]/;

/** Libraries of the first screen: together in one file, since each file is one more question to the main process. */
const isOfStart = (id: string): boolean => id.includes('node_modules') && !later.test(id);

/** Modules whose evaluation does nothing but define what they export; what a room of the screen begins with brings its styles along. */
const definesOnly = /\/src-(shared\/.*|renderer\/(api|state|ui|features)\/(?!.*\bindex\.ts$).*)\.tsx?$/;

/** A class that only this style sheet speaks of would do: the first one it names. */
const firstClassOf = (sheet: string): string | undefined => /\.([a-z][\w-]+)/.exec(sheet)?.[1];

/** Ends the build when a style sheet of ours is in no page: a module taken for one that only defines takes its sheet with it. */
const refuseLostStyles = (): Plugin => ({
  name: 'refuse-lost-styles',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    const built = Object.values(bundle).flatMap((part) =>
      part.type === 'asset' && part.fileName.endsWith('.css') ? [String(part.source)] : [],
    );
    const files = await readdir(resolve(root, 'src-renderer'), { recursive: true });
    for (const path of files.filter((each) => each.endsWith('.css'))) {
      const name = firstClassOf(await readFile(resolve(root, 'src-renderer', path), 'utf8'));
      if (name !== undefined && !built.some((sheet) => sheet.includes(`.${name}`)))
        this.error(`${path} is in no page of the program.`);
    }
  },
});

// Targets are the older of the two runtimes the program must run on (docs/adr/0001).
export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [copyFonts()],
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      minify: true,
      externalizeDeps: true,
      rollupOptions: { input: mainInputs, output: { format: 'es' } },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      minify: true,
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve(root, 'src-main/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    resolve: { alias },
    plugins: [react(), serveFonts(), refuseUnstyledWidgets(), refuseLostStyles()],
    css: { postcss: { plugins: [withoutUnusedWidgets] } },
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      minify: true,
      // Read from the disk, not over a network.
      chunkSizeWarningLimit: 4_000,
      rollupOptions: {
        input: { index: resolve(root, 'src-renderer/index.html') },
        output: { codeSplitting: { groups: [{ name: 'start', test: isOfStart }] } },
        // Widgets and pages only define; so a page's code need not carry the widgets it does not show.
        treeshake: { moduleSideEffects: (id) => !definesOnly.test(id) },
        // Addressed as they are; the app:// handler knows where they lie.
        external: [/^\/fonts\//],
      },
    },
  },
});
