<?php
/**
 * Settings → Film Elements, with WordPress's Settings API: it makes and checks the nonce, and who may save.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** Puts the page into the menu. */
function film_elements_add_page(): void {
	add_options_page(
		__( 'Film Elements', 'film-elements' ),
		__( 'Film Elements', 'film-elements' ),
		'manage_options',
		'film-elements',
		'film_elements_print_page'
	);
}
add_action( 'admin_menu', 'film_elements_add_page' );

/** The way to it from the list of plugins. */
function film_elements_add_link( array $links ): array {
	$url = admin_url( 'options-general.php?page=film-elements' );
	array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html__( 'Settings', 'film-elements' ) ) );
	return $links;
}
add_filter( 'plugin_action_links_' . plugin_basename( FILM_ELEMENTS_FILE ), 'film_elements_add_link' );

/** The setting and its fields. */
function film_elements_register_settings(): void {
	register_setting(
		'film_elements',
		'film_elements',
		array(
			'type'              => 'array',
			'sanitize_callback' => 'film_elements_sanitize',
			'show_in_rest'      => false,
		)
	);
	$sections = array(
		'source' => __( 'Where films come from', 'film-elements' ),
		'look'   => __( 'How they look', 'film-elements' ),
	);
	foreach ( $sections as $section => $title ) {
		add_settings_section( 'film_elements_' . $section, $title, '__return_null', 'film-elements' );
	}
	foreach ( film_elements_settings_fields() as $name => list( $section, $type, $label, $more ) ) {
		$id = 'film-elements-' . str_replace( '_', '-', $name );
		add_settings_field(
			$id,
			$label,
			'film_elements_field_' . $type,
			'film-elements',
			'film_elements_' . $section,
			$more + array(
				'name'      => $name,
				'label_for' => $id,
				'example'   => '',
			)
		);
	}
}
add_action( 'admin_init', 'film_elements_register_settings' );

/** All fields: section, type, label, and what the type needs. */
function film_elements_settings_fields(): array {
	$color = __( 'A colour such as #b3261e, or var(--wp--preset--color--primary).', 'film-elements' );
	return array(
		'source'       => array(
			'source',
			'select',
			__( 'Source', 'film-elements' ),
			array( 'choices' => film_elements_source_choices() ),
		),
		'tmdb'         => array(
			'source',
			'key',
			__( 'Key of TMDB', 'film-elements' ),
			array( 'help' => __( 'Of its API, version 3. It stays on this server: readers ask this site, which asks TMDB. Free for what is not commercial.', 'film-elements' ) ),
		),
		'omdb'         => array(
			'source',
			'key',
			__( 'Key of OMDb', 'film-elements' ),
			array( 'help' => __( 'It stays on this server too. Data of OMDb is CC BY-NC, not for commercial use.', 'film-elements' ) ),
		),
		'template'     => array(
			'source',
			'text',
			__( 'Address of your records', 'film-elements' ),
			array(
				'example' => '/films/{id}.json',
				'help'    => __( 'The film\'s id takes the place of {id}.', 'film-elements' ),
			),
		),
		'fill'         => array(
			'source',
			'check',
			__( 'Gaps', 'film-elements' ),
			array( 'text' => __( 'Ask Wikidata for what the source does not have', 'film-elements' ) ),
		),
		'plain_links'  => array(
			'source',
			'check',
			__( 'Links', 'film-elements' ),
			array( 'text' => __( 'A link to a film\'s page that stands alone in its paragraph becomes a card', 'film-elements' ) ),
		),
		'scheme'       => array(
			'look',
			'select',
			__( 'Colours', 'film-elements' ),
			array(
				'choices' => array(
					''      => __( 'As the page', 'film-elements' ),
					'light' => __( 'Light', 'film-elements' ),
					'dark'  => __( 'Dark', 'film-elements' ),
				),
			),
		),
		'accent'       => array( 'look', 'token', __( 'Links and bars', 'film-elements' ), array( 'help' => $color ) ),
		'star'         => array( 'look', 'token', __( 'Star', 'film-elements' ), array( 'help' => $color ) ),
		'surface'      => array( 'look', 'token', __( 'Background', 'film-elements' ), array( 'help' => $color ) ),
		'heading_font' => array( 'look', 'token', __( 'Typeface of headings', 'film-elements' ), array( 'example' => 'Georgia, serif' ) ),
		'radius'       => array( 'look', 'token', __( 'Roundness of corners', 'film-elements' ), array( 'example' => '8px' ) ),
		'space'        => array( 'look', 'token', __( 'Space between things', 'film-elements' ), array( 'example' => '1em' ) ),
	);
}

/** The page itself. */
function film_elements_print_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
	echo '<p>' . esc_html__( 'A film stands in a post as the block "Film", as [film id=tt0113627], or as the address of its page on IMDb, TMDB, Letterboxd or Wikidata, alone on its line.', 'film-elements' ) . '</p>';
	echo '<form action="options.php" method="post">';
	settings_fields( 'film_elements' );
	do_settings_sections( 'film-elements' );
	submit_button();
	echo '</form></div>';
}
