import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Film} from '../../film/index.js';
import {declare, isDeclared, readDeclared, tell, type Told} from './declared-films.js';
import {setJson} from './trusted-json.js';

/** An element whose film is to be in the page's head. */
interface Asking extends ReactiveControllerHost, Element {
  readonly withJsonLd: boolean | undefined;
}

const scripts = 'script[type^="application/ld+json" i]';
/** Marks a script of ours, also where a host has kept it in a copy of the page. */
const mark = 'data-film-json-ld';
/** What the copies of this code that a page may have look after themselves; a copied script has it not. */
const tended = Symbol.for('film-elements:json-ld');
/** How often each is put back where another script takes it away. */
const PATIENCE = 99;

const asking = new Map<Asking, Describing>();
const written = new Map<string, {readonly script: HTMLScriptElement; times: number}>();
let isDue = false;

/** Looks again at all that asks, and at what the page says itself, when what happens now is over; at many not as often. */
function look(): void {
  if (!isDue) setTimeout(write, asking.size);
  isDue = true;
}

const find = Element.prototype.querySelector;
const hasScript = (node: Node): boolean =>
  node.nodeType === 1 && ((node as Element).localName === 'script' || !!find.call(node, 'script'));
const observer = new MutationObserver((records) => {
  if (
    records.some(
      ({target, addedNodes, removedNodes}) =>
        (target as Element).localName === 'script' || [...addedNodes, ...removedNodes].some(hasScript),
    )
  )
    look();
});

/** An element that asks, for as long as it is on the page and does. */
class Describing implements ReactiveController {
  film: Film | undefined;
  readonly #host: Asking;

  constructor(host: Asking) {
    this.#host = host;
    host.addController(this);
    if (!asking.size) observer.observe(document, {childList: true, subtree: true});
    asking.set(host, this);
    // It may have left the page before this came, and then nothing else would say so.
    look();
  }

  /** Forgets an element that is gone; if it comes back, it asks anew. */
  check(): void {
    const {isConnected, withJsonLd, ownerDocument} = this.#host;
    if (isConnected && withJsonLd && ownerDocument === document) return;
    this.#host.removeController(this);
    asking.delete(this.#host);
  }

  hostUpdated(): void {
    if (!this.#host.withJsonLd) look();
  }

  hostDisconnected(): void {
    look();
  }
}

/** Has the film that an element shows in the page's head from now on, if it shows one. */
export function describeFilm(host: Asking, film: Film | undefined): void {
  const describing = asking.get(host) ?? new Describing(host);
  if (film !== describing.film) look();
  describing.film = film;
}

/** What is to be written, by the films' ids: of several records of one film the one that says most. */
function wanted(): Map<string, Told> {
  const fullest = new Map<string, Told>();
  for (const {film} of asking.values()) {
    const told = film && tell(film);
    if (told && told.text.length > (fullest.get(film.id)?.text.length ?? 0)) fullest.set(film.id, told);
  }
  return fullest;
}

function write(): void {
  isDue = false;
  for (const describing of asking.values()) describing.check();
  if (!asking.size) observer.disconnect();
  const films = wanted();
  for (const [id, {script}] of written) {
    if (films.has(id)) continue;
    script.remove();
    written.delete(id);
  }
  const own = new Set([...written.values()].map(({script}) => script));
  const declared = readDeclared(
    [...document.querySelectorAll<HTMLScriptElement>(scripts)].filter((script) => {
      // Who wrote it is gone, with the page that it was in.
      const isStray = script.hasAttribute(mark) && !(tended in script);
      if (isStray) script.remove();
      return !isStray && !own.has(script);
    }),
  );
  for (const [id, told] of films) {
    if (isDeclared(told, declared)) written.get(id)?.script.remove();
    else put(id, told.text);
    declare(told, declared);
  }
  // Of what was done here there is nothing to see.
  observer.takeRecords();
}

function put(id: string, text: string): void {
  let entry = written.get(id);
  if (!entry) {
    const script = Object.assign(document.createElement('script'), {type: 'application/ld+json', [tended]: true});
    script.setAttribute(mark, id);
    written.set(id, (entry = {script, times: 0}));
  }
  const {script} = entry;
  if (script.text !== text && !setJson(script, text)) return;
  if (!script.isConnected && entry.times++ < PATIENCE) document.head.append(script);
}
