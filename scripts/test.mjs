// All tests: `npm test`. For developers: `npm test -- [--quick | --full] [--only e2e,unit] [--grep PATTERN]`.
// The last line is `N passed, N failed`; the exit code is 0 only when nothing failed.
import { build } from './build.mjs';
import { optionOf, takeFlags } from './lib/arguments.mjs';
import { runMain, SetupError } from './lib/report.mjs';
import { runStages, STAGES } from './lib/stages.mjs';
import { stageLines, sum, totalLine } from './lib/summary.mjs';
import { setup } from './setup.mjs';

await runMain(
  async () => {
    const { given, rest } = takeFlags(process.argv.slice(2), ['quick', 'full', 'retry-electron']);
    const grep = optionOf(rest, 'grep');
    const stages = choose(given.has('quick'), optionOf(rest, 'only'), grep);
    await setup({ forTests: true, retryOfficial: given.has('retry-electron') });
    /** @type {string[]} */
    const lines = [];
    const counts = [];
    if (stages.some((stage) => stage.needsBuild)) counts.push(...(await buildStage(lines)));
    const options = { isFull: given.has('full'), grep, isStrict: isCi() };
    counts.push(
      ...(await runStages(stages, options, ({ name }, count, seconds) =>
        lines.push(...stageLines(name, count, seconds)),
      )),
    );
    console.log(`\n${lines.join('\n')}`);
    const total = sum(counts);
    console.log(totalLine(total));
    return total.failed === 0 ? 0 : 1;
  },
  () => console.log(totalLine({ passed: 0, failed: 1 })),
);

/**
 * A build that fails is one failure; the stages still run, on what an earlier build left.
 * @param {string[]} lines
 */
async function buildStage(lines) {
  try {
    await build();
    return [];
  } catch (error) {
    const notes = [error instanceof Error ? error.message : String(error)];
    lines.push(...stageLines('build', { passed: 0, failed: 1, skipped: 0, notes }, 0));
    return [{ passed: 0, failed: 1, skipped: 0, notes }];
  }
}

/**
 * @param {boolean} isQuick
 * @param {string | undefined} only names separated by commas
 * @param {string | undefined} grep
 */
function choose(isQuick, only, grep) {
  const names = only?.split(',');
  const unknown = names?.filter((name) => !STAGES.some((stage) => stage.name === name)) ?? [];
  if (unknown.length > 0) {
    throw new SetupError(
      `No such stage: ${unknown.join(', ')}. There are: ${STAGES.map((stage) => stage.name).join(', ')}`,
    );
  }
  return STAGES.filter(
    (stage) =>
      (!isQuick || stage.isQuick) &&
      (!names || names.includes(stage.name)) &&
      (grep === undefined || stage.hasTests),
  );
}

function isCi() {
  return process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== 'false';
}
