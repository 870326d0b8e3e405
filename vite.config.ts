import {defineConfig, type UserConfig} from 'vite';
import demoServer from './demo/vite-plugin.js';
import {cdnChunks, licenceBanner, ownCopies} from './scripts/vite-cdn-chunks.js';
import {collapseTemplates} from './scripts/vite-collapse-templates.js';
import {withoutUnusedLit} from './scripts/vite-lit-unused.js';
import {ownKeys} from './scripts/vite-own-keys.js';
import {shortenKeys} from './scripts/vite-short-keys.js';
import {version} from './src/version.js';

/** `vite` serves the docs and demos, `vite build --mode docs` makes static files of them. */
const docs: UserConfig = {
  root: 'demo',
  base: './',
  plugins: [demoServer()],
  server: {fs: {allow: ['..']}},
  build: {outDir: '../dist-docs', emptyOutDir: true, target: 'es2022'},
};

/** `dist/cdn/film-elements.js`, and, in mode `iife`, one file with everything in it for classic scripts. */
const cdn = (iife: boolean): UserConfig => ({
  publicDir: false,
  plugins: [collapseTemplates(), shortenKeys(), withoutUnusedLit(), ownKeys(), cdnChunks({isSplit: !iife})],
  // Lit's own is for older browsers too.
  resolve: {alias: [{find: /^\.\/css-tag\.js$/, replacement: '/scripts/lit-css-tag.ts'}]},
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: !iife,
    target: 'es2022',
    sourcemap: true,
    reportCompressedSize: false,
    lib: {
      // The classic script exports nothing: a page gets the tags, and no global.
      entry: iife ? 'scripts/classic-script.ts' : 'src/film-elements.ts',
      formats: [iife ? 'iife' : 'es'],
      name: 'never',
      fileName: () => (iife ? 'film-elements.iife.js' : 'film-elements.js'),
    },
    rolldownOptions: {
      optimization: {inlineConst: {mode: 'all'}},
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        comments: false,
        // A classic script is read as its page is, which may not be UTF-8, but for this mark.
        postBanner: (chunk) => (iife ? '\uFEFF' : '') + licenceBanner(chunk),
        // film-reviews-0.1.0.js, for its define.ts; fr-0.1.0.js for a language. A hash would not compress.
        chunkFileNames: ({facadeModuleId}) =>
          `${
            /(film-[^/]+)\/define|\?([\w-]+)$/
              .exec(facadeModuleId ?? '')
              ?.slice(1)
              .find(Boolean) ?? '[name]'
          }-${version}.js`,
        codeSplitting: !iife,
      },
    },
  },
});

/** `embed.js` of `embed.html`, and `embed-host.js` for the page around it. */
const frame: UserConfig = {
  publicDir: false,
  plugins: [ownCopies()],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    target: 'es2022',
    sourcemap: true,
    reportCompressedSize: false,
    lib: {entry: {embed: 'src/embed/frame.ts', 'embed-host': 'src/embed/frame-host.ts'}, formats: ['es']},
    rolldownOptions: {output: {minify: true, comments: false}},
  },
};

export default defineConfig(({command, mode}) => {
  if (command === 'serve' || mode === 'docs') return docs;
  return mode === 'frame' ? frame : cdn(mode === 'iife');
});
