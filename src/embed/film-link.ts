/**
 * Pages of films on sites whose ids sources know, as `URL` writes their addresses: nothing stands before the host but a
 * short subdomain, no name and password either. Letterboxd's own pages name no id that a source knows.
 */
const FILM =
  /^https?:\/\/(?:[a-z-]{1,5}\.)?(?:imdb\.com\/(?:[a-z-]{1,5}\/)?title|themoviedb\.org\/movie|letterboxd\.com\/[it]mdb|wikidata\.org\/(?:wiki|entity))\/((?:tt|Q)?\d+)\b/;

/** Text as a link; one to a page of this site if the text is no address. */
export const linkTo = (href: string): HTMLAnchorElement => Object.assign(document.createElement('a'), {href});

/** The id of the film that a link leads to: IMDb's, Wikidata's, or a number of TMDB's. */
export const filmOf = ({href}: HTMLAnchorElement): string | undefined => FILM.exec(href)?.[1];
