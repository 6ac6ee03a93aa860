#!/usr/bin/env bash
# Checks what Mithaq writes with bash, sha256sum and other coreutils, tar, openssl and age, and with
# no code of Mithaq's. README.md says what it checks and what it does not.
#
#   referee.sh [-i IDENTITY] ROSTER... FILE...      IDENTITY, of age, also opens bodies
#
# A FILE is an exported folder, a checkpoint with its log beside it, a bundle, evidence of a fork, a
# proof followed by the file that it proves, or a head alone, such as a receipt.
set -Eeuo pipefail
export LC_ALL=C
trap 'refuse "something is malformed: $BASH_COMMAND"' ERR

# What a terminal would act on is left out; the controls of C1 are two bytes in UTF-8.
shown() {
  local text=${*//[[:cntrl:]]/ }
  printf '%s\n' "${text//$'\xc2'[$'\x80'-$'\x9f']/ }"
}
say() { shown "    $*"; }
refuse() { shown "REFUSED: $*"; told=1; exit 1; }
hex() { od -An -v -tx1 "$@" | tr -d ' \n'; }
unhex() {
  local at out=
  for ((at = 0; at + 8 <= ${#1}; at += 8)); do
    out+=\\x${1:at:2}\\x${1:at+2:2}\\x${1:at+4:2}\\x${1:at+6:2}
  done
  for ((; at < ${#1}; at += 2)); do out+=\\x${1:at:2}; done
  printf %b "$out"
}
to64() { unhex "$1" | base64 -w 0; }
sha256() { local sum; sum=$(sha256sum) && echo "${sum%% *}"; }
# What bash computes with it would also run, were it another text.
number() { [[ $1 =~ ^(0|[1-9][0-9]{0,15})$ ]] || refuse "this is no number: $1"; }
fingerprint() { unhex "$(sha256 <"$1")" | base32 -w 0 | tr -d =; }

# Base64 into hex, as the variable `raw`: there is much of it, and a program for each takes long.
declare -A six=()
for letter in {A..Z} {a..z} {0..9} + /; do six[$letter]=${#six[@]}; done
of64() {
  local at text=${1%%=*} four
  [[ $1 =~ ^[A-Za-z0-9+/]*=*$ ]] || refuse "this is no base64: $1"
  raw=
  for ((at = 0; at < ${#text}; at += 4)); do
    four=${text:at:4}AAA
    printf -v four %06x $((${six[${four:0:1}]} << 18 | ${six[${four:1:1}]} << 12 |
      ${six[${four:2:1}]} << 6 | ${six[${four:3:1}]}))
    raw+=$four
  done
  raw=${raw:0:${#text} * 6 / 8 * 2}
}

# ---- Keys, and who signed

# The keys of a roster's lines `key <role> <vkey>`, as files that openssl reads. Type 01 signs any
# note, 04 checkpoints with a time, and so does 06, ML-DSA-44, which openssl has from 3.5 on.
declare -A keys=() roster_of=() given=()
take_keys() {
  local word role vkey rest raw party=
  while read -r word role vkey; do
    [[ $word != party ]] || party=$role
    [[ $word == key ]] || continue
    rest=${vkey#*+}
    [[ ${vkey%%+*} == "$party"/* ]] || refuse "$1 has a key that is not of $party"
    of64 "${rest#*+}"
    take_key "${vkey%%+*}" "$raw"
    [[ $key_id == "${rest%%+*}" ]] || refuse "the key of $role in $1 has another id"
  done <"$1"
  roster_of["$party"]=$1
}
take_key() {
  local der=302a300506032b6570032100 file
  file=$( { printf '%s\n' "$1"; unhex "$2"; } | sha256) key_id=${file:0:8} file=$work/key-$file
  if [[ $2 == 06* ]]; then
    [[ $ml_dsa ]] || return 0
    der=30820532300b06096086480165030403110382052100
  fi
  unhex "$der${2:2}" >"$file"
  keys["$1 $key_id"]="${2:0:2} $file"
}

# Signature lines of a note: one at least is by the key of this name, or by one whose name begins so
# where it ends in a hyphen, and none of a known key fails. Then `signers` are their names with
# times, `signed` their keys, `text` the lines above.
skipped=0
verify_note() {
  local lines blank=0 at dash name line raw key in who='' length=0
  mapfile -t lines <"$1"
  for at in "${!lines[@]}"; do
    [[ ${lines[at]} ]] || blank=$at
    length=$((length + ${#lines[at]} + 1))
  done
  [[ $length == "${3-$(wc -c <"$1")}" ]] || refuse "$1 has bytes that are no text"
  text=("${lines[@]:0:blank}") signers='' signed=' '
  printf '%s\n' "${text[@]}" >"$work/text"
  for line in "${lines[@]:blank+1}"; do
    read -r dash name line <<<"$line"
    [[ $dash == — ]] || refuse "$1 has a line among its signatures that is none"
    [[ $line =~ ^[A-Za-z0-9+/]{8,}=*$ ]] || refuse "$1 has a signature that is no base64"
    of64 "${line:0:8}"
    key=${keys["$name ${raw:0:8}"]-}
    [[ $key ]] || { skipped=$((skipped + 1)); continue; }
    of64 "$line"
    signed+="$name+${raw:0:8} "
    [[ $name != "$2" && ($2 != *- || $name != "$2"*) ]] || who=$name
    in=$work/signed
    case ${key%% *}-$((${#raw} / 2)) in
      01-68) in=$work/text ;;
      04-76)
        { printf 'cosignature/v1\ntime %d\n' "0x${raw:8:16}"; cat "$work/text"; } >"$work/signed" ;;
      06-2432) subtree "$name" "${raw:8:16}" >"$work/signed" ;;
      *) refuse "the signature of $name in $1 has another length" ;;
    esac
    signers+=" $name"
    [[ ${key%% *} == 01 || ${raw:8:16} == 0000000000000000 ]] ||
      signers+=" at $(date -u -d "@$((16#${raw:8:16}))" +%FT%TZ)"
    [[ ${key%% *} == 01 ]] && raw=${raw:8} || raw=${raw:24}
    unhex "$raw" >"$work/signature"
    openssl pkeyutl -verify -pubin -keyform DER -inkey "${key#* }" -rawin \
      -in "$in" -sigfile "$work/signature" >"$work/openssl" 2>&1 ||
      refuse "the signature of $name in $1 does not hold"
  done
  [[ $who ]] || refuse "$1 is not signed by a key of $2"
}

# What a key of type 06 signs: c2sp.org/tlog-cosignature.
subtree() {
  printf 'subtree/v1\n\0'
  unhex "$(printf %02x ${#1})$(printf %s "$1" | hex)$2"
  unhex "$(printf %02x ${#text[0]})$(printf %s "${text[0]}" | hex)"
  local raw
  of64 "${text[2]}"
  unhex "$(printf '%016x%016x' 0 "${text[1]}")$raw"
}

# Whether those who signed are whom a roster asks for: its first rule is for messages, its second
# for rosters (docs/formats/release-policy.md).
satisfied() {
  local word name rest member at=1 count
  local -A is=()
  while read -r word name rest; do
    case $word in
      key)
        rest=${rest%"${rest#*+????????}"}
        [[ $signed != *" $rest "* ]] || is["$name"]=1 ;;
      group)
        number "${rest%% *}"
        count=0
        for member in ${rest#* }; do count=$((count + ${is["$member"]-0})); done
        ((at != $2 || count < ${rest%% *})) || is["$name"]=1 ;;
      quorum)
        [[ $at != "$2" ]] || { [[ ${is["$name"]-} ]]; return; }
        at=$((at + 1)) ;;
    esac
  done <"$1"
  return 1
}

# ---- Trees: RFC 6962 and 9162

node() { unhex "01$1$2" | sha256; }

# The hashes of all complete subtrees, by origin, level and number.
declare -A stored=() size_of=()
grow() { # ORIGIN SIZE: from level 0 up, a level at a time
  local level n half sums
  for ((level = 0, half = $2 / 2; half; level++, half /= 2)); do
    for ((n = 0; n < half; n++)); do
      unhex "01${stored["$1 $level $((n * 2))"]}${stored["$1 $level $((n * 2 + 1))"]}" \
        >"$work/node-$n"
    done
    hash_files "$work/node-" "$half"
    for ((n = 0; n < half; n++)); do stored["$1 $((level + 1)) $n"]=${sums[n]}; done
  done
}

# The SHA-256 of files that are numbered from 0 on, as `sums`.
hash_files() {
  local n names=() lines
  for ((n = 0; n < $2; n++)); do names+=("$1$n"); done
  mapfile -t lines < <(printf '%s\0' "${names[@]}" | xargs -0 sha256sum)
  sums=("${lines[@]%% *}")
}

root() {
  local level whole hash=
  for ((level = 0; $2 >> level; level++)); do
    (($2 >> level & 1)) || continue
    whole=${stored["$1 $level $((($2 >> level) - 1))"]}
    if [[ $hash ]]; then hash=$(node "$whole" "$hash"); else hash=$whole; fi
  done
  [[ $hash ]] || hash=$(sha256 </dev/null)
  echo "$hash"
}

# include INDEX SIZE LEAF ROOT HASH...      RFC 9162, 2.1.3.2
include() {
  local fn=$1 sn=$(($2 - 1)) hash=$3 root=$4 next
  (($1 < $2)) || return 1
  for next in "${@:5}"; do
    ((sn)) || return 1
    if ((fn & 1 || fn == sn)); then
      hash=$(node "$next" "$hash")
      while ((!(fn & 1) && fn)); do fn=$((fn >> 1)) sn=$((sn >> 1)); done
    else
      hash=$(node "$hash" "$next")
    fi
    fn=$((fn >> 1)) sn=$((sn >> 1))
  done
  [[ $sn == 0 && $hash == "$root" ]]
}

# begins OLD NEW OLD-ROOT NEW-ROOT HASH...      RFC 9162, 2.1.4.2
begins() {
  local fn=$(($1 - 1)) sn=$(($2 - 1)) fr sr next path=("${@:5}")
  ((0 < $1 && $1 < $2)) || { [[ $1 == "$2" && $3 == "$4" && $# == 4 ]]; return; }
  (($1 & ($1 - 1))) || path=("$3" ${path[@]+"${path[@]}"})
  while ((fn & 1)); do fn=$((fn >> 1)) sn=$((sn >> 1)); done
  fr=${path[0]-} sr=${path[0]-}
  for next in "${path[@]:1}"; do
    ((sn)) || return 1
    if ((fn & 1 || fn == sn)); then
      fr=$(node "$next" "$fr") sr=$(node "$next" "$sr")
      while ((!(fn & 1) && fn)); do fn=$((fn >> 1)) sn=$((sn >> 1)); done
    else
      sr=$(node "$sr" "$next")
    fi
    fn=$((fn >> 1)) sn=$((sn >> 1))
  done
  [[ $sn == 0 && $fr == "$3" && $sr == "$4" ]]
}

# Where tlog-tiles has the nth tile of a log of a size.
tile() {
  local n=$2 path width=$(($3 - $2 * 256))
  path=$(printf '%03d' $((n % 1000)))
  while ((n >= 1000)); do n=$((n / 1000)) path=x$(printf '%03d' $((n % 1000)))/$path; done
  echo "tile/$1/$path$( ((width >= 256)) || echo ".p/$width")"
}

check_tiles() {
  local level n at hashes width
  for ((level = 0; $3 >> 8 * level; level++)); do
    width=$(($3 >> 8 * level))
    for ((n = 0; n * 256 < width; n++)); do
      hashes=
      for ((at = n * 256; at < width && at < n * 256 + 256; at++)); do
        hashes+=${stored["$2 $((8 * level)) $at"]}
      done
      [[ $(hex "$1/$(tile "$level" "$n" "$width")") == "$hashes" ]] ||
        refuse "$1/$(tile "$level" "$n" "$width") has other hashes than the entries give"
    done
  done
}

# ---- Heads, logs and their entries

# The heads that were signed or seen, to be held against the logs at the end.
heads=()
open_head() {
  local origin
  origin=$(head -n 1 "$1")
  verify_note "$1" "${2-$origin}"
  number "${text[1]}"
  heads+=("${text[0]} ${text[1]} ${text[2]}")
  say "${text[0]} at ${text[1]} is signed by$signers"
}

# check_log FOLDER OLD BLOBS      The log beside its checkpoint: trees where all of it is there, and
# each entry from the old size on. The head comes after them, since they may list its key.
check_log() {
  local dir=$1 old=$2 blobs=$3 head origin size n start=0 tile raw sums
  local -A leaves=()
  mapfile -t head <"$dir/checkpoint"
  number "${head[1]}"
  origin=${head[0]} size=${head[1]} party=${head[0]%%/mithaq/*} time=
  [[ -f $dir/$(tile entries 0 "$size") ]] || start=$((old / 256 * 256))
  for ((n = start; n < size; n += 256)); do
    read_entries "$dir/$(tile entries $((n / 256)) "$size")" $((size - n < 256 ? size - n : 256))
    tile=$(hex "$dir/$(tile 0 $((n / 256)) "$size")")
    for ((at = 0; at < ${#sums[@]}; at++)); do
      [[ ${sums[at]} == "${tile:at * 64:64}" ]] ||
        refuse "entry $((n + at)) of $origin is not the one that its tile has"
      [[ ! ${leaves[${sums[at]}]-} ]] || refuse "entry $((n + at)) of $origin is there twice"
      leaves[${sums[at]}]=1 stored["$origin 0 $((n + at))"]=${sums[at]}
      ((start && n + at < old)) || check_entry "$work/entry-$at" $((n + at)) "${lengths[at]}"
    done
  done
  say "each further entry is of $party, and signed by whom the roster before it asks for"
  open_head "$dir/checkpoint"
  if ((start)); then
    unchecked="the tree of $origin, of which entries from $start on are here"
    return
  fi
  grow "$origin" "$size"
  of64 "${head[2]}"
  [[ $(root "$origin" "$size") == "$raw" ]] ||
    refuse "the entries of $origin do not give its root ${head[2]}"
  size_of["$origin"]=$size
  check_tiles "$dir" "$origin" "$size"
  say "its entries give its root ${head[2]}, and the hashes in its tiles"
  if [[ -f $dir/consistency ]]; then check_consistency "$dir/consistency" "$origin" "$size"; fi
}

# The entries of a bundle, each behind its length, as files, with their `lengths` and, as `sums`,
# their leaf hashes. Bytes are kept apart by blanks, so that printf writes an entry as a whole.
read_entries() {
  local all n at=0 escaped
  all=$(od -An -v -tx1 "$1" | tr -d '\n') lengths=()
  for ((n = 0; n < $2; n++, at += 3 * lengths[n - 1])); do
    ((${#all} >= at + 6)) || refuse "$1 ends too early"
    lengths+=($((16#${all:at + 1:2}${all:at + 4:2}))) at=$((at + 6))
    ((${#all} >= at + 3 * lengths[n])) || refuse "$1 ends too early"
    printf -v escaped '\\x%s' ${all:at:3 * lengths[n]}
    printf %b "$escaped" >"$work/entry-$n"
    printf %b "\\0$escaped" >"$work/leaf-$n"
  done
  ((${#all} == at)) || refuse "$1 goes on"
  hash_files "$work/leaf-" "$2"
}

check_consistency() {
  local lines old hashes=() line raw
  mapfile -t lines <"$1"
  old=${lines[0]#old }
  number "$old"
  ((old)) || return 0
  for line in "${lines[@]:1}"; do of64 "$line"; hashes+=("$raw"); done
  begins "$old" "$3" "$(root "$2" "$old")" "$(root "$2" "$3")" ${hashes[@]+"${hashes[@]}"} ||
    refuse "the proof in $1 does not lead to the root of $2"
  say "a proof leads to it from its root at $old"
}

# check_entry FILE NUMBER LENGTH      It stands in the log `origin` of `party` in the space `sid`, not
# before the one before it, and whom the roster of its party asks for has signed it.
declare -A rosters_in=()
check_entry() {
  local lines at blank gap='' rule=1 word new which="entry $2 of $party"
  mapfile -t lines <"$1"
  if (($2 == 0)); then check_genesis "$1"; return; fi
  [[ "${lines[1]##* } ${lines[2]}" == "$sid from $party" ]] ||
    refuse "$which is of another space or party"
  [[ ! "${lines[5]}" < "$time" ]] || refuse "$which has a time before that of the one before it"
  time=${lines[5]}
  for at in "${!lines[@]}"; do [[ ${lines[at]} ]] || blank=$at gap=${gap:-$at}; done
  if [[ ${lines[4]} == 'type mithaq/roster/1' ]]; then
    new=$work/roster-${origin//\//-}-$2 rule=2 word=${roster_of["$party"]}
    printf '%s\n' "${lines[@]:gap+1:blank-gap-1}" >"$new"
    take_keys "$new"
    verify_note "$1" "$party/root-" "$3"
    if (($2 > 1)); then
      satisfied "$word" 2 || refuse "$which was not released by the roster before it"
    elif [[ ${lines[gap+3]} == previous\ * ]]; then
      check_generation "$new" "${lines[gap+3]}"
    else
      [[ $(first_log "$origin") == "$origin" ]] &&
        [[ $(fingerprint "$new") == "${founder["$party"]-}" ]] ||
        refuse "$which is not the roster that the genesis lists"
    fi
    rosters_in["$origin"]+="$2 $new"$'\n'
  else
    (($2 > 1)) || refuse "$which is no roster"
    verify_note "$1" "$party/officer-" "$3"
  fi
  satisfied "${roster_of["$party"]}" "$rule" ||
    refuse "$which was not released: its roster asks for more than$signers"
  [[ ! $tell ]] || say "entry $2: ${lines[4]#type }, released by$signers"
  for word in "${lines[@]:6:gap-6}"; do
    [[ $word != seen\ * ]] || heads+=("${word#seen }")
  done
  [[ $rule == 2 ]] || check_bodies "$1" "$which"
}

# check_generation ROSTER LINE      The log goes on from a head that the one before had, and roots
# of the roster there have signed, or the new roster was given, whose fingerprint is on paper.
declare -A ended=()
first_log() { # of the generations
  if [[ $1 =~ ^([^/]+/mithaq/[^/]+)/g[0-9]+$ ]]; then echo "${BASH_REMATCH[1]}"; else echo "$1"; fi
}
check_generation() {
  local word was size hash at file last='' raw by=''
  read -r word was size hash <<<"$2"
  number "$size"
  [[ $was != "$origin" && $(first_log "$was") == "$(first_log "$origin")" ]] ||
    refuse "$origin goes on from $was"
  [[ ! ${given["$(fingerprint "$1")"]-} ]] || by='as the roster says that was given'
  if [[ ${size_of["$was"]-} ]]; then
    of64 "$hash"
    ((size <= ${size_of["$was"]})) && [[ $(root "$was" "$size") == "$raw" ]] ||
      refuse "$origin goes on from a head that $was did not have"
    while read -r at file; do
      [[ ! $at ]] || ((at >= size)) || last=$file
    done <<<"${rosters_in["$was"]}"
    [[ ! $last ]] || ! satisfied "$last" 2 || by='signed by whom the roster there asks for'
    ended["$was"]=$size
  elif [[ $by ]]; then
    unchecked="that $was was what $origin goes on from"
  fi
  [[ $by ]] ||
    refuse "those who must have not signed that $origin goes on, and its roster was not given"
  say "it goes on after $size entries of $was, $by"
}

# The genesis names the first roster of each party; those that are given are these.
declare -A founder=()
check_genesis() {
  local word party print parties=()
  while read -r word party print; do
    [[ $word == party ]] || continue
    founder["$party"]=$print
    parties+=("$party")
  done <"$1"
  sid=$(sha256 <"$1") sid=${sid:0:16}
  for party in "${parties[@]}"; do
    [[ ${given["${founder["$party"]}"]-} ]] ||
      refuse "the roster of $party that the genesis names is not given"
    verify_note "$1" "$party/root-"
  done
  say "entry 0: the genesis of space $sid, with the rosters that were given, signed by$signers"
}

# The bodies of an entry that are here: of the hash and length that it names and, where the identity
# opens them, of the salt and content that it committed to.
check_bodies() {
  local word hash length committed blob raw
  while read -r word _ hash length; do
    [[ $word == commit || $word == blob ]] || continue
    of64 "$hash"
    if [[ $word == commit ]]; then committed=$raw; continue; fi
    blob=$blobs/$raw
    [[ -f $blob ]] || { absent=$((absent + 1)); continue; }
    [[ $(sha256 <"$blob") == "${blob##*/}" ]] || refuse "a blob of $2 has another hash"
    [[ $(wc -c <"$blob") == "$length" ]] || refuse "a blob of $2 has another length"
    [[ $identity ]] || continue
    if age --decrypt -i "$identity" "$blob" >"$work/plain" 2>"$work/age"; then
      [[ $(sha256 <"$work/plain") == "$committed" ]] || refuse "$2 committed to another body"
      say "its body, as committed to: $(tail -c +33 "$work/plain" | tr -d '\0')"
    else
      say "a file of its body stays closed: $(head -n 1 "$work/age")"
    fi
  done <"$1"
}

# ---- Files

check_folder() {
  local path giver
  found "$1" -name checkpoint
  [[ -s $work/found ]] || refuse "$1 has no log"
  while IFS= read -r -d '' path; do
    [[ $path == "$1/$(head -n 1 "$path")/checkpoint" ]] || refuse "$path is of another log"
    check_log "${path%/checkpoint}" 0 "$1/blob"
  done <"$work/found"
  # Now the keys of all rosters are known.
  found "$1" -path '*/receipts/*'
  while IFS= read -r -d '' path; do
    giver=${path##*/} giver=${giver#*-*-}
    open_head "$path"
    [[ $signed == *" $giver/mithaq/receipt+"* ]] || refuse "$path is not signed by $giver"
  done <"$work/found"
  [[ ! -f $1/genesis || $(sha256 <"$1/genesis") == "${sid:-none}"* ]] ||
    refuse "$1/genesis is not what its logs begin with"
}

# Files of a folder, those that a link leads to among them; one that cannot be read is an error.
found() { find -L "$@" -type f -print0 | sort -zV >"$work/found"; }

check_bundle() {
  local files=$work/files page line word hash length path origin old new folder listed=(bundle.note)
  local log
  mkdir "$files"
  tar -tvf "$1" >"$work/list" || refuse "$1 is no archive"
  [[ $(cut -c 1 "$work/list" | sort -u) == - ]] || refuse "$1 has more than plain files"
  tar -xf "$1" -C "$files" --no-same-owner
  mapfile -t page <"$files/bundle.note"
  read -r _ word sid <<<"${page[1]}"
  sender=${page[2]#from } log=$sender/mithaq/$word
  for line in "${page[@]}"; do # where it goes on as another after a fork, that one signs
    read -r length path hash <<<"$line"
    [[ $length != — || $path != "$sender/mithaq/$word"/g+([0-9]) ]] || log=$path
  done
  verify_note "$files/bundle.note" "$log"
  say "its list of files is signed by$signers"
  : >"$work/sums"
  for line in "${page[@]}"; do
    read -r word hash length path <<<"$line"
    [[ $word == sha256 ]] || continue
    [[ -f $files/$path && ! -L $files/$path ]] || refuse "$path is missing"
    [[ $(wc -c <"$files/$path") == "$length" ]] || refuse "$path has another length"
    printf '%s  %s\n' "$hash" "$path" >>"$work/sums"
    listed+=("$path")
  done
  (cd "$files" && [[ ! -s $work/sums ]] || sha256sum -c --quiet --strict "$work/sums") \
    >"$work/sum" 2>&1 || refuse "a file has another hash than the list"
  [[ $(printf '%s\n' "${listed[@]}" | sort) == "$(tar -tf "$1" | sort)" ]] ||
    refuse "$1 has files that its list has not"
  say "its ${#listed[@]} files are those of the list"
  for line in "${page[@]}"; do
    read -r word origin old new <<<"$line"
    [[ $word == log ]] || continue
    number "$old"
    folder=$files/$(printf %s "$origin" | sha256)
    [[ "$(head -n 2 "$folder/checkpoint")" == "$origin"$'\n'"$new" ]] ||
      refuse "the checkpoint of $origin is another"
    check_log "$folder" "$old" "$files/blob"
  done
  for path in "$files"/receipts/*/*; do
    [[ ! -f $path ]] || open_head "$path" "$sender/mithaq/receipt"
  done
}

check_file() {
  local dir
  case $(head -n 1 "$1") in
    mithaq/roster/v1)
      take_keys "$1"
      given["$(fingerprint "$1")"]=1
      say "its fingerprint, to compare with the one on paper: $(fingerprint "$1")" ;;
    c2sp.org/tlog-proof@v1) check_proof "$1" "$2"; looked_at=2 ;;
    mithaq/fork/v1) check_fork "$1" ;;
    *)
      dir=${1%/checkpoint}
      if [[ $dir != "$1" && -d $dir/tile ]]; then
        check_log "$dir" 0 "${dir%"/$(head -n 1 "$1")"}/blob"
      else
        open_head "$1"
      fi ;;
  esac
}

# A proof leads from the entry, or from a salt and an item of a declaration, to a signed root.
check_proof() {
  local lines at=1 salt= index hashes=() word vkey raw leaf
  mapfile -t lines <"$1"
  if [[ ${lines[1]} == extra\ * ]]; then of64 "${lines[1]#extra }"; salt=$raw at=2; fi
  index=${lines[at]#index }
  [[ $index =~ ^(0|[1-9][0-9]{0,15})$ ]] || refuse "$1 has no index"
  for ((at++; ${#lines[at]}; at++)); do of64 "${lines[at]}"; hashes+=("$raw"); done
  printf '%s\n' "${lines[@]:at+1}" >"$work/head"
  party=${lines[at + 1]%%/mithaq/*}
  if [[ ${lines[at + 1]} == */declaration/* ]]; then # signed by the keys of the log beside it
    while read -r _ word vkey; do
      [[ $word == log ]] || continue
      vkey=${vkey#*+}
      of64 "${vkey#*+}"
      take_key "${lines[at + 1]}" "$raw"
    done <"${roster_of["$party"]}"
  fi
  open_head "$work/head"
  leaf=$( { printf '\0'; unhex "$salt"; cat "$2"; } | sha256)
  of64 "${text[2]}"
  include "$index" "${text[1]}" "$leaf" "$raw" ${hashes[@]+"${hashes[@]}"} ||
    refuse "$1 does not prove $2"
  say "a proof leads from ${salt:+a salt and }$2, entry $index, to its root"
  if [[ ! $salt ]]; then
    mapfile -t lines <"$2"
    local time='' origin=${text[0]} sid=${lines[1]##* } blobs=${2%/*} tell=1
    check_entry "$2" "$index" "$(wc -c <"$2")"
  fi
}

# One log signed both heads, and the newer tree does not begin with the older one.
check_fork() {
  local lines blanks=() at older hashes=() raw newest
  mapfile -t lines <"$1"
  for at in "${!lines[@]}"; do [[ ${lines[at]} ]] || blanks+=("$at"); done
  printf '%s\n' "${lines[@]:blanks[0]+1:blanks[2]-blanks[0]-1}" >"$work/older"
  printf '%s\n' "${lines[@]:blanks[2]+1}" >"$work/newer"
  open_head "$work/older"
  older=("${text[@]}")
  open_head "$work/newer"
  [[ ${older[0]} == "${text[0]}" ]] || refuse "$1 has heads of two logs"
  for at in "${lines[@]:1:blanks[0]-1}"; do of64 "${at#* }"; hashes+=("$raw"); done
  of64 "${text[2]}"
  newest=$raw
  [[ ${#hashes[@]} -gt 0 ]] || hashes=("$newest")
  begins "${older[1]}" "${text[1]}" "${hashes[0]}" "$newest" "${hashes[@]:1}" ||
    refuse "the proof in $1 does not lead to the newer root"
  of64 "${older[2]}"
  [[ ${hashes[0]} != "$raw" ]] || refuse "$1 shows one history"
  say "the newer tree had the root $(to64 "${hashes[0]}") at ${older[1]}: two histories"
}

# The heads that anybody signed or says to have seen are those that the logs here had. What lies
# beyond the end of a log that goes on as another may be of two histories.
compare_heads() {
  local head origin size hash raw same=0 beyond=0 after=0
  for head in "${heads[@]}"; do
    read -r origin size hash <<<"$head"
    [[ ${size_of["$origin"]-} ]] || continue
    number "$size"
    if ((size > ${ended["$origin"]-size})); then after=$((after + 1)); continue; fi
    if ((size > ${size_of["$origin"]})); then beyond=$((beyond + 1)); continue; fi
    of64 "$hash"
    [[ $(root "$origin" "$size") == "$raw" ]] ||
      refuse "two histories: $origin did not have the root $hash at size $size"
    same=$((same + 1))
  done
  [[ ${#size_of[@]} == 0 ]] ||
    echo "Heads, signed or seen, that the logs here had: $same and not yet: $beyond"
  ((!after)) || echo "Not compared: $after heads beyond the end of a log that goes on as another"
}

work=$(realpath "$(mktemp -d)")
told=
# What cannot be computed ends the command that it stands in, with no ERR: only whoever has told how
# it ended, at the end of `main`, in `refuse` or of its use, has not broken off on the way.
ended() {
  local status=$?
  rm -rf "$work"
  [[ $told ]] || ((status > 128)) || refuse "something is malformed"
}
trap ended EXIT
identity='' absent=0 unchecked='' ml_dsa=''
! openssl list -signature-algorithms 2>&1 | grep -qi ml-dsa-44 || ml_dsa=1
if [[ ${1-} == -i ]]; then identity=$2; shift 2; fi
tell=$identity # which entry has the body that is shown
[[ $# -ge 2 ]] || { echo "referee.sh [-i IDENTITY] ROSTER... FILE..."; told=1; exit 2; }
# No tool takes a name for an option, or for one on another machine, once a folder stands before it.
names=()
for name; do
  [[ ! $name || $name =~ ^[[:alnum:]._]*/ ]] || name=./$name
  names+=("$name")
done

main() {
  local looked_at
  while (($#)); do
    shown "$1"
    looked_at=1
    if [[ -d $1 ]]; then
      check_folder "${1%/}"
    elif tar -tf "$1" >"$work/list" 2>&1; then
      check_bundle "$1"
    else
      check_file "$@"
    fi
    shift "$looked_at"
  done
  compare_heads
  [[ $ml_dsa ]] || echo 'Not checked: signatures of ML-DSA-44, which this openssl does not have'
  [[ ! $unchecked ]] || echo "Not checked: $unchecked"
  echo "Passed over: $skipped signatures of other keys, $absent files of bodies that are not here"
  told=1
}
# The last command: behind one that broke off, the next would be run.
main "${names[@]}"
