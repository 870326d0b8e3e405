<?php
/**
 * The block on a page. WordPress gives `$attributes`, which come from a post and may be anything.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

$film_elements_html = film_elements_render( array( 'ref' => $attributes['filmId'] ?? '' ) + $attributes );

if ( '' !== $film_elements_html ) {
	printf(
		'<div %1$s>%2$s</div>',
		wp_kses_data( get_block_wrapper_attributes( array( 'class' => 'film-elements' ) ) ),
		wp_kses_post( $film_elements_html )
	);
}
