// FILES='test/film/*.test.ts' BROWSERS=chromium,firefox,webkit npx wtr
import {fileURLToPath} from 'node:url';
import {defaultReporter} from '@web/test-runner';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {launchers} from './test/runner/engines.mjs';
import {countingReporter} from './test/runner/counting-reporter.mjs';
import {hostileNetwork} from './test/runner/server.mjs';

const network = hostileNetwork();
const tsconfig = fileURLToPath(new URL('./tsconfig.json', import.meta.url));

export default {
  files: process.env.FILES?.split(' ') ?? ['test/**/*.test.ts', '!test/dist/**', '!test/package/**'],
  nodeResolve: {exportConditions: ['development']},
  middleware: [network.middleware],
  plugins: [network.plugin, esbuildPlugin({ts: true, target: 'es2022', tsconfig})],
  browsers: (process.env.BROWSERS ?? 'chromium').split(',').map((name) => launchers[name]()),
  concurrentBrowsers: 1,
  testFramework: {config: {timeout: 10000}},
  // A loaded machine is slow, and that is no failure.
  testsFinishTimeout: 120000,
  browserStartTimeout: 120000,
  testsStartTimeout: 60000,
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: process.env.RESULTS_FILE ? [countingReporter()] : [defaultReporter()],
};
