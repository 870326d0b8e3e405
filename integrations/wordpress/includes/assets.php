<?php
/**
 * The script and the style, from this plugin's own folder, on pages that have a film.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** Makes both known; nothing is loaded yet. */
function film_elements_register_assets(): void {
	wp_register_script(
		'film-elements',
		plugins_url( 'assets/film-elements.js', FILM_ELEMENTS_FILE ),
		array(),
		FILM_ELEMENTS_VERSION,
		true
	);
	// One file, for where WordPress itself writes the script tag and knows no modules: its preview of an embed.
	wp_register_script(
		'film-elements-classic',
		plugins_url( 'assets/film-elements.iife.js', FILM_ELEMENTS_FILE ),
		array(),
		FILM_ELEMENTS_VERSION,
		true
	);
	wp_register_style( 'film-elements', plugins_url( 'css/film.css', FILM_ELEMENTS_FILE ), array(), FILM_ELEMENTS_VERSION );
	wp_add_inline_style( 'film-elements', film_elements_theme_css() );
}
// Before the block, which names them.
add_action( 'init', 'film_elements_register_assets', 5 );

/** Puts both on the page; it is enough to say so while the page is being made. */
function film_elements_enqueue(): void {
	wp_enqueue_script( 'film-elements' );
	wp_enqueue_style( 'film-elements' );
}

/**
 * Makes the tag a module's, and has it say where films come from. WordPress has functions for modules from 6.5 on, but what
 * these write does not come into the editor's frame.
 */
function film_elements_module_tag( string $tag, string $handle ): string {
	if ( 'film-elements' !== $handle ) {
		return $tag;
	}
	$options    = film_elements_options();
	$attributes = array(
		'data-source'        => film_elements_source(),
		'data-scheme'        => film_elements_one_of( $options['scheme'], film_elements_schemes() ),
		'data-upgrade-links' => $options['plain_links'] ? 'paragraph' : '',
	);
	$added      = '';
	foreach ( array_filter( $attributes ) as $name => $value ) {
		$added .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	$tag = preg_replace( '~ type=(["\'])text/javascript\1~', '', $tag );
	// A function, as what is put in could be taken for a reference to what was found.
	return preg_replace_callback(
		'~<script(?=[^>]*\ssrc=)~',
		static function () use ( $added ) {
			return '<script type="module"' . $added;
		},
		$tag,
		1
	);
}
add_filter( 'script_loader_tag', 'film_elements_module_tag', 10, 2 );
