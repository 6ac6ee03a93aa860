// Proofs and evidence of forks; and what the heads that were met say of the logs that were.
package main

import (
	"encoding/base64"
	"fmt"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// checkProof: the log has the entry, behind its salt if the proof brings one, at the index.
func checkProof(lines []string, checkpoint, entry string) {
	if strings.HasPrefix(lines[0], "extra ") {
		entry = string(must(base64.StdEncoding.DecodeString(lines[0][6:]))) + entry
		lines = lines[1:]
	}
	index := int64(0)
	must(fmt.Sscanf(lines[0], "index %d", &index))
	head := openHead(checkpoint, strings.Split(checkpoint, "\n")[0])
	leaf := tlog.RecordHash([]byte(entry))
	err := tlog.CheckRecord(hashes(lines[1:]), head.N, head.Hash, index, leaf)
	say(err == nil, "a proof leads from the next file, entry ", index, ", to its root")
}

// checkFork: one log signed both heads, and the newer tree does not begin with the older one.
func checkFork(lines []string, first, second string) {
	older := openHead(first, strings.Split(first, "\n")[0])
	newer := openHead(second, strings.Split(second, "\n")[0])
	begins := newer.Hash
	if older.N != newer.N {
		list := hashes(lines)
		begins = list[0]
		err := tlog.CheckTree(list[1:], newer.N, newer.Hash, older.N, begins)
		say(err == nil, "a proof leads from ", begins, " at ", older.N, " to the second root")
	}
	demand(older.origin == newer.origin, "both are heads of one log")
	say(begins != older.Hash, "the first root, ", older.Hash, ", is another: two histories")
}

// hashes are the last words of the lines.
func hashes(lines []string) (list []tlog.Hash) {
	for _, line := range lines {
		list = append(list, must(tlog.ParseHash(line[strings.LastIndex(line, " ")+1:])))
	}
	return list
}

// compareHeads: the heads that anybody signed or says to have seen are those that the logs had.
func compareHeads() {
	compared, beyond := 0, 0
	for _, head := range heads {
		if log, found := logs[head.origin]; found && head.N > log.size {
			beyond++
		} else if found {
			same := log.root(head.N) == head.Hash
			demand(same, head.origin, " had the root ", head.Hash, " at size ", head.N)
			compared++
		}
	}
	fmt.Println("Heads, signed or seen, that the logs above had:", compared, "and not yet:", beyond)
}
