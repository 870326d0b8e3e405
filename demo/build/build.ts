// Build your embed: what is chosen is in the address, in the previews, and in the lines to copy.
import {renderControls} from '../theming/controls.js';
import {presets} from '../theming/presets.js';
import {sources} from './choices.js';
import {contrastsOf, describe} from './contrast.js';
import {codeBlock, copyFrom} from './copy.js';
import {pageOf} from './film-ref.js';
import {nameOf, sampleOf} from './films.js';
import {bindForm} from './form.js';
import {cleanFiles, cleanFolder, isLocal, ownFolder, placeOf, site, type Own} from './place.js';
import {previews} from './preview.js';
import {bindSearch} from './search.js';
import {cssOf, mismatch, snippetsOf, tagLine} from './snippets.js';
import {attributesOf, FIRST, fromQuery, titleOf, toQuery, type State} from './state.js';
import {cleanValue, toCss} from './tokens.js';

const find = <Type extends Element = HTMLElement>(selector: string): Type => {
  const element = document.querySelector<Type>(selector);
  if (!element) throw new Error(`${selector} is not on the page`);
  return element;
};
const text = (selector: string, words: string): void => {
  const element = find(selector);
  if (element.textContent !== words) element.textContent = words;
};

const copied = find('#copied');
const title = find<HTMLInputElement>('#title');
const folder = find<HTMLInputElement>('#folder');
const files = find<HTMLInputElement>('#files');
const start = find<HTMLSelectElement>('#start');

let state: State = fromQuery(new URLSearchParams(location.search));
/** Kept by the browser with this entry of its history, not in the address: see {@link Own}. */
let own: Own = readOwn();
/** Films that the reader wants to see as Wikidata has them, and what they are called there. */
const asked = new Map<string, string>();

function readOwn(): Own {
  const {folder: kept, files: template} = Object(history.state) as Record<string, unknown>;
  return {folder: typeof kept === 'string' ? kept : '', files: typeof template === 'string' ? template : ''};
}

// --- out

const show = previews([...document.querySelectorAll<HTMLIFrameElement>('.host iframe')], (film) => {
  if (film.id !== state.film || sampleOf(film.id) || !asked.has(film.id)) return;
  const name = nameOf(film);
  if (asked.get(film.id) === name) return;
  asked.set(film.id, name);
  if (!title.value) update({title: name});
});

/** What the previews show: the film as Wikidata has it if the reader said so, else this site's record, or another's. */
function showPreviews(): void {
  const isAsked = asked.has(state.film);
  const film = isAsked || sampleOf(state.film) ? state.film : FIRST;
  show({
    type: 'film-elements:show',
    tag: `film-${state.show}`,
    attributes: [['film-id', film], ...attributesOf(state)],
    title: film === state.film ? titleOf(state) : nameOf(sampleOf(film)!),
    href: pageOf(film),
    source: isAsked ? 'wikidata' : `${site}films/{id}.json`,
    css: toCss(`film-${state.show}`, state.tokens),
  });
  const isKnown = /^(tt|Q)\d+$/.test(state.film);
  const isSample = state.source === 'samples';
  text(
    '#shown',
    isAsked
      ? 'Shown as Wikidata has it.'
      : film !== state.film
        ? `This site has no record of ${titleOf(state)}: the previews show ${nameOf(sampleOf(FIRST)!)} in its place.`
        : isSample
          ? ''
          : 'Shown with this site’s sample record. Your source may have more of the film, or less.',
  );
  const ask = find<HTMLButtonElement>('#ask-preview');
  ask.hidden = isSample || !isKnown;
  ask.textContent = isAsked ? 'Show the sample instead' : 'Ask Wikidata';
}

function showSnippets(): void {
  const place = placeOf(state, own);
  const boxes = snippetsOf(state, place).map(({id, name, when, cannot, parts}) => {
    const box = document.createElement('article');
    box.id = `form-${id}`;
    const [heading, use, limits] = ['h3', 'p', 'p'].map((tag) => document.createElement(tag));
    heading!.textContent = name;
    use!.textContent = when;
    limits!.textContent = cannot;
    limits!.className = 'cannot';
    box.append(heading!, use!, ...parts.map(({what, code, where}) => codeBlock(what, code, copied, where)), limits!);
    return box;
  });
  find('#forms').replaceChildren(...boxes);
  const css = cssOf(state);
  find('#css').replaceChildren(
    ...(css ? [codeBlock('Your colours and sizes, in the page’s CSS', css, copied, 'in the page’s CSS')] : []),
  );
  find('#no-css').hidden = !!css;
  text('#line', tagLine(state));
  text('#local', isLocal(place.folder) ? 'This address works on this computer only, while the server runs.' : '');
}

function showContrast(): void {
  const {scheme} = state.looks;
  for (const one of ['light', 'dark'] as const) {
    const part = find(`#contrast-${one}`);
    part.hidden = !!scheme && scheme !== one;
    const rows = contrastsOf(state.tokens, one, state.looks.appearance === 'filled').map((contrast) => {
      const row = document.createElement('li');
      row.classList.toggle('fails', contrast.ratio < contrast.needs);
      row.textContent = `${contrast.name} ${describe(contrast)}`;
      return row;
    });
    part.querySelector('ul')!.replaceChildren(...rows);
  }
  const has = (name: string): boolean => state.tokens.has(`--film-${name}`);
  text(
    '#contrast-note',
    !scheme && has('color') !== has('surface')
      ? 'Text and ground belong together: with one of them alone, light or dark pages hide the text. Set both, or a scheme.'
      : '',
  );
}

let saving: ReturnType<typeof setTimeout> | undefined;
/** Browsers refuse an address that changes with each move of a colour picker. */
function save(): void {
  clearTimeout(saving);
  saving = undefined;
  history.replaceState({...own}, '', `?${toQuery(state)}`);
}

function render(): void {
  form.fit(state.show);
  text('#film-name', titleOf(state));
  text('#film-id', state.film);
  title.placeholder = titleOf({...state, title: ''});
  const source = sources.find((one) => one.source === state.source)!;
  text('#source-note', source.note);
  text('#mismatch', mismatch(state));
  find('#files-row').hidden = state.source !== 'files';
  start.value = presets.find(({tokens}) => isSame(tokens, state.tokens))?.name ?? (state.tokens.size ? 'own' : '');
  showPreviews();
  showSnippets();
  showContrast();
}

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);

function update(change: Partial<State>): void {
  state = {...state, ...change};
  render();
  saving ??= setTimeout(save, 400);
}

/** Of a choice there is one, not one for each letter typed or each shade passed. */
function updateNow(change: Partial<State>): void {
  update(change);
  save();
}

/** Puts the state into the controls, too. */
function restore(): void {
  form.write(state);
  title.value = state.title;
  folder.value = own.folder || ownFolder;
  files.value = own.files || '/films/{id}.json';
  for (const [name, row] of rows) row.show(state.tokens.get(name));
  render();
}

// --- in

const form = bindForm(find<HTMLFormElement>('#choices'), updateNow);

bindSearch(find('#search'), (film) => {
  const isNamed = sampleOf(film.id) || film.title === film.id;
  title.value = isNamed ? '' : nameOf(film);
  updateNow({film: film.id, title: title.value});
});

title.addEventListener('input', () => update({title: title.value}));

function bindOwn(
  input: HTMLInputElement,
  key: keyof Own,
  clean: (text: string) => string | undefined,
  why: string,
): void {
  input.addEventListener('input', () => {
    const isGood = clean(input.value) !== undefined;
    input.setAttribute('aria-invalid', String(!isGood));
    text(`#${input.id}-problem`, isGood ? '' : why);
    if (isGood) own = {...own, [key]: input.value.trim()};
    update({});
  });
}
bindOwn(folder, 'folder', cleanFolder, 'An address that begins with https://, or a path such as /film-elements/.');
bindOwn(files, 'files', cleanFiles, 'An address or a path with {id} in it.');

const rows = renderControls(find('#controls'), (name, value) => {
  const clean = value === undefined ? undefined : cleanValue(value);
  const chosen = new Map(state.tokens);
  if (clean === undefined) chosen.delete(name);
  else chosen.set(name, clean);
  const isBad = value !== undefined && clean === undefined;
  document.getElementById(name.slice(2))?.setAttribute('aria-invalid', String(isBad));
  text('#token-problem', isBad ? 'One value without ; { } or addresses, please: this one is not taken.' : '');
  update({tokens: chosen});
});
// A long list: the colours are open, the rest opens.
for (const group of document.querySelectorAll('#controls fieldset')) {
  const more = document.createElement('details');
  more.open = group === document.querySelector('#controls fieldset');
  const name = document.createElement('summary');
  name.textContent = group.querySelector('legend')!.textContent;
  group.replaceWith(more);
  more.append(name, group);
}

start.append(...presets.map(({name}) => new Option(name)));
start.addEventListener('change', () => {
  const preset = presets.find(({name}) => name === start.value);
  if (preset || !start.value) state = {...state, tokens: preset?.tokens ?? new Map()};
  for (const [name, row] of rows) row.show(state.tokens.get(name));
  updateNow({});
});

find('#ask-preview').addEventListener('click', () => {
  if (!asked.delete(state.film)) asked.set(state.film, '');
  render();
});
find('#copy-line').addEventListener('click', () => void copyFrom(find('#line'), 'The tag', copied));
addEventListener('pagehide', () => {
  if (saving) save();
});
addEventListener('popstate', () => {
  state = fromQuery(new URLSearchParams(location.search));
  own = readOwn();
  restore();
});

restore();
