// The page in a frame, for who may not run scripts: `embed.html?film=tt0113627&show=card&scheme=dark`. It comes before
// the elements, which find the tag that it makes. To the page around it it says its height, and nothing else.
import {isAsk, sayHeight} from './frame-message.js';

const shows = ['card', 'page', 'reviews', 'boxoffice', 'critics', 'photos', 'videos', 'details', 'links', 'related'];
/** What an address may set. It says nothing of where code or posts go: anybody can write an address. */
const attributes = [
  'layout',
  'appearance',
  'heading-level',
  'without-heading',
  'order',
  'page-size',
  'sections',
  'kinds',
];
const services = /^(wikidata|tmdb|omdb|schema-org)$/;

const query = new URLSearchParams(location.search);
const get = (name: string): string => query.get(name) ?? '';
const {documentElement: root, body, head} = document;

/** A service by its name, or films beside this page: never another host, nor a key. */
function isAllowed(source: string): boolean {
  if (services.test(source)) return true;
  return URL.canParse(source, location.href) && new URL(source, location.href).origin === location.origin;
}

const showOf = (): string => (shows.includes(get('show')) ? get('show') : 'card');

function addSource(source: string): void {
  const meta = document.createElement('meta');
  meta.name = 'film-source';
  meta.content = source;
  head.append(meta);
}

function setPage(): void {
  const lang = get('lang') || navigator.language;
  root.lang = lang;
  root.dir = /^(ar|dv|fa|he|ps|ur|yi)\b/.test(lang) ? 'rtl' : 'ltr';
  const [scheme] = /^(light|dark)$/.exec(get('scheme')) ?? [];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :root { color-scheme: ${scheme ?? 'light dark'}; font: 16px/1.5 system-ui, sans-serif; }
    :root, body { background: none transparent; }
    /* Where the frame may be of another colour than the page, what has no box keeps off its edge. */
    body { margin: 0; padding: ${scheme && showOf() !== 'card' ? '1em' : '1px'}; overflow-wrap: anywhere; }`);
  document.adoptedStyleSheets = [sheet];
}

function addElement(): void {
  const id = get('film');
  const element = document.createElement(`film-${showOf()}`);
  for (const name of attributes) if (query.has(name)) element.setAttribute(name, get(name));
  element.setAttribute('film-id', id);
  element.setAttribute('loading', 'eager');
  // What stays if there is no film: its name, with the page of its id where that is one of IMDb's.
  const fallback = document.createElement('a');
  if (/^tt\d+$/.test(id)) fallback.href = `https://www.imdb.com/title/${id}/`;
  fallback.textContent = get('title') || id;
  document.title = get('title') || 'Film';
  element.addEventListener('film-load', ({detail}) => (document.title = detail.film.title));
  element.append(fallback);
  body.append(element);
}

if (isAllowed(get('source'))) addSource(get('source'));
setPage();
addElement();

const tell = (): void => sayHeight(body.getBoundingClientRect().height);
new ResizeObserver(tell).observe(body);
// Browsers may hold observers of a frame back that is out of view; what comes after it is in its place all the same.
for (const type of ['film-load', 'film-error', 'resize']) addEventListener(type, () => void setTimeout(tell));
addEventListener('message', ({source, data}) => {
  if (source === parent && isAsk(data)) tell();
});
