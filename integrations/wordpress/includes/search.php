<?php
/**
 * Films by title, for who writes a post.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** So many films are offered. */
const FILM_ELEMENTS_RESULTS = 8;

/** What OMDb is asked of one film: the same as the script does, so that one answer serves both. */
function film_elements_omdb_query( string $id ): array {
	return array(
		'i'    => $id,
		'plot' => 'full',
		'r'    => 'json',
	);
}

/** Films, each `array{id, title, year, note}`, of an id or address as well; null if there is no answer. */
function film_elements_search( string $term ): ?array {
	// A number is a title too: 1917.
	if ( preg_match( '~^(?:tt\d{5,10}|Q[1-9]\d{0,9}|https?://.*)$~iD', $term ) ) {
		$ref  = film_elements_ref( $term );
		$fact = '' === $ref ? null : film_elements_facts( $ref );
		return $fact ? array( array_merge( array( 'note' => '' ), $fact ) ) : array();
	}
	switch ( film_elements_service() ) {
		case 'tmdb':
			return film_elements_search_tmdb( $term );
		case 'omdb':
			return film_elements_search_omdb( $term );
		default:
			// What has an id of TMDB's films, or is said to be a film.
			return film_elements_wikidata_find( $term . ' haswbstatement:P4947|P31=Q11424', FILM_ELEMENTS_RESULTS );
	}
}

/** In TMDB. The ids are its own: the editor asks for the IMDb id of the one that is chosen. */
function film_elements_search_tmdb( string $term ): ?array {
	$answer = film_elements_ask_json(
		'tmdb',
		'search/movie',
		array(
			'query'    => $term,
			'language' => film_elements_language(),
		)
	);
	if ( ! isset( $answer['results'] ) || ! is_array( $answer['results'] ) ) {
		return null;
	}
	$films = array();
	foreach ( array_slice( $answer['results'], 0, FILM_ELEMENTS_RESULTS ) as $movie ) {
		$fact     = film_elements_fact( film_elements_ref( $movie['id'] ?? '' ), $movie['title'] ?? '', $movie['release_date'] ?? '' );
		$original = film_elements_fact( '', $movie['original_title'] ?? '', '' )['title'];
		$films[]  = $fact + array( 'note' => $original === $fact['title'] ? '' : $original );
	}
	return $films;
}

/** In OMDb, which says "Movie not found!" in the body. */
function film_elements_search_omdb( string $term ): ?array {
	$answer = film_elements_ask_json(
		'omdb',
		'',
		array(
			's'    => $term,
			'type' => 'movie',
			'r'    => 'json',
		)
	);
	if ( null === $answer ) {
		return null;
	}
	$films = array();
	foreach ( array_slice( (array) ( $answer['Search'] ?? array() ), 0, FILM_ELEMENTS_RESULTS ) as $film ) {
		$id      = is_array( $film ) ? film_elements_ref( $film['imdbID'] ?? '' ) : '';
		$films[] = film_elements_fact( $id, $film['Title'] ?? '', $film['Year'] ?? '' ) + array( 'note' => '' );
	}
	return $films;
}
