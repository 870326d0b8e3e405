/**
 * Writes the JSON Schema of the film record, `film.schema.json`, for editors and other programs. It is made from the one
 * schema in src/film/schema.ts, as tsc has built it; the words of explanation stand here, so that no page loads them.
 *
 *     node scripts/json-schema.mjs [the folder that tsc has built to, dist]
 */
import {writeFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {toJsonSchema} from '@valibot/to-json-schema';

/** Of fields, wherever they stand, and of those at a path, which count before. */
const descriptions = {
  area: 'An ISO 3166-1 country code, or 001 for the world.',
  asOf: 'When it stood so: a year, a month or a day, ISO 8601.',
  best: 'The upper end of the scale.',
  country: 'An ISO 3166-1 code.',
  currency: 'An ISO 4217 code.',
  date: 'A year, a month or a day, ISO 8601.',
  photo: 'An image, or just its address.',
  poster: 'An image, or just its address.',
  sources: 'The same picture in other widths.',
  thumbnail: 'An image, or just its address.',
  url: 'An http(s) address, absolute or relative to the record.',
  'film.id': "What the record is known by: an IMDb id, a Wikidata id, or the site's own.",
  'film.title': 'The title, in the language of the texts.',
  'film.originalTitle': 'The title in the language of the film, where it is another.',
  'film.language': 'The language of the texts in this record, a BCP 47 tag.',
  'film.year': 'The year of the first release.',
  'film.runtime': 'In minutes.',
  'film.certificates': 'Ratings by film boards, such as R in US.',
  'film.certificates.system': 'Who gives such ratings, such as MPA.',
  'film.certificates.reason': 'Why the film has this one.',
  'film.genres': 'In words, such as Drama.',
  'film.plot': 'A short summary. A blank line parts paragraphs.',
  'film.photos': 'Stills from the film.',
  'film.rating': 'What the users of a site think of the film.',
  'film.critics': 'What critics think of the film.',
  'film.critics.scores': 'Aggregates, such as 82 of 100.',
  'film.critics.scores.count': 'Of how many reviews.',
  'film.critics.reviews': 'Quotes from reviews.',
  'film.reviews': 'Reviews by users.',
  'film.reviews.body': 'A blank line parts paragraphs.',
  'film.reviews.language': 'The language of the review, a BCP 47 tag.',
  'film.reviews.spoiler': 'Whether it tells what should not be known before; it is then shown on request.',
  'film.reviews.helpful': 'How many readers found it helpful, of how many who said.',
  'film.releases': 'When the film came out, and where.',
  'film.languages': 'The languages spoken: BCP 47 tags, or names where no tag is right.',
  'film.countries': 'The countries of origin: ISO 3166-1 codes, or names where no code is right.',
  'film.locations': 'Where the film was shot.',
  'film.cast': 'Who played, the leading roles first.',
  'film.cast.role': 'Whom they played, or what they did.',
  'film.boxOffice': 'As reported. What is not known is absent, never 0.',
  'film.boxOffice.budget.estimated': 'Whether the figure is an estimate.',
  'film.boxOffice.openings': 'The takings of the opening weekend, by area.',
  'film.boxOffice.openings.date': 'The last day of that weekend.',
  'film.boxOffice.grosses': 'The takings, by area.',
  'film.videos.key': "The player's key for the video.",
  'film.videos.duration': 'In seconds.',
  'film.related': 'More films to explore.',
  'film.links': 'Where to watch, buy or search for the film, its own site, and where to mend this record.',
  'film.sources': 'Whom to credit for the facts.',
  'image.url': 'The picture: an http(s) address, absolute or relative to the record, or a data: URL of a raster image.',
  'image.alt': 'What the picture shows, for those who do not see it.',
  'image.credit': 'Whom to name beside it.',
};

/** What only our kinds of schema know. */
const converters = {
  text: ({max}) => ({type: 'string', minLength: 1, maxLength: max}),
  pattern: ({pattern}) => ({type: 'string', pattern: pattern.source}),
  url: () => ({type: 'string', format: 'uri-reference'}),
  number: ({type, min, max}) => ({type, minimum: min, ...(max < 9e15 && {maximum: max})}),
  picklist: ({options}) => (options.includes(true) ? {type: 'boolean'} : {enum: options}),
  array: ({max}, converted) => ({...converted, maxItems: max}),
};
converters.integer = converters.number;

function filmJsonSchema({filmSchema, image, person}) {
  const {$schema, ...schema} = toJsonSchema(filmSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions: {image, person},
    overrideSchema: ({valibotSchema, jsonSchema}) => converters[valibotSchema.type]?.(valibotSchema, jsonSchema),
  });
  if (String(schema.required) !== 'id,title')
    throw new Error(`A film record needs only id and title, not ${schema.required}`);
  const unused = new Set(Object.keys(descriptions));
  describe(schema, 'film', unused);
  describe(schema.$defs.image, 'image', unused);
  describe(schema.$defs.person, 'film.cast', unused);
  if (unused.size) throw new Error(`Descriptions of no field: ${[...unused]}`);
  return {
    $schema,
    title: 'Film record',
    description: 'One film. What is not known is left out: never "", 0, null or "N/A". All text is plain text.',
    ...schema,
  };
}

/** Puts the descriptions into a schema and all below it, and notes which were used. */
function describe(schema, path, unused) {
  const {properties = {}, items, anyOf = []} = schema;
  for (const [name, field] of Object.entries(properties)) {
    const key = [`${path}.${name}`, name].find((key) => key in descriptions);
    if (key) field.description = descriptions[key];
    unused.delete(key);
    describe(field, `${path}.${name}`, unused);
  }
  for (const part of [items, ...anyOf]) if (part) describe(part, path, unused);
}

const dist = resolve(process.argv[2] ?? 'dist');
const schema = filmJsonSchema(await import(pathToFileURL(`${dist}/film/schema.js`)));
await writeFile(`${dist}/film.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
