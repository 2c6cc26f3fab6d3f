// Package policy writes what a company hands to its browsers, so that Plumbline is set up on every machine.
//
// In: settings by the names of extension/managed_schema.json. Out: the file that a browser reads on one system. It
// installs nothing.
package policy
