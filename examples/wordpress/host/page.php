<?php
/**
 * For the test only: `php page.php <plugin folder> <shortcode settings as JSON> <block settings as JSON>` prints the page
 * that WordPress would make, with as much of WordPress as the plugin calls. (By hand the plugin was tried in WordPress 6.5.5.)
 */

define( 'ABSPATH', __DIR__ );

$hooks   = array();
$codes   = array();
$blocks  = array();
$modules = array();

function add_shortcode( $name, $render ) { $GLOBALS['codes'][ $name ] = $render; }
function add_action( $hook, $call ) { $GLOBALS['hooks'][ $hook ][] = $call; }
function add_filter( $hook, $call ) { add_action( $hook, $call ); }
function plugins_url( $path, $file ) { return '/wp-content/plugins/' . basename( dirname( $file ) ) . '/' . $path; }
function wp_enqueue_script_module( $id, $src, $deps, $version ) { $GLOBALS['modules'][ $id ] = "$src?ver=$version"; }
function get_current_blog_id() { return 7; }
function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function esc_html__( $text, $domain ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function sanitize_text_field( $text ) { return trim( strip_tags( $text ) ); }
function esc_url_raw( $url, $protocols ) {
	$scheme = parse_url( $url, PHP_URL_SCHEME );
	return null === $scheme || in_array( $scheme, $protocols, true ) ? $url : '';
}
function register_block_type( $folder, $more ) {
	$block = json_decode( file_get_contents( "$folder/block.json" ), true );
	$GLOBALS['blocks'][ $block['name'] ] = array_merge( $block, $more );
}

list( , $plugin, $shortcode, $attributes ) = $argv;
require $plugin . '/drempel.php';
foreach ( $hooks['init'] as $call ) {
	$call();
}

$block    = $blocks['drempel/scan'];
$defaults = array_map( function ( $attribute ) { return $attribute['default']; }, $block['attributes'] );
$body     = $codes['drempel']( json_decode( $shortcode, true ) ) . $block['render_callback']( array_merge( $defaults, json_decode( $attributes, true ) ) );

echo '<!doctype html><html lang="nl"><meta charset="utf-8"><title>WordPress</title>';
foreach ( $modules as $id => $src ) {
	$tag = array( 'type' => 'module', 'src' => $src, 'id' => "$id-js-module" );
	foreach ( $hooks['wp_script_attributes'] as $call ) {
		$tag = $call( $tag );
	}
	echo '<script';
	foreach ( $tag as $name => $value ) {
		printf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	echo '></script>';
}
echo "<body><h1>Intranet</h1>$body</body></html>";
