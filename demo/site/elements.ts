import {anchor, code, codeBlock, contents, escapeHtml, inline, prose, table, type Row} from './html.js';
import {examples} from './examples.js';
import {readManifest} from './made.js';

interface Entry {
  name: string;
  description?: string;
  type?: {text: string};
  default?: string;
  kind?: string;
  static?: boolean;
  attribute?: string;
  parameters?: {name: string; type?: {text: string}}[];
  inheritedFrom?: unknown;
}

interface Element {
  tagName?: string;
  summary?: string;
  description?: string;
  attributes?: Entry[];
  members?: Entry[];
  events?: Entry[];
  slots?: Entry[];
  cssParts?: Entry[];
  cssStates?: Entry[];
  cssProperties?: Entry[];
}
type Described = Element & {tagName: string};

/** What an attribute is where it is not given: the code falls back to it wherever it reads the attribute. */
const defaults: Readonly<Record<string, string>> = {
  layout: 'auto',
  timeout: '10000',
  'heading-level': '2',
  appearance: 'outlined of film-card, plain of others',
  scheme: 'the page’s',
  loading: 'lazy',
  order: 'newest',
  'page-size': '3',
  sections: 'all',
  kinds: 'all',
  source: 'the page’s, else wikidata',
};

/** `'light' | 'dark' | undefined` as it is written in HTML. */
function attributeType(text = 'string'): string {
  const type = text.replace(/\s*\|\s*undefined$/, '').replaceAll("'", '');
  if (type === 'boolean') return 'there or not';
  if (type === 'string' || type === 'number') return type === 'string' ? 'text' : 'number';
  return type === 'ReviewOrder' ? code('newest | oldest | best | worst | helpful') : code(type);
}

interface Kind {
  title: string;
  what: string;
  columns: readonly string[];
  entries(element: Element): Entry[];
  cells(entry: Entry): string[];
  /** How many of them stand behind a line that says what they are, if it is only these. */
  shared: string;
}

const named = ({name}: Entry): string => code(name);
const about = ({description}: Entry): string => inline(description);

const kinds: readonly Kind[] = [
  {
    title: 'Attributes',
    what: 'attributes',
    columns: ['Attribute', 'Value', 'Default', 'What it does'],
    entries: ({attributes = []}) => attributes,
    cells: (entry) => [
      named(entry),
      attributeType(entry.type?.text),
      escapeHtml(defaults[entry.name] ?? (entry.type?.text.startsWith('boolean') ? 'not there' : 'none')),
      about(entry),
    ],
    shared: 'that all elements have',
  },
  {
    title: 'Properties and methods',
    what: 'properties',
    columns: ['Property', 'Type', 'What it is'],
    entries: ({members = []}) => members.filter((one) => !one.static),
    cells: ({name, kind, type, attribute, parameters = [], description}) => [
      code(kind === 'method' ? `${name}(${parameters.map((one) => one.name).join(', ')})` : name),
      kind === 'method' ? 'method' : code(type?.text ?? ''),
      attribute ? `The attribute <code>${attribute}</code>.` : inline(description),
    ],
    shared: 'that all elements have',
  },
  {
    title: 'Events',
    what: 'events',
    columns: ['Event', 'Class', 'When'],
    entries: ({events = []}) => events,
    cells: (entry) => [named(entry), code(entry.type?.text ?? 'Event'), about(entry)],
    shared: 'that all elements have',
  },
  {
    title: 'Slots',
    what: 'slots',
    columns: ['Slot', 'What it takes'],
    entries: ({slots = []}) => slots,
    cells: (entry) => [entry.name ? named(entry) : 'the default slot', about(entry)],
    shared: 'that it shares with others',
  },
  {
    title: 'Parts',
    what: 'parts',
    columns: ['Part', 'What it is'],
    entries: ({cssParts = []}) => cssParts,
    cells: (entry) => [named(entry), about(entry)],
    shared: 'that it shares with others',
  },
  {
    title: 'States',
    what: 'states',
    columns: ['State', 'When'],
    entries: ({cssStates = []}) => cssStates,
    cells: (entry) => [code(`:state(${entry.name})`), about(entry)],
    shared: 'that all elements have',
  },
  {
    title: 'Tokens',
    what: 'tokens',
    columns: ['Token', 'Default', 'What it sets'],
    entries: ({cssProperties = []}) => cssProperties,
    cells: (entry) => [named(entry), escapeHtml(entry.default ?? ''), about(entry)],
    shared: 'that all elements have',
  },
];

function renderKind(tag: string, kind: Kind, element: Element): string {
  const all = kind.entries(element);
  if (!all.length) return '';
  const rows = (entries: readonly Entry[]): Row[] =>
    entries.map((entry) => ({id: anchor(tag, kind.what, entry.name || 'default'), cells: kind.cells(entry)}));
  const own = rows(all.filter((one) => !one.inheritedFrom));
  const shared = rows(all.filter((one) => one.inheritedFrom));
  const label = `${kind.title} of ${tag}`;
  return `<h3 id="${anchor(tag, kind.what)}">${kind.title}</h3>
${own.length ? table(label, kind.columns, own) : ''}
${
  shared.length
    ? `<details class="shared"><summary>${own.length ? 'And ' : ''}${shared.length} ${shared.length === 1 ? kind.what.replace(/ies$/, 'y').replace(/s$/, '') : kind.what} ${kind.shared}</summary>
${table(`${label}, shared`, kind.columns, shared)}</details>`
    : ''
}`;
}

function renderElement(element: Described): string {
  const {tagName, summary, description} = element;
  const example = examples[tagName] ?? '';
  return `<section class="element" aria-labelledby="${tagName}">
<h2 id="${tagName}"><code>&lt;${tagName}&gt;</code></h2>
<p class="lead">${inline(summary)}</p>
<div class="prose">${prose(description)}</div>
<div class="example"><div class="stage">${example}</div>
${codeBlock(example, `The example of ${tagName}`)}</div>
${kinds.map((kind) => renderKind(tagName, kind, element)).join('\n')}
</section>`;
}

/** The tags in the order of a title page; one that is not named here comes last. */
const order = Object.keys(examples);

async function readElements(): Promise<Described[]> {
  const {modules} = JSON.parse(await readManifest()) as {modules: {declarations?: Element[]}[]};
  const place = ({tagName}: Described): number => (order.includes(tagName) ? order.indexOf(tagName) : order.length);
  return modules
    .flatMap(({declarations = []}) => declarations)
    .filter((one): one is Described => !!one.tagName)
    .sort((a, b) => place(a) - place(b));
}

/** The reference of all elements, and what is in it. */
export async function renderReference(): Promise<string> {
  const elements = await readElements();
  return `${contents(elements.map(({tagName}) => [tagName, code(`<${tagName}>`)]))}
<div class="text">${elements.map(renderElement).join('\n')}</div>`;
}
