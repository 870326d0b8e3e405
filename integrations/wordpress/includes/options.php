<?php
/**
 * The settings, and the words that tell the script where films come from.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** All settings, with what holds where nothing has been saved. */
function film_elements_options(): array {
	$defaults = array(
		'source'      => 'wikidata',
		'template'    => '',
		'tmdb_key'    => '',
		'omdb_key'    => '',
		'fill'        => false,
		'plain_links' => false,
		'scheme'      => '',
		'tokens'      => array(),
	);
	$saved    = get_option( 'film_elements', array() );
	return array_merge( $defaults, is_array( $saved ) ? $saved : array() );
}

/**
 * The key of a service, which never leaves the server: a constant of wp-config.php keeps it out of the database and its
 * backups too.
 */
function film_elements_key( string $service ): string {
	$constant = 'FILM_ELEMENTS_' . strtoupper( $service ) . '_KEY';
	if ( defined( $constant ) ) {
		return (string) constant( $constant );
	}
	$options = film_elements_options();
	return (string) ( $options[ $service . '_key' ] ?? '' );
}

/** The source in use: `wikidata`, `tmdb`, `omdb`, `schema-org` or `files`. One that lacks what it needs is not in use. */
function film_elements_service(): string {
	$options = film_elements_options();
	$source  = $options['source'];
	if ( in_array( $source, array( 'tmdb', 'omdb' ), true ) ) {
		return '' !== film_elements_key( $source ) ? $source : 'wikidata';
	}
	if ( 'files' === $source ) {
		return '' !== $options['template'] ? 'files' : 'wikidata';
	}
	return 'schema-org' === $source ? $source : 'wikidata';
}

/**
 * The source in the words of the script's `data-source`. TMDB and OMDb are asked through this site, which adds the key.
 * Addresses are whole ones: the editor shows posts in a frame that has no address of its own.
 */
function film_elements_source(): string {
	$service = film_elements_service();
	$options = film_elements_options();
	if ( 'wikidata' === $service ) {
		return 'wikidata';
	}
	$words = $service;
	if ( 'files' === $service ) {
		$words = film_elements_template_url( $options['template'] );
	} elseif ( 'schema-org' !== $service ) {
		$words .= '?base=' . rawurlencode( untrailingslashit( rest_url( 'film-elements/v1/' . $service ) ) );
	}
	return $options['fill'] ? $words . ' wikidata' : $words;
}

/** `/films/{id}.json` with this site's own scheme and host before it; a whole address as it is. */
function film_elements_template_url( string $template ): string {
	if ( '/' !== $template[0] ) {
		return $template;
	}
	$home = wp_parse_url( home_url() );
	$port = isset( $home['port'] ) ? ':' . $home['port'] : '';
	return $home['scheme'] . '://' . $home['host'] . $port . $template;
}
