<?php
// For PHP's own web server: files as they are, all else to WordPress.
$path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$root = rtrim( $_SERVER['DOCUMENT_ROOT'], '/' );
$file = $root . $path;
if ( is_dir( $file ) && is_file( rtrim( $file, '/' ) . '/index.php' ) && $path !== '/' ) {
	if ( substr( $path, -1 ) !== '/' ) {
		header( 'Location: ' . $path . '/', true, 301 );
		return true;
	}
	$path .= 'index.php';
	$file  = $root . $path;
}
if ( ! is_file( $file ) ) {
	$path = '/index.php';
	$file = $root . $path;
}
if ( substr( $file, -4 ) !== '.php' ) {
	return false;
}
$_SERVER['SCRIPT_NAME']     = $path;
$_SERVER['PHP_SELF']        = $path;
$_SERVER['SCRIPT_FILENAME'] = $file;
chdir( dirname( $file ) );
require $file;
