// Referee checks logs and proofs of Mithaq's with golang.org/x/mod/sumdb, and with no code of
// Mithaq's. It takes rosters, then other files; README.md says which, and what it does not check.
package main

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var keys, known = []note.Verifier{}, "" // of the rosters, each once, of the type that x/mod knows

func main() {
	for _, path := range os.Args[1:] {
		top, rest, _ := strings.Cut(string(must(os.ReadFile(path))), "\n\n")
		switch lines := strings.Split(top, "\n"); lines[0] {
		case "mithaq/roster/v1":
			for _, line := range lines {
				vkey := line[strings.LastIndex(line, " ")+1:]
				if key, err := note.NewVerifier(vkey); err == nil && !strings.Contains(known, line) {
					keys, known = append(keys, key), known+line
				}
			}
		case "c2sp.org/tlog-proof@v1": // of the file beside it
			head, index, proof := openHead(rest), int64(0), tlog.RecordProof{}
			must(fmt.Sscanf(lines[1], "index %d", &index))
			for _, line := range lines[2:] {
				proof = append(proof, must(tlog.ParseHash(line)))
			}
			entry := must(os.ReadFile(strings.TrimSuffix(path, "tlog-proof") + "entry"))
			must(path, tlog.CheckRecord(proof, head.N, head.Hash, index, tlog.RecordHash(entry)))
			must(note.Open(entry, note.VerifierList(keys...)))
		case "mithaq/message/v1": // an entry, signed; its place in a log is for the proof beside it
			must(note.Open([]byte(top+"\n\n"+rest), note.VerifierList(keys...)))
		default:
			checkLog(openHead(top+"\n\n"+rest), strings.TrimSuffix(path, "checkpoint"))
		}
		fmt.Println("holds:", path)
	}
}

// openHead opens a checkpoint. Its first line, the origin, is the name of its first signer.
func openHead(signed string) tlog.Tree {
	head := must(note.Open([]byte(signed), note.VerifierList(keys...)))
	tree := "go.sum database tree\n" + strings.TrimPrefix(head.Text, head.Sigs[0].Name+"\n")
	return must(tlog.ParseTree([]byte(tree)))
}

// checkLog: the entries in the folder are signed, and give the root that the head has.
func checkLog(head tlog.Tree, folder string) {
	stored, n := []tlog.Hash{}, int64(0) // of every complete subtree; how many entries
	read := tlog.HashReaderFunc(func(indexes []int64) (list []tlog.Hash, err error) {
		for _, index := range indexes {
			list = append(list, stored[index])
		}
		return list, nil
	})
	for n < head.N {
		w := map[bool]int{true: 256, false: int(head.N % 256)}[head.N-n > 255]
		path := strings.Replace(tlog.Tile{H: 8, L: -1, N: n / 256, W: w}.Path(), "8/data", "entries", 1)
		for bundle, more := must(os.ReadFile(folder+path)), true; more; n++ {
			end := 2 + int(bundle[0])<<8 + int(bundle[1]) // its length stands before each entry
			must(note.Open(bundle[2:end], note.VerifierList(keys...)))
			stored = append(stored, must(tlog.StoredHashes(n, bundle[2:end], read))...)
			bundle, more = bundle[end:], len(bundle) > end
		}
	}
	must(head, tlog.CheckTree(nil, head.N, head.Hash, n, must(tlog.TreeHash(n, read))))
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
