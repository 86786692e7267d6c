/**
 * What one stage of the tests came to.
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped tests that did not run and may not have had to
 * @property {readonly string[]} notes why something counts as failed, for the stage's line
 * @property {readonly string[]} [missing] titles of every test that did not run, counted as failed or not
 */

/** @typedef {{ isStrict: boolean, isFiltered: boolean, platform: NodeJS.Platform }} Judgement
 *    isStrict: a skipped test is a failed test; isFiltered: only some tests were asked for, the others are skipped */

/** A skipped test whose title names another platform is not missing here: `[win32] opens the folder`. */
const PLATFORM_TAG = /\[(win32|darwin|linux)\]/g;

/**
 * A stage that either succeeds or not, counted as one.
 * @param {number} code the program's exit code
 * @returns {Count}
 */
export function countOne(code) {
  return {
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    skipped: 0,
    notes: code === 0 ? [] : [`exit code ${code}`],
  };
}

/**
 * Counts a test runner's stage from its titled results and its exit code. It never comes out clean when the runner
 * did not: no report, no test, a failing exit code.
 * @param {readonly TestResult[] | undefined} results undefined when there is no readable report
 * @param {number} code the runner's exit code
 * @param {Judgement} judgement
 * @returns {Count}
 */
export function countResults(results, code, judgement) {
  if (!results)
    return { passed: 0, failed: 1, skipped: 0, notes: [`crashed without a report (exit code ${code})`] };
  const isExcused = (/** @type {TestResult} */ result) =>
    !judgement.isStrict || isForOtherPlatform(result.title, judgement.platform);
  const ran = results.filter((result) => !(judgement.isFiltered && result.outcome === 'skipped'));
  const passed = ran.filter((result) => result.outcome === 'passed').length;
  const skipped = ran.filter((result) => result.outcome === 'skipped' && isExcused(result)).length;
  const missing = ran.filter((result) => result.outcome === 'skipped').map((result) => result.title);
  const failed = ran.length - passed - skipped;
  const inexcusable = missing.length - skipped;
  const notes = inexcusable > 0 ? [`${inexcusable} skipped, which counts as failed here`] : [];
  if (passed + failed === 0 && !judgement.isFiltered)
    return { passed, failed: 1, skipped, notes: [...notes, 'no test ran'], missing };
  if (failed === 0 && code !== 0 && !(judgement.isFiltered && ran.length === 0)) {
    return {
      passed,
      failed: 1,
      skipped,
      notes: [...notes, `exit code ${code} although no test failed`],
      missing,
    };
  }
  return { passed, failed, skipped, notes, missing };
}

/** @typedef {{ title: string, outcome: 'passed' | 'failed' | 'skipped' }} TestResult */

/**
 * @param {string} title
 * @param {NodeJS.Platform} platform
 */
function isForOtherPlatform(title, platform) {
  const tags = [...title.matchAll(PLATFORM_TAG)].map((match) => match[1]);
  return tags.length > 0 && !tags.includes(platform);
}

/**
 * The results in Vitest's JSON report. A file that could not even be loaded is one failed result.
 * @param {VitestReport} report
 * @returns {TestResult[]}
 */
export function vitestResults(report) {
  return report.testResults.flatMap((file) => {
    const results = file.assertionResults.map(({ fullName, status }) => ({
      title: fullName,
      outcome: vitestOutcome(status),
    }));
    const isHidden = file.status === 'failed' && !results.some((result) => result.outcome === 'failed');
    return isHidden ? [...results, { title: file.name, outcome: /** @type {const} */ ('failed') }] : results;
  });
}

/** @typedef {{ testResults: { name: string, status: string, assertionResults: { fullName: string, status: string }[] }[] }} VitestReport */

/**
 * @param {string} status
 * @returns {TestResult['outcome']}
 */
function vitestOutcome(status) {
  if (status === 'passed') return 'passed';
  return ['pending', 'skipped', 'todo', 'disabled'].includes(status) ? 'skipped' : 'failed';
}

/**
 * The results in Playwright's JSON report. An error outside any test is one failed result; so is a flaky test.
 * @param {PlaywrightReport} report
 * @returns {TestResult[]}
 */
export function playwrightResults(report) {
  const errors = (report.errors ?? []).map(() => ({
    title: 'outside any test',
    outcome: /** @type {const} */ ('failed'),
  }));
  return [...report.suites.flatMap((suite) => suiteResults(suite, '')), ...errors];
}

/**
 * @typedef {{ title: string, specs?: { title: string, tests: { status: string }[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ suites: PlaywrightSuite[], errors?: unknown[] }} PlaywrightReport
 */

/**
 * @param {PlaywrightSuite} suite
 * @param {string} parent
 * @returns {TestResult[]}
 */
function suiteResults(suite, parent) {
  const path = `${parent} ${suite.title}`;
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ status }) => ({
      title: `${path} ${spec.title}`.trim(),
      outcome: playwrightOutcome(status),
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((child) => suiteResults(child, path))];
}

/**
 * @param {string} status
 * @returns {TestResult['outcome']}
 */
function playwrightOutcome(status) {
  if (status === 'expected') return 'passed';
  return status === 'skipped' ? 'skipped' : 'failed';
}

/**
 * All stages together. Nothing at all having run is a failure too.
 * @param {readonly Count[]} counts
 * @returns {{ passed: number, failed: number }}
 */
export function sum(counts) {
  const passed = counts.reduce((total, count) => total + count.passed, 0);
  const failed = counts.reduce((total, count) => total + count.failed, 0);
  return passed + failed === 0 ? { passed: 0, failed: 1 } : { passed, failed };
}

/**
 * What a person reads of one stage: its line, and below it by name what did not run.
 * @param {string} name
 * @param {Count} count
 * @param {number} seconds
 */
export function stageLines(name, { passed, failed, skipped, notes, missing = [] }, seconds) {
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  const why = notes.length > 0 ? ` (${notes.join('; ')})` : '';
  const sign = failed === 0 ? '✓' : '✗';
  return [
    `${sign} ${name.padEnd(13)} ${passed} passed, ${failed} failed${left}  ${seconds.toFixed(1)} s${why}`,
    ...missing.map((title) => `    did not run: ${title}`),
  ];
}

/**
 * The line a machine reads, always the last one.
 * @param {{ passed: number, failed: number }} total
 */
export function totalLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
