<?php
/**
 * The address of a film's page, alone on its line: IMDb, TMDB, Letterboxd, Wikidata.
 *
 * It is turned into an element when the page is made and not when the post is saved, so it works for every role. Options ride
 * in the hash, as they do in links: `https://www.imdb.com/title/tt0113627/#film-reviews?scheme=dark`.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** Makes the addresses known. */
function film_elements_register_embeds(): void {
	foreach ( array_keys( film_elements_url_patterns() ) as $number => $pattern ) {
		wp_embed_register_handler( 'film_elements_' . $number, $pattern, 'film_elements_embed' );
	}
}
add_action( 'init', 'film_elements_register_embeds' );

/** What stands in the address's place. */
function film_elements_embed( $matches, $attributes, $url ): string {
	// The editor shows an embed in a frame of its own: without this page's head, and with scripts that are no modules.
	$is_preview = defined( 'REST_REQUEST' ) && REST_REQUEST;
	$html       = film_elements_render( array( 'ref' => $url ) + film_elements_hash_options( $url ) );
	if ( ! $is_preview || false === strpos( $html, '<film-' ) ) {
		return $html;
	}
	wp_dequeue_script( 'film-elements' );
	wp_enqueue_script( 'film-elements-classic' );
	return sprintf( '<film-provider source="%s">%s</film-provider>', esc_attr( film_elements_source() ), $html );
}

/** What the hash says: `#film-reviews?scheme=dark`. */
function film_elements_hash_options( string $url ): array {
	$hash = (string) wp_parse_url( html_entity_decode( $url ), PHP_URL_FRAGMENT );
	if ( ! preg_match( '/^film-([a-z]+)(?:\?(.*))?$/D', $hash, $found ) ) {
		return array();
	}
	wp_parse_str( $found[2] ?? '', $looks );
	return array( 'show' => $found[1] ) + film_elements_clean_looks( $looks );
}
