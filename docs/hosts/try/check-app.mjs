// An app that renders again, gives another film, takes the element away and puts it back, in each framework the same.
import {join} from 'node:path';
import {open} from './browse.mjs';

const look = () => {
  const [A, B] = ['Leaving Las Vegas', 'The General'];
  const cards = [...document.querySelectorAll('#card film-card')];
  const shadow = cards[0]?.shadowRoot?.textContent ?? '';
  const region = (id) => {
    const box = document.getElementById(id);
    const card = box.querySelector('film-card');
    const what = card ? (card.shadowRoot?.textContent.trim() ? 'card' : 'bare') : box.querySelector('a') ? 'link' : '';
    return {what, cards: box.querySelectorAll('film-card').length, text: box.textContent.trim()};
  };
  const reviews = document.querySelector('#reviews film-reviews');
  return {
    cards: cards.length,
    title: shadow.includes(A) && !shadow.includes(B) ? 'A' : shadow.includes(B) && !shadow.includes(A) ? 'B' : '',
    headings: cards[0]?.shadowRoot?.querySelectorAll('h1,h2,h3,h4').length ?? 0,
    links: cards[0]?.querySelectorAll('a').length ?? 0,
    link: cards[0]?.textContent ?? '',
    isSame: cards[0] === (window.seen ??= cards[0]),
    layout: cards[0]?.getAttribute('layout') ?? cards[0]?.layout ?? '',
    isRow: (cards[0]?.getBoundingClientRect().height ?? 0) < 110,
    loads: document.getElementById('loads').textContent,
    own: region('own'),
    html: region('html'),
    raw: region('raw'),
    reviews: reviews?.shadowRoot.querySelectorAll('[part~=review]').length ?? 0,
    // The paragraph, the reviews and the link, in which order, each once.
    order: [...document.getElementById('list').children].map((box) => box.textContent.trim().slice(0, 3)).join(' '),
  };
};

async function checkPage(context, path, name, {own, html}) {
  const {base, browser, folder} = context;
  const report = (form, ok, what) => context.report(`${name}${form}`, ok, ok && what.startsWith('{') ? '' : what);
  const {page, said} = await open(browser, base + path);
  const until = (test, ...args) => page.waitForFunction(test, {timeout: 8000}, ...args).catch(() => undefined);
  const isReady = () => document.querySelector('#card film-card')?.matches(':state(ready)');
  const after = async (id) => {
    await page.$eval(`#${id}`, (button) => button.click());
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    if (id !== 'toggle') await until(isReady);
    return page.evaluate(look);
  };
  const brief = (seen) => JSON.stringify(seen).slice(0, 500);

  await until(isReady);
  await until(() => document.body.hasAttribute('data-ready'));
  // Time enough for what must not happen, too.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1200)));
  if (own === 'card') await until(() => document.querySelector('#own film-card'));
  const first = await page.evaluate(look);
  const single = (seen) => seen.cards === 1 && seen.headings === 1 && seen.links === 1;
  report('first', single(first) && first.title === 'A' && first.link === 'Leaving Las Vegas', brief(first));
  report('link of the app', first.own.what === own, first.own.what);
  report('tag of the app', first.raw.what === 'card' && first.raw.cards === 1, first.raw.what);
  report('HTML in the app', first.html.what === html, first.html.what);

  await page.$eval('#reviews', (box) => box.scrollIntoView());
  await until(() => document.querySelector('#reviews film-reviews')?.matches(':state(ready)'));
  await page.evaluate(() =>
    document.querySelector('#reviews film-reviews').shadowRoot.querySelector('[part~=more]').click(),
  );
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  const more = await page.evaluate(look);

  let seen = await after('rerender');
  const isTextNew = seen.own.text === 'Own link 1' && seen.own.what === own;
  report('renders again', single(seen) && seen.isSame && seen.title === 'A' && isTextNew, brief(seen.own));
  seen = await after('move');
  report(
    'state of what is moved',
    more.reviews > 3 && seen.reviews === more.reviews,
    `${more.reviews} reviews, ${seen.reviews} after`,
  );
  const isBack = (await after('move')).order === first.order;
  report('order', first.order === 'Bet Lea Thi' && seen.order === 'Thi Lea Bet' && isBack, seen.order);
  const added = (await after('more')).order;
  seen = await after('more');
  report(
    'put before a link',
    added === 'Bet Lea Mor Thi' && seen.order === first.order,
    `${added}, then ${seen.order}`,
  );
  seen = await after('next');
  report('another film', single(seen) && seen.isSame && seen.title === 'B' && seen.link === 'The General', brief(seen));
  report(
    'HTML changes',
    seen.html.what === html && /^Changed/.test(seen.html.text) && seen.html.cards <= 1,
    brief(seen.html),
  );
  report('film-load is heard', seen.loads === 'The General', seen.loads);
  seen = await after('attribute');
  const isOn = seen.layout === 'compact' && seen.isRow;
  seen = await after('attribute');
  report(
    'attribute on, off',
    isOn && seen.layout !== 'compact' && !seen.isRow && single(seen),
    `${isOn}, then ${seen.layout}`,
  );
  seen = await after('toggle');
  report('taken away', seen.cards === 0 && seen.own.cards === 0 && seen.own.text === '', brief(seen.own));
  seen = await after('toggle');
  await until(isReady);
  seen = await page.evaluate(look);
  report('put back', single(seen) && seen.title === 'B' && seen.own.what === own && seen.own.cards <= 1, brief(seen));
  await page.screenshot({path: join(folder, `app${path.replaceAll('/', '-')}.png`), fullPage: true});
  report('console', said.length === 0, said.join(' | ').slice(0, 800));
  await page.close();
}

/** What a framework says where the script has changed its page before it takes it over; said here, nothing expected. */
async function checkEarly({base, browser, report}) {
  const {page, said} = await open(browser, `${base}/early/`);
  await page.waitForSelector('body[data-ready]', {timeout: 8000}).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const {cards, title, own, html} = await page.evaluate(look);
  const isOne = cards === 1 && title === 'A' && own.cards < 2 && html.cards < 2;
  const what = said.length ? `it says: ${said.join(' ').split('\n')[0].slice(0, 120)}` : 'it says nothing';
  report('hydrated after the script', isOne, `own link: ${own.what}, HTML: ${html.what}; ${what}`);
  await page.close();
}

/** `own` and `html` are what becomes of a link that the app renders, and of one in HTML that it puts in as it is. */
export async function checkApp(context) {
  const {own, html} = context;
  await checkPage(context, '/', '', {own, html});
  if (!context.isHydrated) return;
  await checkPage(context, '/served/', 'hydrated: ', {own, html});
  if (context.isKnown) await checkPage(context, '/slow/', 'hydrated late: ', {own, html});
  await checkPage(context, '/late/', 'hydrated before: ', {own, html});
  await checkPage(context, '/off/', 'hydrated, off: ', {own: 'link', html: 'link'});
  await checkEarly(context);
}
