const id = 'film-id="tt0113627"';
const link = '<a href="https://www.imdb.com/title/tt0113627/">Leaving Las Vegas (1995)</a>';

const example = (tag: string, attributes = ''): string =>
  `<${tag} ${id} heading-level="3"${attributes}>\n  ${link}\n</${tag}>`;

/** What stands in the reference of each element, live and as code, in the order of the reference. */
export const examples: Readonly<Record<string, string>> = {
  'film-card': example('film-card'),
  'film-reviews': example('film-reviews', ' order="helpful" page-size="2"'),
  'film-critics': example('film-critics'),
  'film-photos': example('film-photos'),
  'film-videos': example('film-videos'),
  'film-details': example('film-details'),
  'film-boxoffice': example('film-boxoffice'),
  'film-links': example('film-links'),
  'film-related': example('film-related'),
  'film-page': example('film-page', ' sections="card photos boxoffice"'),
  'film-provider': `<film-provider source="films/{id}.json" film-id="tt0113627">
  <film-card heading-level="3" layout="compact"></film-card>
  <p>A sentence between them, and then what it took:</p>
  <film-boxoffice heading-level="3"></film-boxoffice>
</film-provider>`,
};
