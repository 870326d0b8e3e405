// All checks and all tests: `npm test`. Each check counts as one test; the last line is `N passed, N failed`.
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {bundledChromium} from '../test/runner/bundled-chromium.mjs';
import {installed} from '../test/runner/engines.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'node_modules/.cache/test-results.json');
/** Other people's data, which is no part of the project. */
const hasRecordings = existsSync(join(root, '../shared/recordings'));
const total = {passed: 0, failed: 0, skipped: 0};
const minutes = (n) => n * 60_000;
const local = (name) => join(root, 'node_modules/.bin', name);
const node = (...args) => [process.execPath, ...args];

/** Without colours and the like. */
const plain = (text) => text.replace(/\x1b\[[\d;]*[A-Za-z]/g, '');

/** Runs a program to its end, or for `limit` milliseconds. Its output is kept, not shown. */
function run([program, ...args], {env = {}, limit = minutes(5)} = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: {...process.env, NO_COLOR: '1', ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += plain(String(data))));
    // Gently, so that it can close its browser.
    const stop = () => child.kill('SIGTERM');
    const timer = setTimeout(() => {
      output += `\nstopped after ${limit / 60_000} minutes`;
      stop();
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    }, limit);
    process.once('exit', stop);
    const end = (code) => {
      clearTimeout(timer);
      process.off('exit', stop);
      resolve({ok: code === 0, output: output.trim()});
    };
    child.once('error', (error) => {
      output += error.stack;
      end(1);
    });
    child.once('close', end);
  });
}

function report(name, counts, startedAt, output, note = '') {
  for (const key of Object.keys(counts)) total[key] += counts[key];
  const seconds = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
  console.log(`${counts.failed ? '✗' : '✓'} ${name.padEnd(28)} ${seconds.padStart(8)}${note && `   ${note}`}`);
  if (counts.failed) console.log(output.replace(/^/gm, '    '));
}

/** A check is one test. What it says last may be worth knowing when all is well. */
async function check(name, command, {showsNote = false} = {}) {
  const startedAt = Date.now();
  const {ok, output} = await run(command);
  report(name, {passed: +ok, failed: +!ok}, startedAt, output, showsNote && ok ? output.split('\n').at(-1) : '');
}

/** A run of tests that says how many passed and failed; one that says nothing failed as a whole. */
async function suite(name, command, options, read) {
  const startedAt = Date.now();
  const {ok, output} = await run(command, options);
  const counts = read(output) ?? {passed: 0, failed: 1};
  if (!ok && !counts.failed) counts.failed = 1;
  if (!counts.passed && !counts.failed) counts.failed = 1;
  report(
    name,
    counts,
    startedAt,
    output || 'It ended without a word.',
    `${counts.passed} passed, ${counts.failed} failed`,
  );
}

function readResults() {
  if (!existsSync(results)) return undefined;
  return JSON.parse(readFileSync(results, 'utf8'));
}

const tap = (...files) => node('--test', '--test-reporter=tap', ...files);
const testsIn = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => join(folder, name));
const tapCounts = (output) => {
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? NaN);
  const [passed, failed] = [count('pass'), count('fail') + count('cancelled')];
  return Number.isNaN(passed + failed) ? undefined : {passed, failed};
};

async function inBrowser(engine, env) {
  for (const [name, files] of [
    ['source', ''],
    ['built files', 'test/dist/**/*.test.ts'],
  ]) {
    rmSync(results, {force: true});
    const options = {
      env: {...env, BROWSERS: engine, RESULTS_FILE: results, ...(files && {FILES: files})},
      limit: minutes(8),
    };
    await suite(
      `${engine}, ${name}`,
      node(join(root, 'node_modules/@web/test-runner/dist/bin.js')),
      options,
      readResults,
    );
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
mkdirSync(join(root, 'node_modules/.cache'), {recursive: true});
const startedAt = Date.now();

// Two lanes, for two cores.
await Promise.all([
  (async () => {
    await check('build', node('scripts/build.mjs'));
    await check('sizes', node('scripts/check-sizes.mjs'), {showsNote: true});
    await check('manifest', node('scripts/check-manifest.mjs'), {showsNote: true});
    await suite('package', tap('test/package/package.test.mjs'), {}, tapCounts);
    await suite('docs', tap(...testsIn('test/docs')), {}, tapCounts);
    if (hasRecordings) await suite('recorded answers', tap(...testsIn('test/node')), {}, tapCounts);
  })(),
  (async () => {
    await check('types', [local('tsc'), '-p', 'src', '--noEmit']);
    await check('types of tests and tools', [local('tsc'), '-p', '.']);
    await check('lint', [local('eslint')]);
    await check('format', [local('prettier'), '--check', '--log-level', 'warn', '.']);
  })(),
]);

// What is measured is measured with nothing beside it.
await suite('what it costs a page', tap(...testsIn('test/dist')), {}, tapCounts);

const skipped = [];
for (const engine of ['chromium', 'firefox', 'webkit']) {
  if (installed[engine]()) await inBrowser(engine, {});
  else if (engine === 'chromium') await inBrowser(engine, await bundledChromium());
  else skipped.push(engine);
}

if (!hasRecordings)
  console.log('– recorded answers of the services are not beside the project: their checks were skipped');
for (const engine of skipped) console.log(`– ${engine} is not installed: its tests were skipped`);
if (total.skipped) console.log(`– ${total.skipped} tests were skipped`);
console.log(`– ${Math.round((Date.now() - startedAt) / 1000)} s`);
const closing = `${total.passed} passed, ${total.failed} failed`;
// npm says something after it when a test has failed: .ci/run says it again.
writeFileSync(join(root, 'node_modules/.cache/closing-line.txt'), `${closing}\n`);
console.log(closing);
process.exitCode = total.failed ? 1 : 0;
