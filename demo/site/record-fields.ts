import {anchor, code, contents, escapeHtml, inline, table, type Row} from './html.js';
import {readSchema} from './made.js';

interface Schema {
  type?: string;
  enum?: readonly unknown[];
  format?: string;
  pattern?: string;
  description?: string;
  default?: unknown;
  minimum?: number;
  maximum?: number | string;
  maxLength?: number;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  anyOf?: readonly Schema[];
  $ref?: string;
  $defs?: Readonly<Record<string, Schema>>;
}

/** What the schema says nothing of: fields whose names say it, in a line. */
const about: Readonly<Record<string, string>> = {
  'certificates[].rating': 'The certificate itself, such as R or 16.',
  tagline: 'The line on the film’s poster.',
  'rating.value': 'The mean, on the scale that ends with <code>best</code>.',
  'rating.votes': 'How many have voted.',
  'rating.source': 'Whose users they are, such as TMDB.',
  'critics.scores[].source': 'Who counts, such as Metacritic.',
  'critics.scores[].value': 'The score, on the scale that ends with <code>best</code>.',
  'critics.reviews[].source': 'The paper or site that printed it.',
  'critics.reviews[].quote': 'A sentence or two of it.',
  'critics.reviews[].value': 'The score given, on the scale that ends with <code>best</code>.',
  'critics.reviews[].author': 'Who wrote it.',
  'reviews[].author': 'The name to show.',
  'reviews[].id': 'What a vote is given for.',
  'reviews[].title': 'The review’s headline.',
  'reviews[].rating': 'What the writer gives the film.',
  'reviews[].rating.value': 'On the scale that ends with <code>best</code>.',
  'reviews[].helpful.total': 'All who said.',
  'reviews[].helpful.yes': 'Those of them who found it helpful.',
  'releases[].type': 'How it came out.',
  'releases[].note': 'Anything else, such as the festival.',
  'languages[].code': 'Which language.',
  'languages[].name': 'Its name, where no code is right.',
  'countries[].code': 'An ISO 3166-1 code.',
  'countries[].name': 'Its name, where no code is right.',
  'locations[].name': 'The place, as it is to be read.',
  'locations[].note': 'What was shot there.',
  directors: 'Who directed it.',
  writers: 'Who wrote it.',
  'boxOffice.budget': 'What the film cost.',
  'boxOffice.budget.amount': 'In whole units of the currency, not in millions.',
  'boxOffice.openings[].amount': 'In whole units of the currency, not in millions.',
  'boxOffice.openings[].theatres': 'In how many theatres it opened.',
  'boxOffice.grosses[].amount': 'In whole units of the currency, not in millions.',
  videos: 'Trailers and clips. Nothing is loaded before a click.',
  'videos[].title': 'What stands below the still.',
  'videos[].provider': 'Who plays it.',
  'videos[].kind': 'What sort of video it is.',
  'related[].id': 'That film’s id.',
  'related[].title': 'That film’s title.',
  'related[].year': 'That film’s year.',
  'related[].relation': 'What it is to this film.',
  'links[].kind': 'What the link is for.',
  'links[].label': 'What the link says. Of a place to watch or buy: stream, free, ads, rent or buy.',
  'links[].provider': 'The shop or service, such as Netflix.',
  'sources[].name': 'The name in the credit line.',
  'sources[].license': 'On what terms, such as CC0.',
  'sources[].notice': 'A sentence that they want to be said.',
  'image.width': 'In pixels. With the height, nothing moves when it comes.',
  'image.height': 'In pixels.',
  'image.sources[].width': 'In pixels.',
  'image.caption': 'What stands below it.',
  'image.license': 'On what terms, such as CC BY-SA 4.0.',
  'person.name': 'As it is to be read.',
};

/** What the patterns ask for, in words: each is that of one kind of code. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/^\^\[A-Z\]\{2\}\$$/, 'two capital letters'],
  [/^\^\[A-Z\]\{3\}\$$/, 'three capital letters'],
  [/001/, 'two capital letters, or 001'],
  [/^\^\(18/, 'a date: 1995, 1995-10 or 1995-10-29'],
  [/^\^\[a-z\]\{2,3\}/, 'a language tag, such as en or pt-BR'],
];

const count = (number: number): string => number.toLocaleString('en');
const numeric = (bound: number | string | undefined): number | undefined =>
  typeof bound === 'number' && bound < 1e6 ? bound : undefined;

/** What a value looks like, in a few words of HTML. */
function shape(schema: Schema): string {
  const {type, enum: options, format, pattern, items, anyOf, $ref, minimum, maximum, maxLength} = schema;
  if ($ref) return $ref.endsWith('image') ? '<a href="#image">image</a>' : '<a href="#person">person</a>';
  if (anyOf) return [...new Set(anyOf.map(shape))].join(', or ');
  if (options) return options.map((one) => code(String(one))).join(' ');
  if (items) return items.type === 'object' ? 'list of objects' : `list of: ${shape(items)}`;
  if (pattern) return escapeHtml(patterns.find(([known]) => known.test(pattern))?.[1] ?? 'letters, digits, _ and -');
  if (format) return 'address';
  if (type === 'string') return `text, at most ${count(maxLength ?? 0)} characters`;
  if (type === 'number' || type === 'integer') {
    const [from, to] = [minimum, numeric(maximum)];
    const upTo = typeof maximum === 'string' ? ` to <code>${escapeHtml(maximum)}</code>` : '';
    return `${type === 'integer' ? 'whole number' : 'number'}${from === undefined ? '' : `, ${to === undefined ? `from ${count(from)}` : `${from} to ${to}`}`}${upTo}`;
  }
  return type ?? '';
}

/** Of a list, of an object or a string in its place: the object. */
function objectIn({items, anyOf, ...schema}: Schema): Schema | undefined {
  if (schema.properties) return schema;
  if (items) return objectIn(items);
  return anyOf?.map(objectIn).find(Boolean);
}

/** A row for a field, and one for each field in it. */
function rowsOf(path: string, schema: Schema, isNeeded: boolean): Row[] {
  const inner = objectIn(schema);
  const notes = [
    schema.description ? inline(schema.description) : (about[path] ?? ''),
    ...(schema.default === undefined ? [] : [`If it is not there: ${code(String(schema.default))}.`]),
  ];
  const row: Row = {
    id: anchor('field', path),
    cells: [`${code(path)}${isNeeded ? ' <span class="needed">needed</span>' : ''}`, shape(schema), notes.join(' ')],
  };
  const start = schema.items ? `${path}[].` : `${path}.`;
  return [row, ...(inner ? fieldsOf(start, inner) : [])];
}

const fieldsOf = (start: string, {properties = {}, required = []}: Schema): Row[] =>
  Object.entries(properties).flatMap(([name, field]) => rowsOf(start + name, field, required.includes(name)));

const group = (title: string, names: readonly string[]) => ({id: anchor('fields', title), title, names});
const groups = [
  group('The film', ['id', 'title', 'originalTitle', 'language', 'year', 'runtime', 'certificates', 'genres']),
  group('Texts and pictures', ['plot', 'tagline', 'poster', 'photos', 'videos']),
  group('What is said of it', ['rating', 'critics', 'reviews']),
  group('Where and when', ['releases', 'languages', 'countries', 'locations']),
  group('People', ['directors', 'writers', 'cast']),
  group('Money', ['boxOffice']),
  group('Where it leads', ['related', 'links', 'sources']),
];
const columns = ['Field', 'Value', 'What it is'];

/** All fields of a record, and what an image and a person are. */
export async function renderRecordFields(): Promise<string> {
  const schema = JSON.parse(await readSchema()) as Schema;
  const {properties = {}, required = [], $defs = {}} = schema;
  const grouped = new Set(groups.flatMap(({names}) => names));
  const others = group(
    'More',
    Object.keys(properties).filter((name) => !grouped.has(name)),
  );
  const tables = [...groups, ...(others.names.length ? [others] : [])].map(({id, title, names}) => {
    const rows = names.flatMap((name) => {
      const field = properties[name];
      return field ? rowsOf(name, field, required.includes(name)) : [];
    });
    return `<h3 id="${id}">${title}</h3>\n${table(title, columns, rows)}`;
  });
  const named = ['image', 'person'].map((name) => {
    const rows = fieldsOf(`${name}.`, objectIn($defs[name] ?? {}) ?? {});
    return `<h3 id="${name}">${name === 'image' ? 'An image' : 'A person'}</h3>\n${table(name, columns, rows)}`;
  });
  return [...tables, ...named].join('\n');
}

/** The headings above, and those of the page itself. */
export const recordContents = (): string =>
  contents([
    ['check', 'Check a record'],
    ['fields', 'All fields'],
    ...groups.map(({id, title}) => [id, title] as const),
    ['image', 'An image'],
    ['person', 'A person'],
    ['serve', 'Where to put it'],
  ]);
