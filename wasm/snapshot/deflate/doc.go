// Package deflate packs bytes as small as the format of gzip allows within seconds, where compress/gzip aims at
// packing while somebody waits. It looks for the cheapest way through all matches, as libdeflate and zopfli do, and
// not for the longest match at each place. The result is the same for the same bytes, on every machine.
//
// In: bytes. Out: a gzip file that any reader can unpack. It never reads one.
package deflate
