// What became of each form of the post: in its HTML, in the feed, and in the browser.
import {join} from 'node:path';
import {open} from './browse.mjs';
import {films, hostileTitle} from './post.mjs';

const decode = (text) =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code))
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** How a film is there without a script: `link`, `text` (its address or id), or `nothing`. */
const without = (html, id) =>
  new RegExp(`<a\\s[^>]*href=["']?[^"' >]*${id}`).test(html) ? 'link' : html.includes(id) ? 'text' : 'nothing';

/** The item of a feed that has this in it. */
const itemOf = (feed, part) => (part ? (feed.split('<item>').find((item) => item.includes(part)) ?? '') : feed);

/** In the page: is there an element of this film that shows its title, and is the author's content in it? */
const cardOf = (page, id, title) =>
  page.evaluate(
    (film, name) => {
      const cards = [...document.querySelectorAll(`film-card[film-id="${film}"], film-reviews[film-id="${film}"]`)];
      const shown = cards.filter((card) => card.shadowRoot?.textContent.includes(name));
      return {count: cards.length, shown: shown.length, kept: cards[0]?.textContent.trim() ?? ''};
    },
    id,
    title,
  );

/** Brings every element into view, since each loads when it is near, and waits until none is loading. */
async function seeAll(page) {
  await page.evaluate(async () => {
    for (const card of document.querySelectorAll('[film-id]')) {
      card.scrollIntoView({behavior: 'instant', block: 'center'});
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  });
  await page
    .waitForFunction(
      () => [...document.querySelectorAll('[film-id]')].every((card) => card.matches(':state(ready),:state(error)')),
      {timeout: 15_000},
    )
    .catch(() => undefined);
}

/**
 * `expected`: the forms that are known to end as something else than a card (`link`, `text`, `nothing`; null: not tried),
 * `feedExpected` the same for the feed, where it is not as in the page;
 * `item`: what the post's own item in the feed has in it, where there are others;
 * `title`: that of the film which has a hostile one;
 * `ignored`: what the console may say.
 */
export async function checkPost({
  base,
  post,
  feed,
  item = '',
  name = '',
  expected = {},
  feedExpected = {},
  title: hostile = hostileTitle,
  ignored,
  ...context
}) {
  const {browser, folder} = context;
  const report = (form, ok, what) => context.report(`${name}${form}`, ok, what);
  const feedText = feed && itemOf(decode(await (await fetch(base + feed)).text()), item);
  const {page, said} = await open(browser, base + post);
  await page.waitForFunction(() => customElements.get('film-card'), {timeout: 15_000}).catch(() => undefined);
  await seeAll(page);
  // A post that a script makes has no HTML of its own.
  const html = context.isMadeByScript ? await page.content() : await (await fetch(base + post)).text();
  await page.screenshot({path: join(folder, `post-${name.trim() || 'all'}.png`), fullPage: true});

  for (const [form, [id, title]] of Object.entries(films)) {
    if (form === 'hostile' || expected[form] === null) continue;
    const {count, shown, kept} = await cardOf(page, id, title);
    const plain = without(html, id);
    const got = shown === 1 && count === 1 ? 'card' : count > 1 ? `${count} cards` : plain;
    const inFeed = feedText === undefined ? '' : `, feed: ${without(feedText, id)}`;
    const isFeedRight = feedText === undefined || without(feedText, id) === (feedExpected[form] ?? plain);
    const isRight = got === (expected[form] ?? 'card') && (form !== 'snippet' || (plain === 'link' && kept === title));
    report(form, isRight && isFeedRight, `${got}; without script: ${plain}${inFeed}`);
  }
  if (expected.hostile !== null) {
    const text = await page.evaluate(
      (id) => document.querySelector(`[film-id="${id}"] > a`)?.textContent,
      films.hostile[0],
    );
    report('hostile title is text', text === hostile, text);
  }
  const wrong = said.filter((line) => !ignored?.test(line));
  report('console', wrong.length === 0, wrong.join(' | ').slice(0, 600));
  await page.close();
}
