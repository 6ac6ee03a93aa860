// The keys of rosters, and the notes and heads of logs that they sign.
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base32"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var (
	keys         = map[string]note.Verifier{} // of all rosters, by vkey
	public       = map[string][]byte{}        // those of type 0x01, by name
	fingerprints = map[string]bool{}          // of all rosters
	unknown      = map[string]int{}           // signature lines, by name
	heads        []head
)

// takeKeys reads a roster's lines "key <role> <vkey>", but for ML-DSA-44, type 0x06.
func takeKeys(roster string) {
	sum := sha256.Sum256([]byte(roster))
	fingerprint := strings.TrimRight(base32.StdEncoding.EncodeToString(sum[:]), "=")
	fingerprints[fingerprint] = true
	say(true, "its fingerprint, to compare with the one on paper: ", fingerprint)
	lines := strings.Split(roster, "\n")
	for _, line := range lines {
		if word := strings.Split(line, " "); word[0] == "key" {
			part := strings.SplitN(word[2], "+", 3)
			demand("party "+strings.Split(part[0], "/")[0] == lines[1], part[0], " is a key of the party")
			key := must(base64.StdEncoding.DecodeString(part[2]))
			switch id := sha256.Sum256([]byte(part[0] + "\n" + string(key))); key[0] {
			case 0x01:
				keys[word[2]], public[part[0]] = must(note.NewVerifier(word[2])), key[1:]
			case 0x04:
				keys[word[2]] = cosigner{part[0], binary.BigEndian.Uint32(id[:]), key[1:]}
			}
		}
	}
}

// A cosigner verifies lines of type 0x04, c2sp.org/tlog-cosignature, which sumdb does not know.
type cosigner struct {
	name string
	id   uint32
	key  ed25519.PublicKey
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.id }
func (c cosigner) Verify(text, line []byte) bool {
	signed := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(line), text)
	return ed25519.Verify(c.key, []byte(signed), line[8:])
}

// signers are the keys that signed, of those whose names begin so. There is one, and none fails.
func signers(signed, start string) (names []string) {
	var known []note.Verifier
	for _, key := range keys {
		if strings.HasPrefix(key.Name(), start) {
			known = append(known, key)
		}
	}
	opened := must(note.Open([]byte(signed), note.VerifierList(known...)))
	for _, line := range opened.UnverifiedSigs {
		unknown[line.Name]++
	}
	for _, line := range opened.Sigs {
		names = append(names, line.Name)
		if raw := must(base64.StdEncoding.DecodeString(line.Base64)); len(raw) == 4+8+64 {
			at := time.Unix(int64(binary.BigEndian.Uint64(raw[4:])), 0).UTC()
			names = append(names, "at "+at.Format(time.RFC3339))
		}
	}
	return names
}

// A head is what a log says of itself in a checkpoint, or a party in a line of what it has seen.
type head struct {
	origin string
	tlog.Tree
}

// openHead opens a checkpoint that a key of this name, or of any where it is empty, has signed. A
// declaration has the key of its party's log, under its own name.
func openHead(checkpoint, by string) head {
	origin, rest, _ := strings.Cut(checkpoint, "\n")
	if log, _, found := strings.Cut(origin, "/declaration/"); found {
		vkey := must(note.NewEd25519VerifierKey(origin, public[log]))
		keys[vkey] = must(note.NewVerifier(vkey))
	}
	names := signers(checkpoint, "")
	demand(by == "" || has(names, by+" "), by, " has signed")
	tree := must(tlog.ParseTree([]byte("go.sum database tree\n" + rest)))
	say(true, origin, " at size ", tree.N, " is signed by ", strings.Join(names, " "))
	heads = append(heads, head{origin, tree})
	return head{origin, tree}
}

// has: one of the names begins so.
func has(names []string, start string) bool {
	for _, name := range names {
		if strings.HasPrefix(name+" ", start) {
			return true
		}
	}
	return false
}
