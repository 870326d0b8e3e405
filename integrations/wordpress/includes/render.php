<?php
/**
 * A film as HTML, for all ways of naming one.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/**
 * An element with the film's link in it: what feeds, readers without script and search engines see.
 *
 * @param array $film From a post, so anything may be in it: `ref` (id or address), `title`, `show`,
 *                    and looks such as `layout`.
 * @return string HTML, escaped; the empty string for what names no film.
 */
function film_elements_render( array $film ): string {
	$ref = film_elements_ref( $film['ref'] ?? '' );
	if ( '' === $ref ) {
		return '';
	}
	$title = is_string( $film['title'] ?? null ) ? sanitize_text_field( $film['title'] ) : '';
	$id    = film_elements_is_known_to_source( $ref ) ? $ref : '';
	if ( '' === $title || '' === $id ) {
		$fact  = film_elements_facts( $ref );
		$title = '' === $title && $fact ? film_elements_title_and_year( $fact ) : $title;
		$id    = '' === $id && $fact ? $fact['id'] : $id;
	}
	$link = film_elements_link( $ref, $title );
	if ( '' === $id || ! film_elements_is_known_to_source( $id ) ) {
		return $link;
	}
	film_elements_enqueue();
	return film_elements_element( $id, $link, $film );
}

/** The element around its link. */
function film_elements_element( string $id, string $link, array $film ): string {
	$show = film_elements_one_of( $film['show'] ?? '', film_elements_shows() );
	$tag  = 'film-' . ( '' === $show ? 'card' : $show );
	$html = '<' . $tag . sprintf( ' film-id="%s"', esc_attr( $id ) );
	foreach ( film_elements_clean_looks( $film ) as $name => $value ) {
		$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return $html . '>' . $link . '</' . $tag . '>';
}

/** The link to the film's page; only its title for a record of the site's own. */
function film_elements_link( string $ref, string $title ): string {
	$url  = film_elements_page_url( $ref );
	$text = '' === $title ? preg_replace( '/^letterboxd:/', '', $ref ) : $title;
	return '' === $url ? esc_html( $text ) : sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html( $text ) );
}
