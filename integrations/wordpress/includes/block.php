<?php
/**
 * The block "Film".
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** Makes the block known. */
function film_elements_register_block(): void {
	// Named here and not in block.json: with themes without blocks, what is named there is loaded on every page.
	$in_editor = array(
		'script_handles' => array( 'film-elements' ),
		'style_handles'  => array( 'film-elements' ),
	);
	register_block_type( FILM_ELEMENTS_DIR . 'blocks/film', is_admin() ? $in_editor : array() );
}
add_action( 'init', 'film_elements_register_block' );
