import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {appFile, html, served} from '../app.mjs';
import {npm, run, snippet, write} from '../run.mjs';

// Angular wants its packages to be of the very same version.
const framework = ['core', 'common', 'compiler', 'compiler-cli', 'platform-browser', 'platform-server', 'router'];
const tools = ['build', 'cli', 'ssr'];
const packages = [
  ...framework.map((name) => `@angular/${name}@20.3.32`),
  ...tools.map((name) => `@angular/${name}@20.3.37`),
];

const angular = {
  version: 1,
  projects: {
    app: {
      projectType: 'application',
      root: '',
      sourceRoot: 'src',
      architect: {
        build: {
          builder: '@angular/build:application',
          options: {
            browser: 'src/main.ts',
            server: 'src/main.server.ts',
            outputMode: 'static',
            tsConfig: 'tsconfig.json',
            outputPath: {base: 'out', browser: 'site'},
            index: 'src/index.html',
            optimization: false,
            outputHashing: 'none',
          },
        },
      },
    },
  },
  cli: {analytics: false},
};

const compilerOptions = {
  strict: true,
  target: 'ES2022',
  module: 'preserve',
  moduleResolution: 'bundler',
  allowJs: true,
  importHelpers: true,
  skipLibCheck: true,
  noUncheckedIndexedAccess: true,
};

export function setUp({folder}) {
  npm(folder, [...packages, 'rxjs@7', 'tslib@2', 'typescript@5.9']);
  write(folder, {
    'angular.json': JSON.stringify(angular),
    'tsconfig.json': JSON.stringify({
      compilerOptions,
      angularCompilerOptions: {strictTemplates: true},
      files: ['src/main.ts', 'src/main.server.ts'],
    }),
    'src/index.html': html('<app-root></app-root>')
      .replace('<head>', '<head><base href="/">')
      .replace(/<script[^>]*main\.js.*/, ''),
    'src/main.ts': appFile('angular-main.ts'),
    'src/main.server.ts': appFile('angular-server.ts'),
    'src/app.ts': appFile('angular-app.ts'),
    'src/film.ts': snippet('angular', 'src/film.ts'),
    'src/shared.js': appFile('film.js'),
  });
  run(folder, 'npx', ['ng', 'build'], {NG_CLI_ANALYTICS: 'false'});
  const root = join(folder, 'out/site');
  const read = (name) => readFileSync(join(root, name), 'utf8');
  const made = read('index.html');
  write(root, {'index.html': read('index.csr.html')});
  for (const [name, {id = 'app', when = 'now', more = ''}] of Object.entries(served('app'))) {
    const page = made.replace('<div id="app" data-app="now"', `<div id="${id}" data-app="${when}"${more}`);
    write(root, {[`${name}/index.html`]: when === 'first' ? page.replace(/<script[^>]*film-elements.*/, '') : page});
  }
  return {root, app: true, isHydrated: true, isKnown: true, own: 'link', html: 'link'};
}
