#!/usr/bin/env bash
# Checks a courier bundle with bash, tar, sha256sum and other coreutils, openssl, and age, and with
# no code of Mithaq's. README.md says what it does not check.
#
#   referee.sh [-i IDENTITY] BUNDLE ROSTER...      IDENTITY, of age, also opens the bodies
set -Eeuo pipefail
export LC_ALL=C
trap 'refuse "the bundle is malformed: $BASH_COMMAND"' ERR

say() { printf '    %s\n' "${*//[[:cntrl:]]/ }"; } # what a terminal would act on is left out
refuse() { printf 'REFUSED: %s\n' "${*//[[:cntrl:]]/ }"; exit 1; }
hex() { od -An -v -tx1 "$@" | tr -d ' \n'; }
sha256() { local sum; sum=$(sha256sum) && echo "${sum%% *}"; }

# The keys of a roster's lines `key <role> <vkey>`, as files that openssl reads. Type 01 signs any
# note, 04 checkpoints with a time; 06, ML-DSA-44, openssl 3.0 does not know.
declare -A keys=()
take_keys() {
  local word role vkey rest name id raw party
  while read -r word role vkey; do
    [[ $word != party ]] || party=$role
    [[ $word == key ]] || continue
    name=${vkey%%+*} rest=${vkey#*+}
    [[ $name == "$party"/* ]] || refuse "$1 has a key that is not of $party"
    id=$( { printf '%s\n' "$name"; base64 -d <<<"${rest#*+}"; } | sha256)
    [[ ${id:0:8} == "${rest%%+*}" ]] || refuse "the key of $role in $1 has another id"
    raw=$(base64 -d <<<"${rest#*+}" | hex)
    [[ $raw == 01* || $raw == 04* ]] || continue
    keys["$name ${id:0:8}"]="${raw:0:2} $work/key-${#keys[@]}"
    { printf '\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00'
      base64 -d <<<"${rest#*+}" | tail -c 32; } >"$work/key-$((${#keys[@]} - 1))"
  done <"$1"
  id=$(sha256 <"$1")
  say "$1 has the fingerprint $(basenc --base16 -d <<<"${id^^}" | base32 -w 0 | tr -d =)"
}

# Signature lines of a note by the key of this name, or by those whose names begin so, where it ends
# in a hyphen: at least one, and none that fails.
skipped=0
verify_note() {
  local lines blank at dash name line raw key who=
  mapfile -t lines <"$1"
  for at in "${!lines[@]}"; do [[ ${lines[at]} ]] || blank=$at; done
  head -c "$(printf '%s\n' "${lines[@]:0:blank}" | wc -c)" "$1" >"$work/text"
  for line in "${lines[@]:blank+1}"; do
    read -r dash name line <<<"$line"
    [[ $dash == — ]] || refuse "$1 has a line among its signatures that is none"
    raw=$(base64 -d <<<"$line" | hex) || refuse "$1 has a signature that is no base64"
    key=${keys["$name ${raw:0:8}"]-}
    if [[ ! $key || ! ($name == "$2" || $2 == *- && $name == "$2"*) ]]; then
      skipped=$((skipped + 1))
      continue
    fi
    if [[ $key == 01* && ${#raw} == $((2 * (4 + 64))) ]]; then
      cp "$work/text" "$work/signed"
    elif [[ $key == 04* && ${#raw} == $((2 * (4 + 8 + 64))) ]]; then
      printf 'cosignature/v1\ntime %d\n' $((16#${raw:8:16})) | cat - "$work/text" >"$work/signed"
      name+=" at $(date -u -d @$((16#${raw:8:16})) +%FT%TZ)"
    else
      refuse "the signature of $name in $1 has another length"
    fi
    base64 -d <<<"$line" | tail -c 64 >"$work/signature"
    openssl pkeyutl -verify -pubin -keyform DER -inkey "${key#* }" -rawin \
      -in "$work/signed" -sigfile "$work/signature" >"$work/openssl" 2>&1 ||
      refuse "the signature of $name in $1 does not hold"
    who+=" $name"
  done
  [[ $who ]] || refuse "$1 is not signed by a key of $2"
  signers=$who
}

# Where tlog-tiles has the nth tile of a log of a size.
tile() {
  local n=$2 path width
  path=$(printf '%03d' $((n % 1000)))
  while ((n >= 1000)); do n=$((n / 1000)) path=x$(printf '%03d' $((n % 1000)))/$path; done
  width=$(($3 - $2 * 256))
  echo "tile/$1/$path$( ((width >= 256)) || echo ".p/$width")"
}

# The entries from one size to another: signed, and of the hashes that the tiles have.
check_entries() {
  local dir=$1 party=${2%%/mithaq/*} old=$3 new=$4 n bundle at=0 length=0 leaf lines by place
  for ((n = old / 256 * 256; n < new; n++, at += length)); do
    ((n % 256)) || bundle=$dir/$(tile entries $((n / 256)) "$new") at=0
    length=$((16#$(hex -j "$at" -N 2 "$bundle"))) at=$((at + 2))
    ((n >= old)) || continue
    place="entry $n"
    head -c $((at + length)) "$bundle" | tail -c "$length" >"$work/$place"
    leaf=$( { printf '\0'; cat "$work/$place"; } | sha256)
    [[ $leaf == "$(hex -j $((n % 256 * 32)) -N 32 "$dir/$(tile 0 $((n / 256)) "$new")")" ]] ||
      refuse "$place is not the one that its tile has"
    mapfile -t lines <"$work/$place"
    by=$party/officer-
    [[ $n -gt 0 && ${lines[4]} != 'type mithaq/roster/1' ]] || by=$party/root-
    [[ $n -eq 0 || "${lines[1]} ${lines[2]}" == "${page[1]} from $party" ]] ||
      refuse "$place is of another space or party"
    verify_note "$work/$place" "$by"
    say "$place: ${lines[4]#type }, signed by$signers"
    check_bodies "$place"
  done
}

# The bodies of an entry that are here: of the hash that it names and, where the identity opens
# them, of the salt and content that it committed to.
check_bodies() {
  local word kind hash length committed blob
  while read -r word kind hash length; do
    [[ $word != commit ]] || committed=$(base64 -d <<<"$hash" | hex)
    [[ $word == blob ]] || continue
    blob=$files/blob/$(base64 -d <<<"$hash" | hex)
    [[ -f $blob ]] || continue
    [[ $(sha256 <"$blob") == "${blob##*/}" ]] || refuse "a blob of $1 has another hash"
    [[ $identity ]] || continue
    if age --decrypt -i "$identity" "$blob" >"$work/plain" 2>"$work/age"; then
      [[ $(sha256 <"$work/plain") == "$committed" ]] || refuse "$1 committed to another body"
      say "its body, as committed to: $(tail -c +33 "$work/plain" | tr -d '\0')"
    else
      say "a file of its body stays closed: $(head -n 1 "$work/age")"
    fi
  done <"$work/$1"
}

identity=
if [[ ${1-} == -i ]]; then identity=$2; shift 2; fi
[[ $# -ge 2 ]] || { echo "referee.sh [-i IDENTITY] BUNDLE ROSTER..."; exit 2; }
archive=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
files=$work/files
mkdir "$files"
for roster; do take_keys "$roster"; done

tar -tvf "$archive" >"$work/list" || refuse "$archive is no archive"
[[ $(cut -c 1 "$work/list" | sort -u) == - ]] || refuse "$archive has more than plain files"
tar -xf "$archive" -C "$files" --no-same-owner
mapfile -t page <"$files/bundle.note"
read -r _ slug _ <<<"${page[1]}"
party=${page[2]#from }
verify_note "$files/bundle.note" "$party/mithaq/$slug"
say "its list of files is signed by$signers"

listed=(bundle.note)
: >"$work/sums"
for line in "${page[@]}"; do
  read -r word hash length path <<<"$line"
  [[ $word == sha256 ]] || continue
  [[ -f $files/$path && ! -L $files/$path ]] || refuse "$path is missing"
  [[ $(wc -c <"$files/$path") == "$length" ]] || refuse "$path has another length"
  printf '%s  %s\n' "$hash" "$path" >>"$work/sums"
  listed+=("$path")
done
(cd "$files" && [[ ! -s $work/sums ]] || sha256sum -c --quiet "$work/sums") >"$work/sum" 2>&1 ||
  refuse "a file has another hash than the list"
[[ $(printf '%s\n' "${listed[@]}" | sort) == "$(tar -tf "$archive" | sort)" ]] ||
  refuse "$archive has files that its list has not"
say "its ${#listed[@]} files are those of the list"

for line in "${page[@]}"; do
  read -r word origin old new <<<"$line"
  [[ $word == log ]] || continue
  folder=$files/$(printf %s "$origin" | sha256)
  verify_note "$folder/checkpoint" "$origin"
  mapfile -t lines <"$folder/checkpoint"
  [[ "${lines[0]} ${lines[1]}" == "$origin $new" ]] || refuse "the checkpoint of $origin is another"
  say "its log $origin at $new is signed by$signers"
  check_entries "$folder" "$origin" "$old" "$new"
done
for path in "$files"/receipts/*/*; do
  [[ -f $path ]] || continue
  verify_note "$path" "$party/mithaq/receipt"
  mapfile -t lines <"$path"
  say "a receipt for ${lines[0]} at ${lines[1]} is signed by$signers"
done
echo "Not checked: $skipped signatures of other kinds or by other keys; whether tiles give the root"
