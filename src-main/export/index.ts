/** Exports of the controlled forms: records in, a file or bytes out, off the main thread. */
import type { ExportCache } from './export-cache';
import { createPace } from './pace';
import { portionsOf } from './portions';
import { createThreadRunner, type Runner } from './thread';
import { type AnyJob, ExportError, type ExportResult, type RunOptions } from './types';
import { writeWholeBy } from './write-file';

export * from './types';

export interface Exporter {
  /** The bytes of a form. @throws ExportError */
  readonly run: (job: AnyJob, options?: RunOptions) => Promise<ExportResult>;
  /** The same into a file, whole or not at all. @throws ExportError */
  readonly runToFile: (
    job: AnyJob,
    path: string,
    options?: RunOptions,
  ) => Promise<Omit<ExportResult, 'bytes'>>;
  /** Loads ahead what the first export or preview would wait for. */
  readonly warm: () => void;
  /** Ends the thread; the exporter may be used again. */
  readonly close: () => Promise<void>;
}

/**
 * @param workerUrl the bundled worker; null works in the calling thread (tests)
 * @param fontsFolder holds NotoSansSC_400Regular.ttf and NotoSansSC_700Bold.ttf
 */
export function createExporter(options: {
  readonly workerUrl: URL | null;
  readonly fontsFolder: string;
}): Exporter {
  const { workerUrl, fontsFolder } = options;
  const runner =
    workerUrl === null ? createLocalRunner(fontsFolder) : createThreadRunner(workerUrl, fontsFolder);
  return {
    run: (job, runOptions = {}) => runner.run(job, null, runOptions),
    runToFile: (job, path, runOptions = {}) =>
      writeWholeBy(path, async (file) => {
        const { bytes: _, ...result } = await runner.run(job, file, runOptions);
        if (runOptions.signal?.aborted === true) throw new ExportError('cancelled');
        return result;
      }),
    warm: () => runner.warm(),
    close: () => runner.close(),
  };
}

/** Layouts and drawers are the thread's; a program that has one never loads them here. */
const createLocalRunner = (fontsFolder: string): Runner => {
  let cache: ExportCache | null = null;
  return {
    run: async (job, file, { onProgress, signal }) => {
      const [{ openIntake, performExport }, { createExportCache }] = await Promise.all([
        import('./perform'),
        import('./export-cache'),
      ]);
      cache ??= createExportCache(fontsFolder);
      const intake = openIntake(job);
      if (job.form === 'RTSP01-01') for await (const entries of portionsOf(job.entries)) intake.add(entries);
      return performExport(
        job,
        intake,
        cache,
        createPace(
          () => signal?.aborted === true,
          (done, total) => onProgress?.(done, total),
        ),
        file,
      );
    },
    warm: () => undefined,
    close: () => Promise.resolve(),
  };
};
