<?php
/**
 * Films' names, years and ids from Wikidata, which needs no key.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** The first two or three letters of the site's locale. */
function film_elements_language(): string {
	return preg_match( '/^[a-z]{2,3}/', get_locale(), $found ) ? $found[0] : 'en';
}

/**
 * Items that a search finds, in its order, each `array{id, title, year, note}`; null if there is no answer.
 *
 * @param string $search In the language of Wikidata's search, such as `haswbstatement:P345=tt0113627`.
 */
function film_elements_wikidata_find( string $search, int $limit ): ?array {
	$answer = film_elements_ask_json(
		'wikidata',
		'',
		array(
			'action'        => 'query',
			'list'          => 'search',
			'srsearch'      => $search,
			'srlimit'       => $limit,
			'format'        => 'json',
			'formatversion' => 2,
		)
	);
	if ( ! isset( $answer['query']['search'] ) || ! is_array( $answer['query']['search'] ) ) {
		return null;
	}
	return film_elements_wikidata_items( array_column( $answer['query']['search'], 'title' ) );
}

/** Items by their Q-ids, as above; without those that are not there. */
function film_elements_wikidata_items( array $ids ): ?array {
	$ids = preg_grep( '/^Q[1-9]\d{0,9}$/D', array_filter( $ids, 'is_string' ) );
	if ( ! $ids ) {
		return array();
	}
	$language = film_elements_language();
	$answer   = film_elements_ask_json(
		'wikidata',
		'',
		array(
			'action'           => 'wbgetentities',
			'ids'              => implode( '|', $ids ),
			'props'            => 'labels|descriptions|claims',
			'languages'        => implode( '|', array_unique( array( $language, 'en', 'mul' ) ) ),
			'languagefallback' => 1,
			'format'           => 'json',
			'formatversion'    => 2,
		)
	);
	if ( ! isset( $answer['entities'] ) || ! is_array( $answer['entities'] ) ) {
		return null;
	}
	$there = array_filter(
		$answer['entities'],
		static function ( $item ) {
			return is_array( $item ) && ! isset( $item['missing'] );
		}
	);
	return array_map( 'film_elements_wikidata_film', array_values( $there ) );
}

/** What of an item is shown to who chooses a film. An IMDb id is preferred: all sources know it. */
function film_elements_wikidata_film( array $item ): array {
	$imdb = preg_grep( '/^tt\d+$/D', array_filter( film_elements_wikidata_values( $item, 'P345' ), 'is_string' ) );
	return array(
		'id'    => (string) ( $imdb ? reset( $imdb ) : $item['id'] ?? '' ),
		'title' => film_elements_wikidata_text( $item['labels'] ?? array() ),
		'year'  => film_elements_wikidata_year( $item ),
		'note'  => film_elements_wikidata_text( $item['descriptions'] ?? array() ),
	);
}

/** Of the texts in several languages, the one in the site's own if there is one. */
function film_elements_wikidata_text( $texts ): string {
	$texts = is_array( $texts ) ? $texts : array();
	foreach ( array( film_elements_language(), 'mul', 'en' ) as $language ) {
		if ( isset( $texts[ $language ]['value'] ) && is_string( $texts[ $language ]['value'] ) ) {
			return sanitize_text_field( $texts[ $language ]['value'] );
		}
	}
	return '';
}

/** The values of a property, without those that were found wrong and those that are not known. */
function film_elements_wikidata_values( array $item, string $property ): array {
	$claims = $item['claims'][ $property ] ?? array();
	$values = array();
	foreach ( is_array( $claims ) ? $claims : array() as $claim ) {
		if ( 'deprecated' !== ( $claim['rank'] ?? '' ) && isset( $claim['mainsnak']['datavalue']['value'] ) ) {
			$values[] = $claim['mainsnak']['datavalue']['value'];
		}
	}
	return $values;
}

/** The year of the first of its dates of publication, or the empty string. */
function film_elements_wikidata_year( array $item ): string {
	$years = array();
	foreach ( film_elements_wikidata_values( $item, 'P577' ) as $value ) {
		// As in +1995-10-27T00:00:00Z; old dumps have eleven digits. A precision under 9 is a decade or more.
		if ( ( $value['precision'] ?? 0 ) >= 9 && preg_match( '/^\+0*(\d{4})-/', $value['time'] ?? '', $found ) ) {
			$years[] = $found[1];
		}
	}
	return $years ? min( $years ) : '';
}
