import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createExporter, type Exporter } from '../export';
import { UsageError } from './command';
import { programFolder } from './program';

/** The bundled worker beside the bundled command; from sources the form is drawn in this thread. */
function workerUrl(): URL | null {
  const bundled = join(import.meta.dirname, 'worker.js');
  return existsSync(bundled) ? pathToFileURL(bundled) : null;
}

function fontsFolder(): string {
  const built = join(programFolder(), 'out', 'fonts');
  if (!existsSync(built)) throw new UsageError('the program is not built: out/fonts is missing');
  return built;
}

/** The drawers of the window's export for one piece of work; ended whatever happens. @throws UsageError */
export async function withExporter<T>(work: (exporter: Exporter) => Promise<T>): Promise<T> {
  const exporter = createExporter({ workerUrl: workerUrl(), fontsFolder: fontsFolder() });
  try {
    return await work(exporter);
  } finally {
    await exporter.close();
  }
}
