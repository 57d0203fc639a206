/**
 * The last words of a test run: what was skipped and why, and the counts alone on the last line.
 *
 * With AVSTAMT_REQUIRE_ALL=1 (continuous integration) a skip fails the run: a check that quietly stopped running is
 * worse than one that fails.
 */
const INSTALL = {
  soffice: 'LibreOffice is not installed: apt-get install libreoffice-calc',
  chromium: 'Chromium is not installed: apt-get install chromium',
};
const NEEDS = /\[needs (\w+)\]/;
const RULE = '━'.repeat(80);

class LastWords {
  constructor(globalConfig) {
    // Tests left out by `jest -t` were left out by hand.
    this.filtered = Boolean(globalConfig.testNamePattern);
    this.requireAll = process.env.AVSTAMT_REQUIRE_ALL === '1';
  }

  onRunComplete(_contexts, results) {
    const tests = this.filtered ? [] : results.testResults.flatMap(skippedTests);
    const someSkipped = tests.length > 0;
    if (someSkipped && this.requireAll) this.error = new Error('Tests were skipped, and AVSTAMT_REQUIRE_ALL=1');
    const block = someSkipped ? skipBlock(tests, this.requireAll) : '';
    // Jest always prints its own summary after every other reporter; only the exit comes later.
    process.once('exit', () => process.stdout.write(`${block}\n${counts(results)}\n`));
  }

  getLastError() {
    return this.error;
  }
}

function skippedTests(file) {
  return file.testResults
    .filter(({ status }) => status === 'pending' || status === 'todo' || status === 'disabled')
    .map(({ fullName }) => ({ name: fullName, tool: NEEDS.exec(fullName)?.[1] ?? null }));
}

function skipBlock(tests, requireAll) {
  const lines = ['', RULE, `SKIPPED: ${tests.length} tests did not run, so this run proves less than it could`];
  for (const [tool, sharing] of byTool(tests)) {
    lines.push('', tool === null ? 'Skipped in the test file itself:' : (INSTALL[tool] ?? `${tool} is not installed:`));
    lines.push(...sharing.map(({ name }) => `  · ${name}`));
  }
  if (requireAll) lines.push('', 'AVSTAMT_REQUIRE_ALL=1: a skip fails the run.');
  return `${[...lines, RULE].join('\n')}\n`;
}

function byTool(tests) {
  const groups = new Map();
  for (const test of tests) groups.set(test.tool, [...(groups.get(test.tool) ?? []), test]);
  return groups;
}

/** A file that could not even be loaded is one failure, though none of its tests was counted. */
function counts(results) {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return `${results.numPassedTests} passed, ${failed} failed, ${results.numPendingTests + results.numTodoTests} skipped`;
}

module.exports = LastWords;
