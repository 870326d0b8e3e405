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

  const show = (value: string | undefined): void => {
    input.value = kind === 'color' ? (pickerColor(value) ?? hint) : (value ?? '');
    input.toggleAttribute('data-unset', value === undefined);
    reset.disabled = value === undefined;
  };
  input.addEventListener('input', () => {
    const value = input.value.trim() || undefined;
    input.toggleAttribute('data-unset', value === undefined);
    reset.disabled = value === undefined;
    change(value);
  });
  reset.addEventListener('click', () => {
    show(undefined);
    change(undefined);
    input.focus();
  });

  show(undefined);
  element.append(caption, input, reset);
  return {element, show};
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
