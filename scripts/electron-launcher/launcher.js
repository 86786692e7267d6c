// Lives in resources/app of the registry-carried Electron and does what Electron's own default app does:
// `electron [switches] <app folder> [arguments]` starts that folder's package.json `main`.
// The import is awaited: the program must have run before Electron announces `ready`.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (given === undefined) {
  console.error('Usage: electron [switches] <app folder> [arguments]');
  process.exit(2);
}

process.defaultApp = true;
const target = resolve(given);
const isFolder = statSync(target).isDirectory();
const folder = isFolder ? target : dirname(target);
if (isFolder) {
  const about = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
  app.name = about.productName ?? about.name ?? app.name;
  if (about.version) app.setVersion(about.version);
}
app.setAppPath(folder);
const main = createRequire(import.meta.url).resolve(target);
await import(pathToFileURL(main).href);
