import {languages, lookNames, sections, shows, sources, type Look} from './choices.js';
import {isFor, type State} from './state.js';

type Option = readonly [value: string, name: string];

/** What can be chosen of each, the default first. */
const pills: readonly (readonly [name: string, legend: string, options: readonly Option[]])[] = [
  ['show', 'Element', shows.map(({show, name}) => [show, name] as const)],
  [
    'layout',
    'Layout',
    [
      ['', 'By its room'],
      ['vertical', 'Upright'],
      ['compact', 'One row'],
      ['inline', 'In a sentence'],
    ],
  ],
  [
    'scheme',
    'Scheme',
    [
      ['', 'As the page'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  ],
  [
    'appearance',
    'Appearance',
    [
      ['', 'As it comes'],
      ['outlined', 'Outlined'],
      ['plain', 'Plain'],
      ['filled', 'Filled'],
    ],
  ],
];

function pillGroup(name: string, legend: string, options: readonly Option[]): HTMLFieldSetElement {
  const group = document.createElement('fieldset');
  group.className = 'pills';
  group.dataset['for'] = name;
  const title = document.createElement('legend');
  title.textContent = legend;
  const row = document.createElement('div');
  for (const [value, text] of options) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    Object.assign(input, {type: 'radio', name, value});
    label.append(input, text);
    row.append(label);
  }
  group.append(title, row);
  return group;
}

/** A section of the page, with what puts it before the one above it. */
function sectionRow(name: string): HTMLLIElement {
  const row = document.createElement('li');
  const label = document.createElement('label');
  const box = document.createElement('input');
  Object.assign(box, {type: 'checkbox', value: name, checked: true});
  label.append(box, name);
  const up = document.createElement('button');
  up.type = 'button';
  up.textContent = '↑';
  up.setAttribute('aria-label', `Move ${name} up`);
  row.append(label, up);
  return row;
}

/** The name of a language in itself. */
const languageName = (code: string): string => new Intl.DisplayNames([code], {type: 'language'}).of(code) ?? code;

/** Makes the form's controls and binds them to a state; `change` is called with what was chosen. */
export function bindForm(form: HTMLFormElement, change: (chosen: Pick<State, 'show' | 'looks' | 'source'>) => void) {
  const find = <Type extends Element>(selector: string): Type => form.querySelector<Type>(selector)!;
  find('[data-pills]').replaceWith(...pills.map((one) => pillGroup(...one)));
  const list = find<HTMLElement>('#sections');
  list.append(...sections.map(sectionRow));
  const source = find<HTMLSelectElement>('[name=source]');
  source.append(...sources.map((one) => new Option(one.name, one.source)));
  const lang = find<HTMLSelectElement>('[name=lang]');
  for (const code of languages) {
    const option = new Option(languageName(code), code);
    option.lang = code;
    lang.append(option);
  }

  const value = (name: string): string => new FormData(form).get(name)?.toString() ?? '';
  const rows = (): HTMLLIElement[] => [...list.children] as HTMLLIElement[];
  const isOn = (row: HTMLLIElement): boolean => row.querySelector('input')!.checked;
  const nameOf = (row: HTMLLIElement): string => row.querySelector('input')!.value;

  function readSections(): string {
    const chosen = rows().filter(isOn).map(nameOf).join(' ');
    return chosen === sections.join(' ') ? '' : chosen;
  }

  function read(): void {
    const looks: State['looks'] = {};
    for (const name of lookNames) {
      const chosen = name === 'sections' ? readSections() : value(name);
      if (chosen) looks[name] = chosen;
    }
    change({show: value('show'), looks, source: value('source') as State['source']});
  }

  list.addEventListener('click', ({target}) => {
    const row = (target as Element).closest('button')?.closest('li');
    if (!row?.previousElementSibling) return;
    row.previousElementSibling.before(row);
    // A moved element loses the focus; the first has no button.
    row.querySelector<HTMLElement>(row.previousElementSibling ? 'button' : 'input')?.focus();
    read();
  });
  form.addEventListener('change', ({target}) => {
    // At least one: a page of no sections would be a page of all.
    if (list.contains(target as Node) && !rows().some(isOn)) (target as HTMLInputElement).checked = true;
    read();
  });

  return {
    /** Shows a state. */
    write({show, looks, source: from}: State): void {
      const set = (name: string, chosen: string): void => {
        const control = form.elements.namedItem(name);
        if (control instanceof HTMLInputElement && control.type === 'checkbox')
          control.checked = chosen === control.value;
        else if (control instanceof HTMLSelectElement) control.value = chosen;
        // Its own `value` takes no empty string.
        else if (control instanceof RadioNodeList)
          for (const radio of control as NodeListOf<HTMLInputElement>) radio.checked = radio.value === chosen;
      };
      if (looks.lang && ![...lang.options].some((option) => option.value === looks.lang))
        lang.append(new Option(looks.lang, looks.lang));
      set('show', show);
      set('source', from);
      for (const name of lookNames) if (name !== 'sections') set(name, looks[name] ?? '');
      const chosen = looks.sections?.split(' ') ?? sections;
      const place = (name: string): number => (chosen.indexOf(name) + 1 || chosen.length + 1) - 1;
      list.append(...rows().sort((a, b) => place(nameOf(a)) - place(nameOf(b))));
      for (const row of rows()) row.querySelector('input')!.checked = chosen.includes(nameOf(row));
    },
    /** Hides what the chosen element does not have. */
    fit(show: string): void {
      for (const part of form.querySelectorAll<HTMLElement>('[data-for]'))
        part.hidden = part.dataset['for'] !== 'show' && !isFor(show, part.dataset['for'] as Look);
    },
  };
}
