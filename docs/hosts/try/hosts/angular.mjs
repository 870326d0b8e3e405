import {join} from 'node:path';
import {appFile} from '../app.mjs';
import {head} from '../post.mjs';
import {npm, run, snippet, write} from '../run.mjs';

const packages = ['core', 'common', 'compiler', 'platform-browser', 'build', 'cli', 'compiler-cli'];

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
            tsConfig: 'tsconfig.json',
            outputPath: {base: 'site', browser: ''},
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
  npm(folder, [...packages.map((name) => `@angular/${name}@20`), 'rxjs@7', 'tslib@2', 'typescript@5.9']);
  write(folder, {
    'angular.json': JSON.stringify(angular),
    'tsconfig.json': JSON.stringify({
      compilerOptions,
      angularCompilerOptions: {strictTemplates: true},
      files: ['src/main.ts'],
    }),
    'src/index.html': `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>App</title><base href="/">
${head}
</head><body><div id="app"><app-root></app-root></div></body></html>`,
    'src/main.ts': appFile('angular-main.ts'),
    'src/film.ts': snippet('angular', 'src/film.ts'),
    'src/shared.js': appFile('film.js'),
  });
  run(folder, 'npx', ['ng', 'build'], {NG_CLI_ANALYTICS: 'false'});
  return {root: join(folder, 'site'), app: true, own: 'link', html: 'link'};
}
