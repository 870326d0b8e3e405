<?php
/**
 * How a film is named: by an id, or by the address of its page on another site.
 *
 * A "ref" is one string: `tt0113627` (IMDb), `Q280918` (Wikidata), `451` (TMDB), `letterboxd:leaving-las-vegas`, or the
 * name of a record of the site's own.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** Addresses of films' pages; what the group catches is put into the ref. */
function film_elements_url_patterns(): array {
	return array(
		'~^https?://(?:www\.|m\.)?imdb\.com/(?:[a-z]{2}(?:-[a-z]{2})?/)?title/(tt\d{5,10})(?:[/?#]|$)~i' => '',
		'~^https?://(?:www\.)?themoviedb\.org/movie/(\d{1,10})(?:-[^/?#]*)?(?:[/?#]|$)~i' => '',
		'~^https?://(?:www\.)?letterboxd\.com/(?:imdb|tmdb)/(tt\d{5,10}|\d{1,10})(?:[/?#]|$)~i' => '',
		'~^https?://(?:www\.)?letterboxd\.com/film/([a-z0-9-]{1,100})(?:[/?#]|$)~i' => 'letterboxd:',
		'~^https?://(?:(?:www|m)\.)?wikidata\.org/(?:wiki|entity)/(Q[1-9]\d{0,9})(?:[/?#]|$)~i' => '',
	);
}

/** The ref of an id or of an address; the empty string for what names no film. */
function film_elements_ref( $value ): string {
	$text = is_string( $value ) || is_int( $value ) ? trim( (string) $value ) : '';
	foreach ( film_elements_url_patterns() as $pattern => $prefix ) {
		if ( preg_match( $pattern, $text, $found ) ) {
			return $prefix . film_elements_usual_spelling( $found[1] );
		}
	}
	return preg_match( '/^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}$/D', $text ) ? film_elements_usual_spelling( $text ) : '';
}

/** `TT0113627` is `tt0113627`, `q280918` is `Q280918`. */
function film_elements_usual_spelling( string $id ): string {
	if ( preg_match( '/^tt\d+$/iD', $id ) ) {
		return strtolower( $id );
	}
	return preg_match( '/^q\d+$/iD', $id ) ? strtoupper( $id ) : $id;
}

/** Whose id a ref is: `imdb`, `wikidata`, `tmdb`, `letterboxd`, or `own`. */
function film_elements_ref_kind( string $ref ): string {
	if ( 0 === strpos( $ref, 'letterboxd:' ) ) {
		return 'letterboxd';
	}
	if ( preg_match( '/^tt\d{5,10}$/D', $ref ) ) {
		return 'imdb';
	}
	if ( preg_match( '/^Q[1-9]\d{0,9}$/D', $ref ) ) {
		return 'wikidata';
	}
	return preg_match( '/^\d{1,10}$/D', $ref ) ? 'tmdb' : 'own';
}

/** The address of the film's page, for the link that is seen without the script; empty for a record of the site's own. */
function film_elements_page_url( string $ref ): string {
	switch ( film_elements_ref_kind( $ref ) ) {
		case 'imdb':
			return 'https://www.imdb.com/title/' . $ref . '/';
		case 'wikidata':
			return 'https://www.wikidata.org/wiki/' . $ref;
		case 'tmdb':
			return 'https://www.themoviedb.org/movie/' . $ref;
		case 'letterboxd':
			return 'https://letterboxd.com/film/' . substr( $ref, strlen( 'letterboxd:' ) ) . '/';
		default:
			return '';
	}
}

/** Whether the source in use finds a film by this ref as it is; else it has to be looked up first. */
function film_elements_is_known_to_source( string $ref ): bool {
	$kind    = film_elements_ref_kind( $ref );
	$service = film_elements_service();
	if ( 'letterboxd' === $kind ) {
		return false;
	}
	if ( 'files' === $service || 'schema-org' === $service ) {
		return true;
	}
	$kinds = array(
		'wikidata' => array( 'imdb', 'wikidata' ),
		'tmdb'     => array( 'imdb', 'wikidata', 'tmdb' ),
		'omdb'     => array( 'imdb' ),
	);
	return in_array( $kind, $kinds[ $service ], true );
}
