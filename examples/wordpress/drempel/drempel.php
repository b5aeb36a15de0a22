<?php
/**
 * Plugin Name: Drempel
 * Description: A scan of how accessible your service is, as a block and as a shortcode. Answers stay in the visitor's browser.
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: MIT
 */

namespace Drempel;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/scan.php';

/** The name of the script, for WordPress; the tag gets this with `-js-module` behind it as its id. */
const SCRIPT = 'drempel';

/** Asks for the script on this page: as a module, from this site, once. */
function enqueue_script() {
	\wp_enqueue_script_module( SCRIPT, \plugins_url( 'assets/drempel.js', __FILE__ ), array(), substr( hash( 'sha256', integrity() ), 0, 8 ) );
}

/** The hash that the build published for the script. */
function integrity() {
	$published = json_decode( (string) file_get_contents( __DIR__ . '/assets/drempel.js.integrity.json' ), true );
	return (string) ( $published['integrity'] ?? '' );
}

/** A browser runs the script only when it has the published hash. */
function add_integrity( $attributes ) {
	if ( ( $attributes['id'] ?? '' ) === SCRIPT . '-js-module' ) {
		$attributes['integrity'] = integrity();
	}
	return $attributes;
}

/** `[drempel scan="quick"]`, or the block with the same settings. Answers HTML. */
function render( $given ) {
	enqueue_script();
	return scan_html( (array) $given );
}

\add_shortcode( 'drempel', __NAMESPACE__ . '\render' );
\add_filter( 'wp_script_attributes', __NAMESPACE__ . '\add_integrity' );
\add_action(
	'init',
	function () {
		\register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\render' ) );
	}
);
