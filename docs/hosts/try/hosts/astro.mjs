import {join} from 'node:path';
import {open} from '../browse.mjs';
import {checkServed} from '../check-served.mjs';
import {checkSwap, contents} from '../check-swap.mjs';
import {address, films, forms, head, hostileTitle, markdown} from '../post.mjs';
import {npm, run, snippet, write} from '../run.mjs';

const [id, title] = films.snippet;
const layout = `---
const {title} = Astro.props.frontmatter ?? Astro.props;
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>{title}</title>
<Fragment set:html={${JSON.stringify(head)}} />
</head><body><slot /></body></html>`;

/** For Astro's own swapping of pages. */
const swapped = (content) => `---
import {ClientRouter} from 'astro:transitions';
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>Films</title>
<Fragment set:html={${JSON.stringify(head.replace(' data-upgrade-links="paragraph"', ''))}} /><ClientRouter />
</head><body><nav><a id="to-one" href="/one/">One</a> <a id="to-two" href="/two/">Two</a></nav>
<Fragment set:html={${JSON.stringify(content)}} /></body></html>`;

/** A page with an island in it, which React takes over. */
const island = `---
import Layout from '../Layout.astro';
import Film from '../components/Film.astro';
import Island from '../components/Island.jsx';
---
<Layout title="Island">
<div id="card"><Film id="${id}" title="${title}" /></div>
<Island client:idle />
<div id="html"><p><a href="${address('url')}#film-card">N</a></p></div>
</Layout>`;
const islandOfReact = `import {useEffect} from 'react';
export default () => {
  useEffect(() => document.body.setAttribute('data-ready', ''), []);
  return <p id="own"><a href="${address('link')}#film-card">Own</a></p>;
};`;

const mdx = `---
layout: ../Layout.astro
title: Films
---
import Film from '../components/Film.astro';

<Film id="${id}" title="${title}" />

${forms.tag}

${forms.div}

${forms.link}

${forms.code}

${forms.url}

<Film id="${films.hostile[0]}" title={${JSON.stringify(hostileTitle)}} layout="compact" scheme="dark" />
`;
// In plain Markdown there are no components: the tag is the form there.
const md = markdown({
  snippet: `<film-card film-id="${id}"><a href="https://www.imdb.com/title/${id}/">${title}</a></film-card>`,
  hostile: '',
});
const feed = `import rss from '@astrojs/rss';
import {experimental_AstroContainer as Container} from 'astro/container';
import {loadRenderers} from 'astro:container';
import {getContainerRenderer} from '@astrojs/mdx';
import {Content} from './mdx.mdx';
export async function GET({site}) {
  const container = await Container.create({renderers: await loadRenderers([getContainerRenderer()])});
  const content = await container.renderToString(Content);
  return rss({title: 'Blog', description: 'Blog', site, items: [{title: 'Films', link: '/mdx/', content}]});
}`;

export function setUp({folder, report}) {
  const excluded = /markdown: .*\}\}/.exec(snippet('astro', 'astro.config.mjs'))[0];
  npm(folder, ['astro@5', '@astrojs/mdx@4', '@astrojs/rss@4', '@astrojs/react@4', 'react@19', 'react-dom@19']);
  write(folder, {
    'astro.config.mjs': `import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
export default {site: 'https://example.org', integrations: [mdx(), react()], ${excluded},
  image: {service: {entrypoint: 'astro/assets/services/noop'}}};`,
    'src/Layout.astro': layout,
    'src/components/Film.astro': snippet('astro', 'src/components/Film.astro'),
    'src/components/Island.jsx': islandOfReact,
    'src/pages/island.astro': island,
    'src/pages/mdx.mdx': mdx,
    'src/pages/md.md': `---\nlayout: ../Layout.astro\ntitle: Films\n---\n${md}`,
    'src/pages/feed.xml.js': feed,
    'src/pages/one.astro': swapped(contents.one),
    'src/pages/two.astro': swapped(contents.two),
  });
  const build = (...more) => run(folder, 'npx', ['astro', 'build', ...more], {ASTRO_TELEMETRY_DISABLED: '1'});
  build();
  for (const [name, attributes] of Object.entries({id: `id='x"y'`, layout: `id="${id}" layout="x"`})) {
    write(folder, {'src/pages/bad.mdx': `import Film from '../components/Film.astro';\n\n<Film ${attributes} />\n`});
    let said = '';
    try {
      build('--outDir', 'bad');
    } catch (error) {
      said = error.message;
    }
    report(`bad ${name} is refused`, /film: /.test(said), /film: .*/.exec(said)?.[0] ?? said.slice(0, 300));
  }
  return {
    root: join(folder, 'dist'),
    check,
    posts: [
      {name: 'MDX: ', post: '/mdx/', feed: '/feed.xml'},
      {name: 'Markdown: ', post: '/md/', expected: {hostile: null}},
    ],
  };
}

async function check(context) {
  await checkServed({...context, name: 'island: ', path: '/island/', expected: {own: 'link', html: 'card'}});
  const {base, browser, report} = context;
  const {page, said} = await open(browser, `${base}/one/`);
  const look = (which, step) => checkSwap(page, which, `ClientRouter: ${step}`, report);
  await page.evaluate(() => (window.isSamePage = true));
  await look('One', 'first');
  await page.click('#to-two');
  await look('Two', 'another page');
  await page.goBack();
  await look('One', 'Back');
  report('ClientRouter: no full load', await page.evaluate(() => window.isSamePage === true));
  report('ClientRouter: console', said.length === 0, said.join(' | ').slice(0, 600));
}
