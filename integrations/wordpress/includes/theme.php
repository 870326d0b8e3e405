<?php
/**
 * The look: a few of the script's tokens as custom properties.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** The tokens that the settings have: name of the custom property, and the kind of its value. */
function film_elements_tokens(): array {
	return array(
		'accent'       => array( '--film-accent', 'color' ),
		'star'         => array( '--film-star-color', 'color' ),
		'surface'      => array( '--film-surface', 'color' ),
		'heading_font' => array( '--film-heading-font', 'font' ),
		'radius'       => array( '--film-radius', 'length' ),
		'space'        => array( '--film-space', 'length' ),
	);
}

/** What a value may be. Nothing here can end the declaration that it stands in, or load anything. */
function film_elements_token_pattern( string $kind ): string {
	$patterns = array(
		'color'  => '/^(?:#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|var\(--wp--preset--color--[a-z0-9-]+\)|[a-z]{3,20})$/iD',
		'font'   => '/^(?:var\(--wp--preset--font-family--[a-z0-9-]+\)|[a-z][a-z0-9 ,"\'-]{0,99})$/iD',
		'length' => '/^(?:0|\d{0,3}(?:\.\d{1,3})?(?:px|em|rem))$/iD',
	);
	return $patterns[ $kind ];
}

/** The value if it is one, else the empty string. */
function film_elements_clean_token( string $kind, $value ): string {
	$text = is_string( $value ) ? trim( $value ) : '';
	// An open quote would swallow what follows.
	$is_closed = 0 === substr_count( $text, '"' ) % 2 && 0 === substr_count( $text, "'" ) % 2;
	return $is_closed && preg_match( film_elements_token_pattern( $kind ), $text ) ? $text : '';
}

/** A rule with the tokens that are set, or nothing. */
function film_elements_theme_css(): string {
	$saved = film_elements_options()['tokens'];
	$lines = array();
	foreach ( film_elements_tokens() as $name => list( $property, $kind ) ) {
		$value = film_elements_clean_token( $kind, $saved[ $name ] ?? '' );
		if ( '' !== $value ) {
			$lines[] = $property . ': ' . $value . ';';
		}
	}
	return $lines ? ':root { ' . implode( ' ', $lines ) . ' }' : '';
}
