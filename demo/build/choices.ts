/** What can be shown of a film: the tag without its `film-`, what it is called, and how high a frame of it is at first. */
export const shows = [
  {show: 'card', name: 'Card', height: 400},
  {show: 'page', name: 'Whole page', height: 900},
  {show: 'reviews', name: 'Reviews', height: 700},
  {show: 'critics', name: 'Critics', height: 400},
  {show: 'photos', name: 'Photos', height: 300},
  {show: 'videos', name: 'Videos', height: 300},
  {show: 'details', name: 'Details', height: 500},
  {show: 'boxoffice', name: 'Box office', height: 400},
  {show: 'links', name: 'Links', height: 300},
  {show: 'related', name: 'Related films', height: 300},
] as const;

/** The sections of a page, in their order. */
export const sections = 'card watch videos photos reviews critics details boxoffice contribute related links'.split(
  ' ',
);

/** The languages that there are words in. */
export const languages = ['en', 'ar', 'de', 'es', 'fr', 'it', 'ja', 'pt', 'zh'];

/** Attributes that can be chosen, and what their values may be; the default of each is left out. */
export const looks = {
  layout: /^(vertical|compact|inline)$/,
  scheme: /^(light|dark)$/,
  appearance: /^(outlined|plain|filled)$/,
  'heading-level': /^[13456]$/,
  'without-heading': /^true$/,
  lang: /^[a-z]{2,3}(-[a-z\d]{2,8}){0,3}$/i,
  sections: new RegExp(`^(${sections.join('|')})( (${sections.join('|')})){0,10}$`),
} as const;

export type Look = keyof typeof looks;
export const lookNames = Object.keys(looks) as Look[];

/** Where films come from. `words` are those of the elements' own `source`, with the address of this site's records put in. */
export const sources = [
  {
    source: 'wikidata',
    name: 'Wikidata: nothing to set up',
    words: () => '',
    note: 'Facts, names and figures, free of rights. No plot, no readers’ reviews, and rarely a poster.',
  },
  {
    source: 'samples',
    name: 'This site’s seven sample films',
    words: (site: string) => `${site}films/{id}.json`,
    note: 'To try things out. Your page asks this site for the records. A page on another site gets them only if this site sends Access-Control-Allow-Origin.',
  },
  {
    source: 'tmdb',
    name: 'TMDB, filled up from Wikidata',
    words: () => 'tmdb?key=YOUR_KEY wikidata',
    note: 'Plot, poster, photos, reviews, videos, offers. Put your own key in place of YOUR_KEY; who reads your page can read it.',
  },
  {
    source: 'omdb',
    name: 'OMDb, filled up from Wikidata',
    words: () => 'omdb?key=YOUR_KEY wikidata',
    note: 'Plot, IMDb’s rating, critics’ scores, in English. Put your own key in place of YOUR_KEY.',
  },
  {
    source: 'schema-org',
    name: 'The JSON-LD in your page',
    words: () => 'schema-org',
    note: 'What your theme or a plugin says of a Movie for search engines.',
  },
  {
    source: 'files',
    name: 'Files of your own',
    words: () => '/films/{id}.json',
    note: 'One JSON file for each film, on your site. The address has {id} in it.',
  },
] as const;

export type Source = (typeof sources)[number]['source'];
