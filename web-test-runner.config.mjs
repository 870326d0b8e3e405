import {fileURLToPath} from 'node:url';
import {defaultReporter} from '@web/test-runner';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import * as browsers from './test/runner/wtr.browsers.mjs';

export default {
  files: process.env.FILES ?? ['test/**/*.test.ts'],
  nodeResolve: {exportConditions: ['development']},
  plugins: [esbuildPlugin({ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url))})],
  browsers: (process.env.BROWSERS ?? 'chromium').split(',').map((name) => browsers[name]()),
  concurrentBrowsers: 1,
  testFramework: {config: {timeout: 10000}},
  testsFinishTimeout: 120000,
  browserStartTimeout: 120000,
  testsStartTimeout: 60000,
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter()],
};
