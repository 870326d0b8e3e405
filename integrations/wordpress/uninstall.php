<?php
/**
 * Takes along all that the plugin has saved. Posts stay as they are: what is in them is a link, an id or an address.
 *
 * @package Film_Elements
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** On one site. */
function film_elements_uninstall_site(): void {
	global $wpdb;
	delete_option( 'film_elements' );
	delete_option( 'film_elements_facts' );
	// What was kept of the services has names that nobody has a list of. An object cache forgets it by itself, within a day.
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- there is no function for transients by the beginning of their names.
	$wpdb->query(
		$wpdb->prepare(
			"DELETE FROM {$wpdb->options} WHERE option_name LIKE %s OR option_name LIKE %s",
			$wpdb->esc_like( '_transient_film_elements_' ) . '%',
			$wpdb->esc_like( '_transient_timeout_film_elements_' ) . '%'
		)
	);
}

if ( is_multisite() ) {
	$film_elements_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $film_elements_sites as $film_elements_site ) {
		switch_to_blog( $film_elements_site );
		film_elements_uninstall_site();
		restore_current_blog();
	}
} else {
	film_elements_uninstall_site();
}
