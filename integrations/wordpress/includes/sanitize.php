<?php
/**
 * What comes from the settings form, made into settings.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** The sources to choose from, in the words of the form. */
function film_elements_source_choices(): array {
	return array(
		'wikidata'   => __( 'Wikidata: free, no key; facts and names, no plot, rarely a poster', 'film-elements' ),
		'tmdb'       => __( 'TMDB: plot, poster, photos, videos; needs a key', 'film-elements' ),
		'omdb'       => __( 'OMDb: plot, ratings, in English; needs a key', 'film-elements' ),
		'schema-org' => __( 'The JSON-LD "Movie" that your theme or SEO plugin writes into the page', 'film-elements' ),
		'files'      => __( 'Records of your own: a JSON file for each film', 'film-elements' ),
	);
}

/** Settings from a form. What is no setting is left out; what is wrong is as it was, and said. */
function film_elements_sanitize( $input ): array {
	$input = is_array( $input ) ? $input : array();
	$old   = film_elements_options();
	$new   = array(
		'source'      => film_elements_one_of( $input['source'] ?? '', array_keys( film_elements_source_choices() ) ),
		'template'    => film_elements_sanitize_template( $input['template'] ?? '', $old['template'] ),
		'tmdb_key'    => film_elements_sanitize_key( 'tmdb', $input, $old['tmdb_key'] ),
		'omdb_key'    => film_elements_sanitize_key( 'omdb', $input, $old['omdb_key'] ),
		'fill'        => ! empty( $input['fill'] ),
		'plain_links' => ! empty( $input['plain_links'] ),
		'scheme'      => film_elements_one_of( $input['scheme'] ?? '', film_elements_schemes() ),
		'tokens'      => film_elements_sanitize_tokens( $input['tokens'] ?? array() ),
	);
	if ( '' === $new['source'] ) {
		$new['source'] = 'wikidata';
	}
	film_elements_warn_of_missing( $new );
	return $new;
}

/** Those of the look that are values of their kind. */
function film_elements_sanitize_tokens( $input ): array {
	$tokens = array();
	foreach ( film_elements_tokens() as $name => list( , $kind ) ) {
		$given = is_array( $input ) ? $input[ $name ] ?? '' : '';
		$given = is_string( $given ) ? trim( $given ) : '';
		$clean = film_elements_clean_token( $kind, $given );
		if ( '' !== $clean ) {
			$tokens[ $name ] = $clean;
		} elseif ( '' !== $given ) {
			/* translators: %s: a value that was typed. */
			film_elements_complain( sprintf( __( '"%s" is not a value that can be used there.', 'film-elements' ), $given ) );
		}
	}
	return $tokens;
}

/** A path of this site, or a whole address, with `{id}` in it. */
function film_elements_sanitize_template( $value, string $old ): string {
	$template = is_string( $value ) ? trim( $value ) : '';
	if ( '' === $template ) {
		return '';
	}
	if ( preg_match( '~^(?:/(?!/)|https?://[a-z0-9.:\[\]-]+/)[^\s"\'<>\\\\]*\{id\}[^\s"\'<>\\\\]*$~iD', $template ) ) {
		return $template;
	}
	film_elements_complain( __( 'The address of the records begins with / or https:// and has {id} in it.', 'film-elements' ) );
	return $old;
}

/** A key, the old one if the field was left empty, or none. The form never has the key in it. */
function film_elements_sanitize_key( string $service, array $input, string $old ): string {
	if ( ! empty( $input[ $service . '_forget' ] ) ) {
		return '';
	}
	$key = $input[ $service . '_key' ] ?? '';
	$key = is_string( $key ) ? trim( $key ) : '';
	if ( '' === $key ) {
		return $old;
	}
	if ( preg_match( '/^[A-Za-z0-9]{4,64}$/D', $key ) ) {
		return $key;
	}
	film_elements_complain(
		'tmdb' === $service
			? __( 'That is not a key of TMDB\'s API v3, which has 32 letters and digits.', 'film-elements' )
			: __( 'That is not a key of OMDb, which has eight letters and digits.', 'film-elements' )
	);
	return $old;
}

/** Says what a chosen source still lacks; until then Wikidata stands in. */
function film_elements_warn_of_missing( array $options ): void {
	$source   = $options['source'];
	$has_key  = defined( 'FILM_ELEMENTS_' . strtoupper( $source ) . '_KEY' ) || ! empty( $options[ $source . '_key' ] );
	$is_short = ( in_array( $source, array( 'tmdb', 'omdb' ), true ) && ! $has_key )
		|| ( 'files' === $source && '' === $options['template'] );
	if ( $is_short ) {
		film_elements_complain( __( 'Until the source that you chose has its key or address, films come from Wikidata.', 'film-elements' ), 'warning' );
	}
}

/** A message above the form. */
function film_elements_complain( string $message, string $type = 'error' ): void {
	// WordPress runs a sanitizer twice for an option that is new.
	$said = wp_list_pluck( get_settings_errors( 'film_elements' ), 'message' );
	if ( ! in_array( $message, $said, true ) ) {
		add_settings_error( 'film_elements', 'film_elements_' . count( $said ), $message, $type );
	}
}
