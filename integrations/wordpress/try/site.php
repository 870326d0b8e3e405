<?php
// Drives WordPress from the shell: `php site.php WORDPRESS database|install|prepare|options NAME JSON|uninstall`.
list( , $root, $command ) = $argv;
$_SERVER += array(
	'HTTP_HOST'      => parse_url( getenv( 'FILM_URL' ), PHP_URL_HOST ) . ':' . parse_url( getenv( 'FILM_URL' ), PHP_URL_PORT ),
	'REQUEST_METHOD' => 'GET',
	'REQUEST_URI'    => '/',
	'REMOTE_ADDR'    => '127.0.0.1',
);

if ( 'database' === $command ) {
	$database = new mysqli( 'localhost', 'root', '', '', 0, getenv( 'FILM_SOCKET' ) );
	$database->query( 'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4' );
	exit( $database->errno ? 1 : 0 );
}

if ( 'install' === $command ) {
	define( 'WP_INSTALLING', true );
}
require $root . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
$plugin = 'film-elements/film-elements.php';

if ( 'install' === $command ) {
	wp_install( 'A film blog', 'admin', 'admin@example.com', true, '', getenv( 'FILM_PASSWORD' ) );
}

if ( 'prepare' === $command ) {
	foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
		wp_insert_user(
			array(
				'user_login' => $role,
				'user_pass'  => getenv( 'FILM_PASSWORD' ),
				'user_email' => $role . '@example.com',
				'role'       => $role,
			)
		);
	}
	$themes = array_filter( array( getenv( 'THEME' ), 'twentytwentythree', 'twentytwentyfour', 'twentytwentyone' ) );
	foreach ( $themes as $theme ) {
		if ( wp_get_theme( $theme )->exists() ) {
			switch_theme( $theme );
			break;
		}
	}
	update_option( 'permalink_structure', '/%postname%/' );
	update_option( 'posts_per_rss', 50 );
	$GLOBALS['wp_rewrite']->init();
	flush_rewrite_rules( false );
	$error = activate_plugin( $plugin );
	if ( is_wp_error( $error ) ) {
		fwrite( STDERR, $error->get_error_message() . "\n" );
		exit( 1 );
	}
	echo 'WordPress ', get_bloginfo( 'version' ), ', ', get_stylesheet(), ', PHP ', PHP_VERSION, "\n";
}

if ( 'options' === $command ) {
	update_option( $argv[3], json_decode( $argv[4], true ) );
	flush_rewrite_rules( false );
}

// What the button "Delete" does, and then what is left of ours.
if ( 'uninstall' === $command ) {
	deactivate_plugins( $plugin );
	uninstall_plugin( $plugin );
	wp_cache_flush();
	$names = $GLOBALS['wpdb']->get_col( "SELECT option_name FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE '%film_elements%'" );
	echo wp_json_encode( $names );
}
