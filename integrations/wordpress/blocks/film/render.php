<?php
/**
 * The block on a page. WordPress gives `$attributes`, which come from a post and may be anything.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

$film_elements_html = film_elements_render( array( 'ref' => $attributes['filmId'] ?? '' ) + $attributes );

if ( '' !== $film_elements_html ) {
	$film_elements_wrapper = array( 'class' => 'film-elements' );
	// Of blocks that are made on the server WordPress itself did not print it in its first years.
	if ( ! empty( $attributes['anchor'] ) && is_string( $attributes['anchor'] ) && ! function_exists( 'wp_apply_anchor_support' ) ) {
		$film_elements_wrapper['id'] = $attributes['anchor'];
	}
	printf(
		'<div %1$s>%2$s</div>',
		wp_kses_data( get_block_wrapper_attributes( $film_elements_wrapper ) ),
		wp_kses_post( $film_elements_html )
	);
}
