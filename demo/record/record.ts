// The check of a record on record.html. Nothing that is typed or dropped leaves the page.
import type {Film, FilmCard} from '../../src/index.js';
import {checkRecord, MAX_LENGTH, type Check, type Finding} from './check-record.js';
import {mistakes} from './samples.js';
import {whatShows, withoutForeignPictures} from './what-shows.js';

const find = <T extends Element>(selector: string, type: new () => T): T => {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`${selector} is not on the page`);
  return element;
};

/** A text field is slow with more. */
const MAX_SHOWN = 200_000;
const DEBOUNCE = 350;

const field = find('#record', HTMLTextAreaElement);
const base = find('#base', HTMLInputElement);
const status = find('#record-status', HTMLElement);
const list = find('#findings', HTMLOListElement);
const shown = find('#shown', HTMLElement);
const held = find('#held', HTMLElement);
const foreign = find('#foreign', HTMLInputElement);
const card = document.createElement('film-card') as FilmCard;
card.headingLevel = 4;
card.loading = 'eager';

const first = field.value;
/** A text that is too long for the field. */
let long: {name: string; text: string} | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let film: Film | undefined;

const sizeOf = (length: number): string =>
  length < 1e6 ? `${Math.ceil(length / 1000)} kB` : `${(length / 1e6).toFixed(1)} MB`;
const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** The address that relative addresses begin at. */
function baseUrl(): string {
  const here = document.baseURI;
  return URL.canParse(base.value, here) ? new URL(base.value, here).href : here;
}

function say({findings, film: read}: Check): string {
  const number = (kind: Finding['kind']): number => findings.filter((one) => one.kind === kind).length;
  const error = findings.find(({kind}) => kind === 'error');
  if (error) {
    const {path, message, place} = error;
    return `No film can be shown. Line ${place.line}, column ${place.column}${path && `, “${path}”`}: ${message}`;
  }
  const [problems, notices] = [number('problem'), number('notice')];
  const noted = notices ? ` ${count(notices, 'thing')} to look at.` : '';
  if (!problems) return `“${read?.title}” is a good record.${noted}`;
  // The gate notes no more.
  const many = problems === 100 ? '100 problems or more' : count(problems, 'problem');
  return `“${read?.title}” can be shown, with ${many}: what is wrong is left out.${noted}`;
}

const words = {error: 'Error', problem: 'Left out', notice: 'Look at'};

function renderFinding({kind, path, message, place, without}: Finding): HTMLLIElement {
  const item = document.createElement('li');
  const go = document.createElement('button');
  go.type = 'button';
  go.textContent = `Line ${place.line}`;
  go.setAttribute('aria-label', `Line ${place.line}, column ${place.column}: go there`);
  go.disabled = !!long;
  go.addEventListener('click', () => showLine(place.start, place.end, place.line));
  const text = document.createElement('p');
  if (path) {
    const name = document.createElement('code');
    name.textContent = path.slice(0, 200);
    text.append(name, ' ');
  }
  text.append(message);
  if (without && without !== path) {
    const all = document.createElement('code');
    all.textContent = without;
    text.append(' Without it, all of ', all, ' is left out.');
  }
  const label = document.createElement('span');
  label.className = 'kind';
  label.textContent = message.startsWith('Cut') || message.startsWith('Only the first') ? 'Cut' : words[kind];
  const where = document.createElement('div');
  where.append(go);
  const what = document.createElement('div');
  what.append(text, label);
  item.append(where, what);
  return item;
}

function showLine(start: number, end: number, line: number): void {
  field.focus();
  field.setSelectionRange(start, end);
  const height = parseFloat(getComputedStyle(field).lineHeight);
  field.scrollTop = Math.max(0, (line - 4) * height);
  field.scrollLeft = 0;
}

function renderFilm(): void {
  shown.hidden = !film;
  if (!film) return;
  const {film: without, hosts} = withoutForeignPictures(film, location.origin);
  const pictures = find('#pictures', HTMLElement);
  pictures.hidden = !hosts.length;
  find('#pictures span', HTMLElement).textContent = `Load its poster from ${hosts.join(', ')}`;
  if (!hosts.length) foreign.checked = false;
  card.film = foreign.checked ? film : without;
  if (!card.isConnected) find('#card', HTMLElement).append(card);
  find('#sections', HTMLElement).replaceChildren(
    ...whatShows(film).flatMap(([tag, what]) => {
      const name = document.createElement('dt');
      const nameCode = document.createElement('code');
      nameCode.textContent = `<${tag}>`;
      name.append(nameCode);
      const description = document.createElement('dd');
      description.textContent = what || 'nothing';
      description.classList.toggle('nothing', !what);
      return [name, description];
    }),
  );
}

function check(): void {
  clearTimeout(timer);
  const text = long?.text ?? field.value;
  if (!text.trim()) {
    status.textContent = 'Write, paste, drop or choose a record.';
    list.hidden = true;
    film = undefined;
    renderFilm();
    return;
  }
  const result = checkRecord(text, baseUrl());
  film = result.film;
  status.textContent = say(result);
  list.replaceChildren(...result.findings.map(renderFinding));
  list.hidden = !result.findings.length;
  renderFilm();
}

function later(): void {
  clearTimeout(timer);
  timer = setTimeout(check, DEBOUNCE);
}

/** Takes a text: into the field, or, where it is too long for that, beside it. */
function take(name: string, text: string): void {
  long = text.length > MAX_SHOWN ? {name, text} : undefined;
  held.hidden = !long;
  field.hidden = !!long;
  if (long) find('#held-name', HTMLElement).textContent = `${name}, ${sizeOf(text.length)},`;
  else field.value = text;
  check();
}

async function takeFile(file: File): Promise<void> {
  // In bytes, where the gate counts characters: at most three of them make one of these.
  if (file.size > 3 * MAX_LENGTH) {
    status.textContent = `${file.name} has ${sizeOf(file.size)}: too much for a record.`;
    return;
  }
  try {
    take(file.name, await file.text());
  } catch {
    status.textContent = `${file.name} cannot be read.`;
  }
}

field.addEventListener('input', later);
base.addEventListener('input', later);
foreign.addEventListener('change', renderFilm);
field.addEventListener('paste', (event) => {
  const text = event.clipboardData?.getData('text') ?? '';
  if (text.length <= MAX_SHOWN) return;
  event.preventDefault();
  take('What you pasted', text);
});
for (const target of [field, held]) {
  target.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    field.classList.add('dropping');
  });
  target.addEventListener('dragleave', () => field.classList.remove('dropping'));
  target.addEventListener('drop', (event) => {
    field.classList.remove('dropping');
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void takeFile(file);
  });
}
find('#file', HTMLInputElement).addEventListener('change', ({target}) => {
  const input = target as HTMLInputElement;
  const [file] = input.files ?? [];
  // The same file again is a change, too.
  if (file) void takeFile(file).finally(() => (input.value = ''));
});
find('#let-go', HTMLButtonElement).addEventListener('click', () => {
  take('', field.value);
  field.focus();
});
for (const button of document.querySelectorAll<HTMLElement>('[data-sample]'))
  button.addEventListener('click', () => take('', button.dataset['sample'] === 'good' ? first : mistakes));

check();
