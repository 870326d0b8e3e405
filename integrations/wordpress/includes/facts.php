<?php
/**
 * Title, year and best id of a film, for the link that readers of feeds see, and for addresses that no source knows.
 *
 * Looked up once and then kept. As with WordPress's own embeds, the first view of a new post may wait for it: at most for
 * three films and three seconds each, and not at all for five minutes after a service did not answer.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** So many films' facts are kept. */
const FILM_ELEMENTS_FACTS_SIZE = 1000;

/** `array{id, title, year}`, or null where nothing is known. */
function film_elements_facts( string $ref ): ?array {
	$known = get_option( 'film_elements_facts', array() );
	$known = is_array( $known ) ? $known : array();
	$fact  = $known[ $ref ] ?? null;
	// What was not found may be there tomorrow.
	if ( is_array( $fact ) && ( ! empty( $fact['id'] ) || ( $fact['time'] ?? 0 ) > time() - DAY_IN_SECONDS ) ) {
		return empty( $fact['id'] ) ? null : $fact;
	}
	if ( ! film_elements_may_look_up() ) {
		return null;
	}
	$found = film_elements_look_up( $ref );
	if ( null === $found ) {
		set_transient( 'film_elements_down', 1, 5 * MINUTE_IN_SECONDS );
		return null;
	}
	unset( $known[ $ref ] );
	$known[ $ref ] = array_merge( $found, array( 'time' => time() ) );
	update_option( 'film_elements_facts', array_slice( $known, -FILM_ELEMENTS_FACTS_SIZE, null, true ), false );
	return empty( $found['id'] ) ? null : $known[ $ref ];
}

/** False when this page has waited often enough, or the service is down. Who writes is not held to either. */
function film_elements_may_look_up(): bool {
	static $count = 0;
	if ( defined( 'REST_REQUEST' ) && REST_REQUEST && current_user_can( 'edit_posts' ) ) {
		return true;
	}
	return ++$count <= 3 && ! get_transient( 'film_elements_down' );
}

/** Asks who knows. An empty array: there is no such film. Null: no answer. */
function film_elements_look_up( string $ref ): ?array {
	$kind    = film_elements_ref_kind( $ref );
	$service = film_elements_service();
	if ( 'files' === $service && 'letterboxd' !== $kind ) {
		return film_elements_facts_from_file( $ref );
	}
	if ( 'tmdb' === $service && in_array( $kind, array( 'imdb', 'wikidata', 'tmdb' ), true ) ) {
		return film_elements_facts_from_tmdb( $ref, $kind );
	}
	if ( 'omdb' === $service && 'imdb' === $kind ) {
		return film_elements_facts_from_omdb( $ref );
	}
	return film_elements_facts_from_wikidata( $ref, $kind );
}

/** From Wikidata, which knows the ids of all others. */
function film_elements_facts_from_wikidata( string $ref, string $kind ): ?array {
	$properties = array(
		'imdb'       => 'P345',
		'tmdb'       => 'P4947',
		'letterboxd' => 'P6127',
	);
	if ( 'own' === $kind ) {
		return array();
	}
	if ( 'wikidata' === $kind ) {
		$films = film_elements_wikidata_items( array( $ref ) );
	} else {
		$value = preg_replace( '/^letterboxd:/', '', $ref );
		$films = film_elements_wikidata_find( 'haswbstatement:' . $properties[ $kind ] . '=' . $value, 1 );
	}
	return null === $films ? null : ( $films[0] ?? array() );
}

/** From TMDB, by its own id or another's. */
function film_elements_facts_from_tmdb( string $ref, string $kind ): ?array {
	$language = array( 'language' => film_elements_language() );
	if ( 'tmdb' === $kind ) {
		$answer = film_elements_ask( 'tmdb', 'movie/' . $ref, $language );
		$movie  = json_decode( $answer['body'], true );
	} else {
		$answer = film_elements_ask(
			'tmdb',
			'find/' . $ref,
			array( 'external_source' => 'imdb' === $kind ? 'imdb_id' : 'wikidata_id' ) + $language
		);
		$movie  = json_decode( $answer['body'], true )['movie_results'][0] ?? null;
	}
	if ( 404 === $answer['status'] || ( 200 === $answer['status'] && ! isset( $movie['id'] ) ) ) {
		return array();
	}
	if ( 200 !== $answer['status'] ) {
		return null;
	}
	$imdb = film_elements_ref( $movie['imdb_id'] ?? '' );
	return film_elements_fact( 'tmdb' === $kind && '' !== $imdb ? $imdb : $ref, $movie['title'] ?? '', $movie['release_date'] ?? '' );
}

/** From OMDb, which says in the body that there is no such film. */
function film_elements_facts_from_omdb( string $ref ): ?array {
	$film = film_elements_ask_json( 'omdb', '', film_elements_omdb_query( $ref ) );
	if ( null === $film ) {
		return null;
	}
	return isset( $film['Title'] ) ? film_elements_fact( $ref, $film['Title'], $film['Year'] ?? '' ) : array();
}

/** From the site's own record. The address is the administrator's, with nothing of a post in it but the id. */
function film_elements_facts_from_file( string $ref ): ?array {
	$url      = film_elements_template_url( film_elements_options()['template'] );
	$response = wp_safe_remote_get(
		str_replace( '{id}', rawurlencode( $ref ), $url ),
		array(
			'timeout'             => film_elements_timeout(),
			'limit_response_size' => 4 * MB_IN_BYTES,
		)
	);
	$film     = is_wp_error( $response ) ? null : json_decode( wp_remote_retrieve_body( $response ), true );
	if ( ! is_array( $film ) ) {
		return 404 === wp_remote_retrieve_response_code( $response ) ? array() : null;
	}
	return film_elements_fact( $ref, $film['title'] ?? '', $film['year'] ?? '' );
}

/** The form of all facts, of values that may be anything. */
function film_elements_fact( string $id, $title, $date ): array {
	return array(
		'id'    => $id,
		'title' => is_string( $title ) ? sanitize_text_field( $title ) : '',
		'year'  => preg_match( '/^\d{4}/', is_scalar( $date ) ? (string) $date : '', $found ) ? $found[0] : '',
	);
}

/** Forgets all: with another source a film may have another title. */
function film_elements_forget_facts(): void {
	delete_option( 'film_elements_facts' );
	delete_transient( 'film_elements_down' );
}
add_action( 'add_option_film_elements', 'film_elements_forget_facts' );
add_action( 'update_option_film_elements', 'film_elements_forget_facts' );

/** `Leaving Las Vegas (1995)`. */
function film_elements_title_and_year( array $fact ): string {
	if ( '' === $fact['title'] || '' === $fact['year'] ) {
		return $fact['title'];
	}
	/* translators: 1: title of a film, 2: its year. */
	return sprintf( __( '%1$s (%2$s)', 'film-elements' ), $fact['title'], $fact['year'] );
}
