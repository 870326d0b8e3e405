import {tokenGroups, type Token} from './tokens.js';

/** A row of the editor: shows a token's value and says when the reader changes it. */
interface Row {
  element: HTMLElement;
  /** Shows a value; undefined is "as the page". */
  show(value: string | undefined): void;
}

/** Renders all rows into `host`; `change` is told the token and its new value, undefined when it is given back. */
export function renderControls(
  host: Element,
  change: (token: string, value: string | undefined) => void,
): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const [title, tokens] of tokenGroups) {
    const group = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = title;
    group.append(legend);
    for (const token of tokens) {
      const row = renderRow(token, (value) => change(token.name, value));
      rows.set(token.name, row);
      group.append(row.element);
    }
    host.append(group);
  }
  return rows;
}

function renderRow({name, label, kind, hint}: Token, change: (value: string | undefined) => void): Row {
  const element = document.createElement('div');
  element.className = 'token';

  const input = document.createElement('input');
  input.type = kind;
  input.id = name.slice(2);
  if (kind === 'text') input.placeholder = hint;
  input.spellcheck = false;

  const caption = document.createElement('label');
  caption.htmlFor = input.id;
  caption.textContent = label;

  const reset = document.createElement('button');
  reset.type = 'button';
  reset.textContent = '↺';
  reset.setAttribute('aria-label', `${label}: as the page`);

  const field = document.createElement('span');
  field.className = 'value';
  const note = document.createElement('small');
  note.id = `${input.id}-note`;
  note.textContent = 'from the page';
  if (kind === 'color') field.append(input, note);
  else field.append(input);

  let isUnset = true;
  const mark = (isNow: boolean): void => {
    isUnset = isNow;
    reset.disabled = isUnset;
    note.hidden = !isUnset;
    if (kind !== 'color') return;
    if (isUnset) input.setAttribute('aria-describedby', note.id);
    else input.removeAttribute('aria-describedby');
  };
  const show = (value: string | undefined): void => {
    input.value = kind === 'color' ? (pickerColor(value) ?? colorOf(hint)) : (value ?? '');
    mark(value === undefined);
  };
  if (kind === 'color') darkness.addEventListener('change', () => isUnset && show(undefined));
  input.addEventListener('input', () => {
    const value = input.value.trim() || undefined;
    mark(value === undefined);
    change(value);
  });
  reset.addEventListener('click', () => {
    show(undefined);
    change(undefined);
    input.focus();
  });

  show(undefined);
  element.append(caption, field, reset);
  return {element, show};
}

const darkness = matchMedia('(prefers-color-scheme: dark)');

/** A colour of this page, where its text is on its ground, as the picker writes it. */
function colorOf(css: string): string {
  const probe = document.createElement('span');
  probe.style.color = css;
  document.body.append(probe);
  const {color} = getComputedStyle(probe);
  probe.remove();
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  if (!canvas) return '#808080';
  for (const layer of [getComputedStyle(document.body).backgroundColor, color]) {
    canvas.fillStyle = layer;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** A colour as the picker writes it; undefined for what it cannot show, such as a gradient. */
function pickerColor(value = ''): string | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(value);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  return /^#[\da-f]{6}$/i.test(value) ? value : undefined;
}
