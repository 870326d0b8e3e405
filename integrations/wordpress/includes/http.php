<?php
/**
 * Requests to the services: the only place that has their addresses, and that adds a key.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** What may be asked of whom. Nothing that comes from a visitor gets into a host, and into a path only if it fits. */
function film_elements_upstreams(): array {
	return array(
		'tmdb'     => array(
			'base'  => 'https://api.themoviedb.org/3/',
			'paths' => '~^(?:find/(?:tt|Q)\d{1,10}|movie/\d{1,10}|search/movie)$~D',
			'key'   => 'api_key',
		),
		'omdb'     => array(
			'base'  => 'https://www.omdbapi.com/',
			'paths' => '~^$~D',
			'key'   => 'apikey',
		),
		'wikidata' => array(
			'base'  => 'https://www.wikidata.org/w/api.php',
			'paths' => '~^$~D',
			'key'   => '',
		),
	);
}

/**
 * A service's answer, from the cache if it is there: `array{status, body, wait}`, with the status that a reader gets.
 *
 * 200, 404 and 429 are passed on. 502 stands for a service that is down or refuses the site's key, 504 for one that is not
 * to be reached; both are the site's concern and not the reader's. The body of a refusal says why.
 *
 * @param bool $is_open Whether anybody may ask this, and so has to be held to a number of requests.
 */
function film_elements_ask( string $service, string $path, array $query, bool $is_open = false ): array {
	ksort( $query );
	// With another key another answer: a refusal is of no use then.
	$key  = md5( (string) wp_json_encode( array( $service, film_elements_key( $service ), $path, $query ) ) );
	$kept = film_elements_cache_get( $key );
	if ( null !== $kept ) {
		return $kept;
	}
	$wait = $is_open ? film_elements_seconds_to_wait() : 0;
	if ( $wait > 0 ) {
		return film_elements_answer( 429, '', $wait );
	}
	$answer = film_elements_fetch( $service, $path, $query );
	// A film that is not there may come; a key that is refused may be mended; what is down is not asked by every reader.
	$seconds = array(
		200 => DAY_IN_SECONDS,
		404 => HOUR_IN_SECONDS,
	);
	film_elements_cache_set( $key, $answer, $seconds[ $answer['status'] ] ?? max( 30, $answer['wait'] ) );
	return $answer;
}

/** Asks the service itself. */
function film_elements_fetch( string $service, string $path, array $query ): array {
	$upstream = film_elements_upstreams()[ $service ] ?? null;
	if ( null === $upstream || ! preg_match( $upstream['paths'], $path ) ) {
		return film_elements_answer( 404 );
	}
	if ( '' !== $upstream['key'] ) {
		// OMDb answers some orders of the parameters with "Invalid API key!", but not the key first.
		$query = array( $upstream['key'] => film_elements_key( $service ) ) + $query;
	}
	$url      = $upstream['base'] . $path . '?' . http_build_query( $query, '', '&', PHP_QUERY_RFC3986 );
	$response = wp_safe_remote_get(
		$url,
		array(
			'timeout'             => film_elements_timeout(),
			'redirection'         => 0,
			'limit_response_size' => 4 * MB_IN_BYTES,
			'headers'             => array( 'Accept' => 'application/json' ),
			// Wikidata wants to know who asks.
			'user-agent'          => 'FilmElements/' . FILM_ELEMENTS_VERSION . ' (WordPress; ' . home_url( '/' ) . ')',
		)
	);
	if ( is_wp_error( $response ) ) {
		return film_elements_answer( 504 );
	}
	$status = (int) wp_remote_retrieve_response_code( $response );
	$body   = wp_remote_retrieve_body( $response );
	$wait   = absint( wp_remote_retrieve_header( $response, 'retry-after' ) );
	if ( 200 === $status && null === json_decode( $body ) ) {
		return film_elements_answer( 502 );
	}
	$passed = in_array( $status, array( 200, 404, 429 ), true );
	return film_elements_answer( $passed ? $status : 502, $body, min( $wait, HOUR_IN_SECONDS ) );
}

/** The form of all answers. */
function film_elements_answer( int $status, string $body = '', int $wait = 0 ): array {
	return array(
		'status' => $status,
		'body'   => $body,
		'wait'   => $wait,
	);
}

/** What a service answered, as arrays; null for a refusal. */
function film_elements_ask_json( string $service, string $path, array $query ): ?array {
	$answer = film_elements_ask( $service, $path, $query );
	$data   = 200 === $answer['status'] ? json_decode( $answer['body'], true ) : null;
	return is_array( $data ) ? $data : null;
}

/** Seconds: a page that is being made for a reader does not wait for long. */
function film_elements_timeout(): int {
	return is_admin() || ( defined( 'REST_REQUEST' ) && REST_REQUEST ) ? 8 : 3;
}
