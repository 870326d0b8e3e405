// Next.js with both its routers, as it is in production: pages of a server that React takes over.
import {join} from 'node:path';
import {checkServed} from '../check-served.mjs';
import {films, head} from '../post.mjs';
import {freePort, npm, run, snippet, start, write} from '../run.mjs';

const [id, title] = films.snippet;
const address = (form) => `https://www.imdb.com/title/${films[form][0]}/#film-card`;
const parts = `
export const Own = () => <p id="own"><a href="${address('link')}">Own link</a></p>;
export const Html = ({id, of}) =>
  <div id={id} dangerouslySetInnerHTML={{__html: \`<p><a href="\${of}">An editor's link</a></p>\`}} />;
`;
const main = (more) => `<main>
  <div id="card"><Film id="${id}" title="${title}" /></div>
  <Own />
  <Html id="html" of="${address('url')}" />
  ${more}
  <Ready />
</main>`;
const imports = (up) => `import {Film} from '${up}Film.tsx';
import {Html, Own} from '${up}parts.jsx';
import {Ready} from '${up}ready.jsx';
import Link from 'next/link';
`;
// As JSX has them.
const inHead = head.replace('.json">', '.json" />').replace(' data-upgrade-links="paragraph"', '');

export async function setUp({folder}) {
  npm(folder, ['next@16', 'react@19', 'react-dom@19']);
  write(folder, {
    'next.config.mjs': 'export default {typescript: {ignoreBuildErrors: true}, devIndicators: false};',
    'Film.tsx': snippet('react', 'Film.tsx'),
    'parts.jsx': parts,
    'ready.jsx': `'use client';
import {useEffect} from 'react';
export const Ready = () => {
  useEffect(() => document.body.setAttribute('data-ready', ''), []);
  return <i id="ready" />;
};`,
    'app/layout.jsx': `export default ({children}) =>
  <html lang="en"><head>${inHead}</head><body>{children}</body></html>;`,
    // A part that comes later, as what asks a database does.
    'app/page.jsx': `${imports('../')}import {Suspense} from 'react';
export const dynamic = 'force-dynamic';
async function Late() {
  await new Promise((resolve) => setTimeout(resolve, 400));
  return <section><p id="late"><a href="${address('hostile')}">Own</a></p><Html id="late-html" of="${address('code')}" /></section>;
}
export default () => ${main('<Suspense fallback={<p>Loading</p>}><Late /></Suspense><Link id="to-two" href="/two">Two</Link>')};`,
    'app/two/page.jsx': `${imports('../../')}export default () => ${main('<p id="two">Two</p>')};`,
    'pages/_document.jsx': `import {Head, Html, Main, NextScript} from 'next/document';
export default () => <Html lang="en"><Head>${inHead}</Head><body><Main /><NextScript /></body></Html>;`,
    'pages/old.jsx': `${imports('../')}export default () => ${main('<Link id="to-two" href="/old-two">Two</Link>')};`,
    'pages/old-two.jsx': `${imports('../')}export default () => ${main('<p id="two">Two</p>')};`,
  });
  const env = {NEXT_TELEMETRY_DISABLED: '1'};
  run(folder, 'npx', ['next', 'build'], env);
  const port = await freePort();
  const next = join(folder, 'node_modules/next/dist/bin/next');
  await start(folder, 'node', [next, 'start', '-H', '127.0.0.1', '-p', String(port)], port, env);
  return {port, check};
}

async function check(context) {
  const late = {late: 'link', 'late-html': 'card'};
  await checkServed({...context, name: 'App Router: ', path: '/', expected: {own: 'link', html: 'card', ...late}});
  await checkServed({...context, name: 'Pages Router: ', path: '/old', expected: {own: 'link', html: 'card'}});
}
