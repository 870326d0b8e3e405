// The same post by each role, in every form, as it comes to readers and to feeds.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {ask, open, readElement} from './site.mjs';

const films = new URL('../../../demo/public/films/', import.meta.url);
const titleOf = (id) => JSON.parse(readFileSync(new URL(`${id}.json`, films), 'utf8')).title;
const imdb = (id) => `https://www.imdb.com/title/${id}/`;
const link = (id, more = '') => `<a href="${imdb(id)}${more}">${titleOf(id)}</a>`;

/** Each form shows a film of its own, so that one cannot be taken for another. `html` is as one types it without blocks. */
const forms = [
  {
    name: 'address on its own line',
    id: 'tt0113627',
    html: imdb,
    block: (id) =>
      `<!-- wp:embed {"url":"${imdb(id)}"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${imdb(id)}\n</div></figure>\n<!-- /wp:embed -->`,
  },
  {
    name: 'shortcode',
    id: 'tt0000417',
    html: (id) => `[film id=${id} show=card layout=compact]`,
    wrap: 'shortcode',
    layout: 'compact',
  },
  {
    name: 'block',
    id: 'tt0000439',
    block: (id) => `<!-- wp:film-elements/film ${JSON.stringify({filmId: id, title: titleOf(id)})} /-->`,
  },
  {
    name: 'div with a class',
    id: 'tt0010323',
    html: (id) => `<div class="film-card film-id-${id}">${link(id)}</div>`,
    wrap: 'html',
  },
  {name: 'link with #film-card', id: 'tt0013442', html: (id) => `<p>${link(id, '#film-card')}</p>`, wrap: 'paragraph'},
  {name: 'tag', id: 'tt0017925', html: (id) => `<film-card film-id="${id}">${link(id)}</film-card>`, wrap: 'html'},
];

const inBlocks = forms
  .map(({id, html, block, wrap}) => block?.(id) ?? `<!-- wp:${wrap} -->\n${html(id)}\n<!-- /wp:${wrap} -->`)
  .join('\n\n');
const withoutBlocks = forms.flatMap(({id, html}) => html?.(id) ?? []).join('\n\n');

/** By name. Who is not trusted has what WordPress does not know taken out of a post. */
const ROLES = {
  contributor: {role: 'contributor', isTrusted: false},
  author: {role: 'author', isTrusted: false},
  editor: {role: 'editor', isTrusted: true},
  admin: {role: 'administrator', isTrusted: true},
};

export async function tryRoles({site, browser, check, shots}) {
  site.setOption('film_elements', {source: 'files', template: '/films/{id}.json'});
  const editor = await open(browser, site.url, 'editor');
  const reader = await open(browser, site.url);
  for (const role of Object.keys(ROLES)) {
    const writer = role === 'editor' ? editor : await open(browser, site.url, role);
    const {body: me} = await ask(writer, '/wp/v2/users/me?context=edit');
    const name = me.roles?.join();
    const isTrusted = me.capabilities?.unfiltered_html === true;
    check(
      `${role}: may ${isTrusted ? '' : 'not '}write any HTML`,
      name === ROLES[role].role && isTrusted === ROLES[role].isTrusted,
      `${name} ${isTrusted}`,
    );
    for (const [kind, content] of Object.entries({blocks: inBlocks, 'no blocks': withoutBlocks})) {
      const url = await publish({writer, editor, role, kind, content});
      check(`${role}, ${kind}: the post is published`, !!url);
      if (!url) continue;
      await reader.goto(url);
      for (const form of forms.filter(({html}) => html || kind === 'blocks')) {
        const {title, state, layout} = await readElement(reader, 'film-card', form.id);
        const isSo = title.includes(titleOf(form.id)) && (!form.layout || layout === form.layout);
        check(`${role}, ${kind}: ${form.name} shows the card`, isSo, `${state} "${title}"`);
      }
      await reader.evaluate(() => scrollTo(0, 0));
      await reader.screenshot({path: join(shots, `${role}-${kind.replace(' ', '-')}.png`), fullPage: true});
    }
    if (role !== 'editor') await writer.browserContext().close();
  }
  await tryFeed({reader, site, check});
  await tryReaders({reader, editor, site, check, shots});
  check('no error in the console of any page', !reader.errors.length, reader.errors.join('\n'));
  await reader.browserContext().close();
  await editor.browserContext().close();
}

/** As the editor's buttons do it: a contributor submits for review, and an editor publishes what is there. */
async function publish({writer, editor, role, kind, content}) {
  const canPublish = role !== 'contributor';
  const {status, body} = await ask(writer, '/wp/v2/posts', {
    method: 'POST',
    body: {title: `Films, by ${role}, ${kind}`, content, status: canPublish ? 'publish' : 'pending'},
  });
  if (status !== 201) return undefined;
  if (canPublish) return body.link;
  const published = await ask(editor, `/wp/v2/posts/${body.id}`, {method: 'POST', body: {status: 'publish'}});
  return published.body.link;
}

async function tryFeed({reader, site, check}) {
  const feed = await reader.evaluate(async (address) => {
    const xml = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/xml');
    return [...xml.querySelectorAll('item')].map((item) => ({
      title: item.querySelector('title').textContent,
      html: item.getElementsByTagName('content:encoded')[0]?.textContent ?? '',
    }));
  }, `${site.url}/feed/`);
  const posts = feed.filter(({title}) => title.startsWith('Films, by'));
  check('feed: all eight posts are in it', posts.length === 8, posts.length);
  for (const {title, html} of posts) {
    const missing = forms.filter(
      ({id, html: typed}) => (typed || !title.endsWith('no blocks')) && !html.includes(`<a href="${imdb(id)}`),
    );
    check(`feed: ${title}: a link for each film`, !missing.length, missing.map(({name}) => name).join());
    check(`feed: ${title}: no tag of ours`, !/<\/?film-/.test(html));
  }
  const first = posts.find(({html}) => html.includes(imdb('tt0113627')))?.html ?? '';
  check('feed: an address alone has title and year', first.includes('>Leaving Las Vegas (1995)</a>'));
}

async function tryReaders({reader, editor, site, check, shots}) {
  const create = async (title, content) =>
    (await ask(editor, '/wp/v2/posts', {method: 'POST', body: {title, content, status: 'publish'}})).body;
  const scripts = () =>
    reader.$$eval('script[src*="film-elements"]', (all) => all.map(({type, dataset}) => `${type} ${dataset.source}`));

  const none = await create('Nothing to see', '<p>A film-maker with a filmography, and class="film-cardinal".</p>');
  await reader.goto(none.link);
  check('a page without a film has no script', !(await scripts()).length, await scripts());
  check('nor a style', !(await reader.$('link[href*="film-elements"], style[id^="film-elements"]')));

  const shows = ['card', 'reviews', 'boxoffice', 'critics', 'photos', 'videos', 'details', 'links', 'related', 'page'];
  const all = await create('All', shows.map((show) => `[film id=tt0113627 show=${show}]`).join('\n\n'));
  await reader.goto(all.link);
  check(
    'the script is a module, and says the source',
    `${await scripts()}` === `module ${site.url}/films/{id}.json`,
    `${await scripts()}`,
  );
  for (const show of shows) {
    const {state} = await readElement(reader, `film-${show}`, 'tt0113627');
    check(`show=${show} is ready`, state === 'ready', state);
  }
  await reader.evaluate(() => scrollTo(0, 0));
  await reader.screenshot({path: join(shots, 'all.png'), fullPage: true});

  const sentence = await create(
    'In a sentence',
    'I saw [film id=tt0113627 layout=inline]it[/film] again.\n\nAnd again.',
  );
  await reader.goto(sentence.link);
  const inline = await readElement(reader, 'film-card', 'tt0113627');
  const words = await reader.$eval('film-card', (card) => card.closest('p')?.textContent);
  check(
    'layout=inline stands in its sentence',
    inline.state === 'ready' && words === 'I saw it again.',
    `${inline.state} ${words}`,
  );

  const comment = await ask(editor, '/wp/v2/comments', {
    method: 'POST',
    body: {post: all.id, content: `Seen it: ${link('tt0010323', '#film-card')}`},
  });
  await reader.goto(all.link);
  await readElement(reader, 'film-card', 'tt0113627');
  // Not all themes show comments.
  const cards = await reader.$$eval('film-card', (all) => all.map((card) => card.getAttribute('film-id')));
  const isOff = comment.body.content?.rendered.startsWith('<div data-film-embed="off">');
  check('a link in a comment stays a link', isOff && `${cards}` === 'tt0113627', `${comment.status} ${isOff} ${cards}`);

  const plain = await open(reader.browserContext().browser(), site.url);
  await plain.setJavaScriptEnabled(false);
  await plain.goto(all.link);
  const text = await plain.$eval('film-card a', (node) => `${node.textContent} ${node.href} ${node.checkVisibility()}`);
  check('without script the link is seen', text === `Leaving Las Vegas (1995) ${imdb('tt0113627')} true`, text);
  await plain.browserContext().close();
}
