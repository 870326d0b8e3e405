<?php
/**
 * `[film id=tt0113627 show=card layout=compact scheme=dark]`, or with the link's text in it: `[film id=…]My text[/film]`.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** What the shortcode stands for. */
function film_elements_shortcode( $attributes, $content = '' ): string {
	$names = array_merge( array( 'id', 'show', 'title' ), array_keys( film_elements_looks() ) );
	$given = shortcode_atts( array_fill_keys( $names, '' ), (array) $attributes, 'film' );
	$text  = trim( wp_strip_all_tags( (string) $content ) );
	if ( '' !== $text ) {
		$given['title'] = $text;
	}
	$html = film_elements_render( array( 'ref' => $given['id'] ) + $given );
	if ( '' !== $html ) {
		return $html;
	}
	// Readers see the author's words; who can mend it is told.
	if ( ! current_user_can( 'edit_posts' ) ) {
		return esc_html( $given['title'] );
	}
	/* translators: %s: what the author wrote as the film's id. */
	return esc_html( sprintf( __( '[film: "%s" is no film\'s id or address]', 'film-elements' ), $given['id'] ) );
}

/** `film` is short, and another plugin may have it: the long form is ours in any case. */
function film_elements_register_shortcode(): void {
	add_shortcode( 'film_elements', 'film_elements_shortcode' );
	if ( ! shortcode_exists( 'film' ) ) {
		add_shortcode( 'film', 'film_elements_shortcode' );
	}
}
add_action( 'init', 'film_elements_register_shortcode', 20 );
