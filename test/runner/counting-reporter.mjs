import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';

const flatten = (suite, path = []) => [
  ...suite.tests.map((test) => ({...test, name: [...path, test.name].join(' › ')})),
  ...suite.suites.flatMap((inner) => flatten(inner, [...path, inner.name])),
];

function describeError({message = '', stack = '', expected, actual}) {
  const compared = expected === undefined ? [] : [`  expected ${expected}`, `  actual   ${actual}`];
  const place = stack.includes(message) ? stack.replace(message, '').replace(/^.*?\n/, '') : stack;
  return [message, ...compared, place.trimEnd()].join('\n').replace(/^/gm, '    ');
}

/** The runner logs a rejection that nobody handled, and calls the test passed in which it came. */
const isStray = ([first]) => String(first).startsWith('An error was thrown in a Promise outside a test');

/**
 * Says nothing of what passed, everything of what failed, and writes `{passed, failed, skipped}` to a file.
 * A test file that does not load, or fails outside of its tests, counts as one failure.
 */
export function countingReporter({file = process.env.RESULTS_FILE} = {}) {
  return {
    onTestRunFinished({sessions}) {
      const total = {passed: 0, failed: 0, skipped: 0};
      for (const session of sessions) {
        const tests = session.testResults ? flatten(session.testResults) : [];
        const failed = tests.filter((test) => !test.passed && !test.skipped);
        total.skipped += tests.filter((test) => test.skipped).length;
        total.passed += tests.filter((test) => test.passed && !test.skipped).length;
        const isSound = session.passed && !session.logs.some(isStray);
        total.failed += failed.length || (isSound ? 0 : 1);
        if (isSound) continue;
        console.log(`\n${relative(process.cwd(), session.testFile)} (${session.browser.name})`);
        for (const test of failed) console.log(`  ✗ ${test.name}\n${describeError(test.error ?? {})}`);
        for (const error of session.errors) console.log(describeError(error));
        for (const log of session.logs) console.log('    log:', ...log);
      }
      if (!sessions.length) total.failed++;
      writeFileSync(file, JSON.stringify(total));
    },
  };
}
