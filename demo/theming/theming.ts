// The editor, and the gallery's copies: what is chosen is set on the preview, and written down as CSS.
import {copyText} from '../build/copy.js';
import {renderControls} from './controls.js';
import {presets} from './presets.js';

const find = <T extends Element>(selector: string, type: new () => T): T => {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`${selector} is not on the page`);
  return element;
};

const preview = find('#preview .stage', HTMLElement);
const output = find('#css', HTMLTextAreaElement);
const start = find('#start', HTMLSelectElement);
const copied = find('#copied', HTMLElement);
const chosen = new Map<string, string>();

function write(): void {
  const lines = [...chosen].map(([name, value]) => `  ${name}: ${value};`);
  output.value = lines.length ? `film-card, film-reviews, film-boxoffice {\n${lines.join('\n')}\n}` : '';
  copied.textContent = '';
}

function setToken(name: string, value: string | undefined): void {
  if (value === undefined) chosen.delete(name);
  else chosen.set(name, value);
  preview.style.setProperty(name, value ?? '');
  write();
}

const rows = renderControls(find('#controls', HTMLElement), setToken);
start.append(...presets.map(({name}) => new Option(name)));
start.addEventListener('change', () => {
  const tokens = presets.find(({name}) => name === start.value)?.tokens ?? new Map<string, string>();
  for (const [name, row] of rows) {
    row.show(tokens.get(name));
    setToken(name, tokens.get(name));
  }
});

/** Copies a text and says so; where that is not allowed, `otherwise` is said. */
function copy(text: string, place: HTMLElement, otherwise: string): void {
  void copyText(text).then((isCopied) => (place.textContent = isCopied ? 'Copied' : otherwise));
}

find('#copy', HTMLButtonElement).addEventListener('click', () => {
  output.select();
  copy(output.value, copied, 'The lines are selected: copy them with your keyboard.');
});
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const preset = presets.find(({name}) => name === button.dataset['copy']);
  button.hidden = !preset;
  button.addEventListener('click', () => copy(preset?.css ?? '', button, 'Not allowed: download it'));
}
write();
