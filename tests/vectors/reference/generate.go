// Makes the vectors of this folder with the published Go implementations. Seeds are fixed, the
// leaves are "leaf 0", "leaf 1" and so on; the times of the cosignatures are those of the run.
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"

	"filippo.io/mldsa"
	fnote "github.com/transparency-dev/formats/note"
	fproof "github.com/transparency-dev/formats/proof"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func seed(start byte) []byte {
	out := make([]byte, 32)
	for i := range out {
		out[i] = start + byte(i)
	}
	return out
}

func vkey(name string, kind byte, public []byte) (string, uint32) {
	material := append([]byte{kind}, public...)
	sum := sha256.Sum256(append([]byte(name+"\n"), material...))
	id := uint32(sum[0])<<24 | uint32(sum[1])<<16 | uint32(sum[2])<<8 | uint32(sum[3])
	return fmt.Sprintf("%s+%08x+%s", name, id, base64.StdEncoding.EncodeToString(material)), id
}

func skey(name string, id uint32, kind byte, seed []byte) string {
	material := base64.StdEncoding.EncodeToString(append([]byte{kind}, seed...))
	return fmt.Sprintf("PRIVATE+KEY+%s+%08x+%s", name, id, material)
}

type hashes []tlog.Hash

func (h hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, at := range indexes {
		out[i] = h[at]
	}
	return out, nil
}

func encode(list []tlog.Hash) []string {
	out := []string{}
	for _, hash := range list {
		out = append(out, hash.String())
	}
	return out
}

func write(name string, value any) {
	file := must(os.Create(name))
	encoder := json.NewEncoder(file)
	encoder.SetIndent("", " ")
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		panic(err)
	}
}

const size = 70000
const origin = "a.example/mithaq/reference"

func main() {
	var stored hashes
	for i := range int64(size) {
		stored = append(stored, must(tlog.StoredHashes(i, fmt.Appendf(nil, "leaf %d", i), stored))...)
	}
	root := func(n int64) string { return must(tlog.TreeHash(n, stored)).String() }
	roots := map[string]string{}
	for _, n := range []int64{0, 1, 2, 3, 7, 255, 256, 257, 4095, 65535, 65536, 65537, size} {
		roots[fmt.Sprint(n)] = root(n)
	}
	inclusion := []any{}
	for _, at := range [][2]int64{{0, 1}, {6, 7}, {255, 257}, {256, 257}, {41, 65537}, {65536, 65537}, {12345, size}, {69999, size}} {
		proof := must(tlog.ProveRecord(at[1], at[0], stored))
		inclusion = append(inclusion, map[string]any{"index": at[0], "size": at[1], "proof": encode(proof)})
	}
	consistency := []any{}
	for _, at := range [][2]int64{{1, 1}, {1, 7}, {6, 7}, {255, 257}, {256, 65537}, {65535, 65536}, {65536, size}, {12345, size}, {69999, size}} {
		proof := must(tlog.ProveTree(at[1], at[0], stored))
		consistency = append(consistency, map[string]any{"old": at[0], "new": at[1], "proof": encode(proof)})
	}
	tiles := map[string]string{}
	for _, tile := range tlog.NewTiles(8, 0, size) {
		sum := sha256.Sum256(must(tlog.ReadTileData(tile, stored)))
		path := tile.Path() // tile/8/L/N: tlog-tiles leaves out the height
		tiles["tile/"+path[len("tile/8/"):]] = base64.StdEncoding.EncodeToString(sum[:])
	}
	write("tree.json", map[string]any{"roots": roots, "inclusion": inclusion, "consistency": consistency, "tiles": tiles})

	logSeed, pqSeed, receiptSeed, pqReceiptSeed := seed(0x00), seed(0x20), seed(0x40), seed(0x60)
	ed := func(seed []byte) []byte { return ed25519.NewKeyFromSeed(seed).Public().(ed25519.PublicKey) }
	ml := func(seed []byte) []byte { return must(mldsa.NewPrivateKey(mldsa.MLDSA44(), seed)).PublicKey().Bytes() }
	receipt := "b.example/mithaq/receipt"
	logKey, logID := vkey(origin, 1, ed(logSeed))
	pqKey, pqID := vkey(origin, 6, ml(pqSeed))
	receiptKey, _ := vkey(receipt, 4, ed(receiptSeed))
	_, receiptID := vkey(receipt, 1, ed(receiptSeed))
	pqReceiptKey, pqReceiptID := vkey(receipt, 6, ml(pqReceiptSeed))
	text := fmt.Sprintf("%s\n%d\n%s\n", origin, size, root(size))
	signed := must(note.Sign(&note.Note{Text: text},
		must(note.NewSigner(skey(origin, logID, 1, logSeed))),
		must(fnote.NewMLDSASigner(skey(origin, pqID, 6, pqSeed))),
		must(fnote.NewSignerForCosignatureV1(skey(receipt, receiptID, 1, receiptSeed))),
		must(fnote.NewMLDSASigner(skey(receipt, pqReceiptID, 6, pqReceiptSeed))),
	))
	if err := os.WriteFile("checkpoint", signed, 0o644); err != nil {
		panic(err)
	}
	write("keys.json", map[string]any{
		"log": logKey, "logPostQuantum": pqKey, "receipt": receiptKey, "receiptPostQuantum": pqReceiptKey,
		"seeds": map[string]string{
			"log": fmt.Sprintf("%x", logSeed), "logPostQuantum": fmt.Sprintf("%x", pqSeed),
			"receipt": fmt.Sprintf("%x", receiptSeed), "receiptPostQuantum": fmt.Sprintf("%x", pqReceiptSeed),
		},
	})
	list := [][sha256.Size]byte{}
	for _, hash := range must(tlog.ProveRecord(size, 12345, stored)) {
		list = append(list, hash)
	}
	file := fproof.TLogProof{Index: 12345, Hashes: list, Checkpoint: signed, ExtraData: []byte("leaf 12345")}
	if err := os.WriteFile("leaf-12345.tlog-proof", file.Marshal(), 0o644); err != nil {
		panic(err)
	}
}
