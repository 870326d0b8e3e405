<?php
/**
 * What the services answered, kept as transients, and how often they are asked.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/**
 * So many answers are kept in a day, and none for longer. Anybody may ask for any film in any language, and without a bound
 * could fill the database.
 */
const FILM_ELEMENTS_ANSWERS_A_DAY = 1000;

/** The kept answer, `array{status, body, wait}`, or null. Bodies are packed: a film of TMDB has some 100 kB. */
function film_elements_cache_get( string $key ): ?array {
	$kept = get_transient( 'film_elements_' . $key );
	if ( ! is_array( $kept ) || ! isset( $kept['status'], $kept['body'] ) ) {
		return null;
	}
	if ( ! empty( $kept['packed'] ) ) {
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- packed bytes in a column of text.
		$kept['body'] = gzuncompress( (string) base64_decode( $kept['body'], true ) );
	}
	return is_string( $kept['body'] ) ? $kept : null;
}

/** Keeps an answer for so many seconds. */
function film_elements_cache_set( string $key, array $answer, int $seconds ): void {
	$counter = 'film_elements_n_' . gmdate( 'Ymd' );
	$count   = (int) get_transient( $counter );
	if ( $count >= FILM_ELEMENTS_ANSWERS_A_DAY ) {
		return;
	}
	set_transient( $counter, $count + 1, DAY_IN_SECONDS );
	if ( function_exists( 'gzcompress' ) ) {
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- packed bytes in a column of text.
		$answer['body']   = base64_encode( (string) gzcompress( $answer['body'] ) );
		$answer['packed'] = true;
	}
	set_transient( 'film_elements_' . $key, $answer, min( $seconds, DAY_IN_SECONDS ) );
}

/**
 * Counts a request that goes out, and says how many seconds to wait instead, if there were too many in this minute: of this
 * visitor, or of all together. Answers that are kept are not counted.
 */
function film_elements_seconds_to_wait(): int {
	$visitor = isset( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';
	/**
	 * Requests to the services in a minute, for one visitor and for all. Behind a proxy that hides visitors' addresses all
	 * are one visitor.
	 *
	 * @param array $limits `array{visitor: int, all: int}`.
	 */
	$limits = apply_filters(
		'film_elements_requests_per_minute',
		array(
			'visitor' => 60,
			'all'     => 300,
		)
	);
	$minute = (int) floor( time() / 60 );
	$names  = array(
		'visitor' => 'film_elements_n_' . substr( wp_hash( $minute . $visitor ), 0, 16 ),
		'all'     => 'film_elements_n_' . $minute,
	);
	$counts = array_map( 'intval', array_map( 'get_transient', $names ) );
	foreach ( $counts as $which => $count ) {
		if ( $count >= (int) $limits[ $which ] ) {
			return 60 - time() % 60;
		}
	}
	// Only now: visitors who are refused leave nothing in the database, however many addresses they have.
	foreach ( $names as $which => $name ) {
		set_transient( $name, $counts[ $which ] + 1, 2 * MINUTE_IN_SECONDS );
	}
	return 0;
}
