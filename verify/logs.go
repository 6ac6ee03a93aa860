// Logs in folders, as c2sp.org/tlog-tiles lays them out.
package main

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

var logs = map[string]log{}

// A log has the hashes of all its complete subtrees, by tlog.StoredHashIndex.
type log struct {
	size   int64
	hashes []tlog.Hash
}

func (l log) ReadHashes(indexes []int64) (list []tlog.Hash, err error) {
	for _, index := range indexes {
		list = append(list, l.hashes[index])
	}
	return list, nil
}

func (l log) root(size int64) tlog.Hash { return must(tlog.TreeHash(size, l)) }

// checkLog computes from the entries what the head, the tiles and the proof beside them must be.
func checkLog(head head, dir string) {
	log := log{size: head.N}
	entries := readEntries(dir, head.N)
	for n, entry := range entries {
		log.hashes = append(log.hashes, must(tlog.StoredHashes(int64(n), []byte(entry), log))...)
	}
	say(log.root(head.N) == head.Hash, "its entries give its root, ", head.Hash)
	tiles := 0
	for _, tile := range tlog.NewTiles(8, 0, head.N) {
		// Of the widths that a tile had as the log grew, the last is in the folder.
		if last := head.N>>(8*tile.L) - tile.N<<8; tile.W == 256 || int64(tile.W) == last {
			data := string(must(tlog.ReadTileData(tile, log)))
			demand(read(dir+path(tile)) == data, "they give ", path(tile))
			tiles++
		}
	}
	say(true, "they give the hashes in its tiles: ", tiles)
	checkEntries(head.origin, dir, entries)
	if data, err := os.ReadFile(dir + "consistency"); err == nil {
		lines, old := strings.Split(strings.TrimSpace(string(data)), "\n"), int64(0)
		must(fmt.Sscanf(lines[0], "old %d", &old))
		if old > 0 { // the empty tree begins every tree
			err := tlog.CheckTree(hashes(lines[1:]), head.N, head.Hash, old, log.root(old))
			say(err == nil, "a proof leads to it from its root at ", old, ", ", log.root(old))
		}
	}
	logs[head.origin] = log
}

// readEntries takes apart the bundles of up to 256 entries, each behind its length.
func readEntries(dir string, size int64) (entries []string) {
	for n := int64(0); n*256 < size; n++ {
		tile := tlog.Tile{H: 8, L: -1, N: n, W: 256}
		if rest := size - n*256; rest < 256 {
			tile.W = int(rest)
		}
		bundle := read(dir + path(tile))
		for ; bundle != ""; bundle = bundle[len(entries[len(entries)-1])+2:] {
			end := 2 + int(binary.BigEndian.Uint16([]byte(bundle)))
			entries = append(entries, bundle[2:end])
		}
	}
	demand(int64(len(entries)) == size, "there are ", size, " entries")
	return entries
}

// path is where tlog-tiles has what sumdb has elsewhere.
func path(tile tlog.Tile) string {
	return strings.NewReplacer("tile/8/data", "tile/entries", "tile/8", "tile").Replace(tile.Path())
}

// checkEntries: each entry is of this space and party, and signed by its officers; rosters and the
// genesis, which names the roster that was given, are signed by its roots.
func checkEntries(origin, dir string, entries []string) {
	party, _, _ := strings.Cut(origin, "/mithaq/")
	_, founder, _ := strings.Cut(entries[0], "\nparty "+party+" ")
	say(fingerprints[founder[:52]], "its genesis names the roster that was given for ", party)
	root := strings.TrimSuffix(dir, origin+"/") // an exported folder has a log under its origin,
	if root == dir {
		root += "../" // a bundle under a hash
	}
	roots := signers(entries[0], "")
	say(has(roots, party+"/root-"), "it is signed by ", strings.Join(roots, " "))
	id, least, blobs := sha256.Sum256([]byte(entries[0])), len(keys), 0
	for n, entry := range entries[1:] {
		lines, by := strings.Split(entry, "\n"), party+"/officer-"
		if lines[4] == "type mithaq/roster/1" {
			by = party + "/root-"
		}
		if count := len(signers(entry, by)); count < least {
			least = count
		}
		space := strings.HasSuffix(lines[1], fmt.Sprintf(" %x", id[:8]))
		demand(space && lines[2] == "from "+party, "entry ", n+1, " is of this space and party")
		for _, line := range lines[5:] {
			switch word := strings.Split(line+"   ", " "); word[0] {
			case "seen":
				size := must(strconv.ParseInt(word[2], 10, 64))
				heads = append(heads, head{word[1], tlog.Tree{N: size, Hash: must(tlog.ParseHash(word[3]))}})
			case "blob":
				hash := must(tlog.ParseHash(word[2]))
				if blob, err := os.ReadFile(fmt.Sprintf("%sblob/%x", root, hash[:])); err == nil {
					demand(sha256.Sum256(blob) == hash, "a blob of entry ", n+1, " has the hash in its name")
					blobs++
				}
			}
		}
	}
	say(true, "each further entry is signed by ", least, " keys of ", party, " or more: ", len(entries)-1)
	say(true, "files of their bodies that are here, with the hashes that they name: ", blobs)
}
