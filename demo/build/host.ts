// In a preview's page: shows what the page around it says, as if it stood there, and says how high that is.
import '../elements.js';
import {setDefaultSource} from '../../src/sources/default-source.js';
import {shows} from './choices.js';
import {isFrom, type Show, type Told} from './message.js';

const find = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

let element: HTMLElement | undefined;
const tell = (message: Told): void => parent.postMessage(message, location.origin);

function show({tag, attributes, title, href, source, css}: Show): void {
  if (!shows.some(({show: name}) => tag === `film-${name}`)) return;
  setDefaultSource(source);
  sheet.replaceSync(css);
  const isInline = attributes.some(([name, value]) => name === 'layout' && value === 'inline');
  find('[data-sentence]').hidden = !isInline;
  const place = find(isInline ? '[data-sentence] span' : '[data-block]');
  if (element?.localName !== tag || element.parentElement !== place) {
    element?.remove();
    element = document.createElement(tag);
    element.setAttribute('loading', 'eager');
    element.append(document.createElement('a'));
    place.append(element);
  }
  const wanted = new Map([...attributes, ['loading', 'eager'] as const]);
  for (const name of element.getAttributeNames()) if (!wanted.has(name)) element.removeAttribute(name);
  for (const [name, value] of wanted) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  const link = element.querySelector('a')!;
  if (link.textContent !== title) link.textContent = title;
  if (href) link.href = href;
  else link.removeAttribute('href');
}

addEventListener('message', (event: MessageEvent<Show>) => {
  if (isFrom(event, parent) && event.data?.type === 'film-elements:show') show(event.data);
});
addEventListener('film-load', ({detail: {film}}) =>
  tell({type: 'film-elements:film', id: film.id, title: film.title, year: film.year}),
);
/** Not the document's height, which is never less than the frame's. */
function height(): number {
  const {bottom} = document.body.getBoundingClientRect();
  return bottom + scrollY + parseFloat(getComputedStyle(document.body).marginBlockEnd);
}
/** Before that, the page would fold and unfold. */
let hasShown = false;
function tellHeight(): void {
  if (hasShown) tell({type: 'film-elements:tall', height: height()});
}
new ResizeObserver(tellHeight).observe(document.body);
// Browsers may hold observers of a frame back that is out of view.
for (const type of ['film-load', 'film-error', 'resize'])
  addEventListener(type, () => {
    hasShown ||= type !== 'resize';
    setTimeout(tellHeight);
  });
tell({type: 'film-elements:ready'});
