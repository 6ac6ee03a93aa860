// Referee checks what Mithaq writes with Go's standard library and golang.org/x/mod/sumdb, and with
// no code of Mithaq's. It takes rosters, then files; it prints what holds, and stops at what does
// not. README.md says which files, and what is not checked.
package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	defer func() {
		if why := recover(); why != nil {
			fmt.Println("REFUSED:", why)
			os.Exit(1)
		}
	}()
	for at := 1; at < len(os.Args); at++ {
		path := os.Args[at]
		fmt.Println(path)
		data := read(path)
		part := strings.SplitN(data, "\n\n", 5)
		switch lines := strings.Split(part[0], "\n"); {
		case lines[0] == "mithaq/roster/v1":
			takeKeys(data)
		case lines[0] == "c2sp.org/tlog-proof@v1":
			at++ // a proof is followed by the file that holds the entry
			checkProof(lines[1:], part[1]+"\n\n"+part[2], read(os.Args[at]))
		case lines[0] == "mithaq/fork/v1":
			checkFork(lines[1:], part[1]+"\n\n"+part[2]+"\n", part[3]+"\n\n"+part[4])
		case strings.HasSuffix(path, "checkpoint"):
			checkLog(openHead(data, lines[0]), strings.TrimSuffix(path, "checkpoint"))
		default: // a head alone, or a receipt for one
			openHead(data, "")
		}
	}
	if len(logs) > 0 {
		compareHeads()
	}
	fmt.Println("Not checked, signatures of other kinds or by other keys:", fmt.Sprint(unknown)[3:])
}

func read(path string) string { return string(must(os.ReadFile(path))) }

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func demand(holds bool, what ...any) {
	if !holds {
		panic("this does not hold: " + fmt.Sprint(what...))
	}
}

// say prints what holds.
func say(holds bool, what ...any) {
	demand(holds, what...)
	fmt.Println("    " + fmt.Sprint(what...))
}
