import {cpSync, existsSync, mkdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {appFile, buildApp} from '../app.mjs';
import {films, forms} from '../post.mjs';
import {project, run, snippet, write} from '../run.mjs';

const [id, title] = films.snippet;
const mdx = `import {Film} from './Film.tsx';

<Film id="${id}" title="${title}" />

${forms.tag}

${forms.div.replace('class=', 'className=')}

${forms.link}

${forms.code}

${forms.url}

<Film id="${films.hostile[0]}" title={${JSON.stringify('<b>A & "B"</b>')}} layout="compact" scheme="dark" />

<Film id={'x">'} title="No film's id" />
`;

export async function setUp({folder, report}) {
  const root = await buildApp(folder, {
    packages: ['react@19', 'react-dom@19', '@vitejs/plugin-react', '@mdx-js/rollup', '@types/react@19', 'typescript@5'],
    plugin: ["import react from '@vitejs/plugin-react';", 'react()'],
    main: 'main.jsx',
    server: 'server.jsx',
    id: '__next',
    files: {
      'main.jsx': appFile('main.jsx'),
      'server.jsx': appFile('server.jsx'),
      'App.jsx': appFile('App.jsx'),
      'Film.tsx': snippet('react', 'Film.tsx'),
    },
  });
  checkTypes(folder, report);
  await addMdx(folder);
  const mdxExpected = {div: 'link', link: 'link', code: 'text', url: 'text'};
  return {
    root,
    app: true,
    isHydrated: true,
    isKnown: true,
    own: 'link',
    html: 'card',
    posts: [
      {name: 'MDX, in the browser: ', post: '/mdx/', expected: mdxExpected, isMadeByScript: true},
      {name: 'MDX, static: ', post: '/mdx-static/', expected: {url: 'text'}},
    ],
  };
}

/** The post in MDX twice: rendered by React in the browser, and to a page without React. */
async function addMdx(folder) {
  write(folder, {
    'post.mdx': mdx,
    'mdx.jsx': `import {createRoot} from 'react-dom/client';
import Post from './post.mdx';
createRoot(document.querySelector('#app')).render(<Post />);`,
    'mdx-server.jsx': `import {renderToString} from 'react-dom/server';
import Post from './post.mdx';
export const render = () => renderToString(<Post />);`,
    'mdx.mjs': `import {readFileSync, writeFileSync, mkdirSync} from 'node:fs';
import {build} from 'vite';
import react from '@vitejs/plugin-react';
import mdx from '@mdx-js/rollup';
const plugins = [{enforce: 'pre', ...mdx()}, react()];
const common = {configFile: false, plugins, mode: 'development', logLevel: 'error'};
const output = {entryFileNames: '[name].js', codeSplitting: false};
await build({...common, build: {outDir: 'site', minify: false, emptyOutDir: false, rolldownOptions: {input: 'mdx.jsx', output}}});
await build({...common, build: {ssr: 'mdx-server.jsx', outDir: 'server', emptyOutDir: false, rolldownOptions: {output}}});
const {render} = await import('./server/mdx-server.js');
const page = readFileSync('site/index.html', 'utf8');
for (const name of ['mdx', 'mdx-static']) mkdirSync('site/' + name);
writeFileSync('site/mdx/index.html', page.replace('/main.js', '/mdx.js'));
writeFileSync('site/mdx-static/index.html', page.replace(/<script[^>]*main.js.*/, '').replace(/ id="app"[^>]*>/, () => '>' + render()));
`,
  });
  run(folder, 'node', ['mdx.mjs'], {NODE_ENV: 'development'});
}

function checkTypes(folder, report) {
  if (!existsSync(join(project, 'dist/jsx.d.ts'))) return report('types', undefined, 'there is no dist/jsx.d.ts yet');
  const options = {strict: true, noEmit: true, jsx: 'react-jsx', module: 'esnext', moduleResolution: 'bundler'};
  const more = {target: 'es2022', skipLibCheck: true, types: []};
  const installed = join(folder, 'node_modules/film-elements');
  mkdirSync(installed);
  for (const name of ['dist', 'package.json']) cpSync(join(project, name), join(installed, name), {recursive: true});
  for (const name of ['lit', '@lit', 'lit-html', 'lit-element', 'valibot'])
    symlinkSync(join(project, 'node_modules', name), join(folder, 'node_modules', name));
  write(folder, {'tsconfig.json': JSON.stringify({compilerOptions: {...options, ...more}, files: ['Film.tsx']})});
  let said = '';
  try {
    run(folder, 'npx', ['tsc', '-p', '.']);
  } catch (error) {
    said = error.message;
  }
  report('types', said === '', said);
}
