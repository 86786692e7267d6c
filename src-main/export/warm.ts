import { defaultSettings } from '@shared/domain/settings';
import { papers } from '@shared/forms';
import type { ExportCache } from './export-cache';
import { createPace } from './pace';
import { openIntake, performExport } from './perform';
import type { ExportJob } from './types';

const day = '2026-01-01T08:00+08:00';

/** The form with the most parts, so that most of what any form needs is there afterwards. */
const code = '8D';

/** Draws an empty form that nobody sees: layouts, libraries and fonts are read then, and the first person to ask does not wait for them. */
export async function warm(cache: ExportCache): Promise<void> {
  const job: ExportJob = {
    form: 'paper',
    code,
    format: 'pdf',
    context: {
      language: 'zh-CN',
      settings: defaultSettings,
      printedAt: day,
      printedBy: '',
      now: Date.parse(day),
    },
    input: papers.get(code)?.blank() ?? {},
  };
  const pace = createPace(
    () => false,
    () => undefined,
  );
  await performExport(job, openIntake(job), cache, pace);
}
