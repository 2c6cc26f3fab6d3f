// Package dispatch answers requests of the boundary: JSON in, JSON out.
//
// In: the bytes of one protocol.Request. Out: the bytes of one protocol.Response, always, whatever came
// in or went wrong. It hands over and hands back; it never reads or judges anything itself.
package dispatch
