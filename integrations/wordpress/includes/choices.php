<?php
/**
 * What may be chosen: the lists that every attribute from a post is held against.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** The words after `show=`. The tag of each is `film-` and the word. */
function film_elements_shows(): array {
	return array( 'card', 'reviews', 'boxoffice', 'critics', 'photos', 'videos', 'details', 'links', 'related', 'page' );
}

/** An island's own scheme. Without one an element follows the page. */
function film_elements_schemes(): array {
	return array( 'light', 'dark' );
}

/** The value if it is in the list, else the empty string. */
function film_elements_one_of( $value, array $choices ): string {
	$word = is_string( $value ) ? strtolower( trim( $value ) ) : '';
	return in_array( $word, $choices, true ) ? $word : '';
}

/**
 * How an element looks: the attributes that a shortcode, a block or an address may give it, and what their values may be. The
 * same as the script takes from the hash of a link.
 */
function film_elements_looks(): array {
	return array(
		'layout'          => '/^(?:auto|vertical|compact|inline)$/D',
		'scheme'          => '/^(?:light|dark)$/D',
		'appearance'      => '/^(?:outlined|plain|filled)$/D',
		'heading-level'   => '/^[1-6]$/D',
		'without-heading' => '/^(?:true|1|without-heading)$/D',
		'lang'            => '/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iD',
		'loading'         => '/^(?:lazy|eager)$/D',
		'sections'        => '/^[a-z]{4,12}(?: [a-z]{4,12}){0,10}$/D',
		'kinds'           => '/^[a-z]{3,12}(?: [a-z]{3,12}){0,5}$/D',
		'order'           => '/^(?:newest|oldest|best|worst|helpful)$/D',
		'page-size'       => '/^[1-9]\d{0,2}$/D',
	);
}

/** Of what was given, those looks that are ones. */
function film_elements_clean_looks( array $given ): array {
	$looks = array();
	foreach ( film_elements_looks() as $name => $pattern ) {
		$value = isset( $given[ $name ] ) && is_scalar( $given[ $name ] ) ? trim( (string) $given[ $name ] ) : '';
		if ( preg_match( $pattern, $value ) ) {
			$looks[ $name ] = $value;
		}
	}
	return $looks;
}
