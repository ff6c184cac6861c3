#!/bin/sh
# Compares published files with their ledger, with nothing but sh, awk and a program for SHA-256. It is the second verifier,
# written independently of the first, for whoever trusts neither the publisher nor Node.js.
#
#   sh verify.sh [--genesis] [FOLDER [AGREEMENT]]
#
# FOLDER holds ledger.jsonl and the folders of the agreements (the present folder if none is named); AGREEMENT is the one
# whose files are there, as in an export. The exit code is 0 only where files were compared and all are as published.
LC_ALL=C
export LC_ALL
set -u

genesis=no
[ "${1-}" = --genesis ] && genesis=yes && shift
folder=${1-.}
only=${2-}
ledger=$folder/ledger.jsonl
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
complaints=0
complain() {
  printf '%s\n' "$1" >&2
  complaints=$((complaints + 1))
}

if command -v sha256sum > /dev/null; then sha=sha256sum
elif command -v shasum > /dev/null; then sha='shasum -a 256'
else echo 'There is neither sha256sum nor shasum. Nothing was compared.' >&2; exit 2; fi

# The ledger, with the hash of every line, line feed included, before it. A history that has not begun has no lines.
[ -d "$folder" ] || complain "$folder: there is no such folder."
mkdir "$work/line"
: > "$work/lines"
if [ -s "$ledger" ]; then
  [ "$(tail -c 1 "$ledger" | od -An -tx1 | tr -d ' ')" = 0a ] || complain "$ledger: the last line is cut off."
  [ "$(tr -d '\000\r' < "$ledger" | wc -c)" -eq "$(wc -c < "$ledger")" ] ||
    complain "$ledger: it has bytes that no ledger has, such as the line ends of Windows."
  if command -v iconv > /dev/null; then
    iconv -f UTF-8 -t UTF-8 "$ledger" > /dev/null 2>&1 || complain "$ledger: it is not written in UTF-8."
  fi
  awk -v to="$work/line" '{ file = sprintf("%s/%06d", to, NR); print > file; close(file) }' "$ledger"
  (cd "$work/line" && ls | xargs $sha) | cut -c 1-64 | paste -d ' ' - "$ledger" > "$work/lines"
fi

# Form, chain and order; what is left to compare goes to the file "expected": agreement, version, file, hash.
awk -v expected="$work/expected" '
function fail(what) { print "Line " NR " of the ledger: " what; bad = 1 }
# Takes a pattern off the beginning of the line; what it matched is in `taken`.
function take(pattern) {
  if (!match(rest, "^" pattern)) { taken = ""; return 0 }
  taken = substr(rest, 1, RLENGTH)
  rest = substr(rest, RLENGTH + 1)
  return 1
}
function value(key, pattern) { # "key":"value", with the comma before it
  if (!take(",\"" key "\":\"")) return 0
  if (!take(pattern)) return 0
  found[key] = taken
  return take("\"")
}
function isDay(day,  p, most) {
  if (day !~ /^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]$/) return 0
  split(day, p, "-")
  most = p[2] == 2 ? 28 + (p[1] % 4 == 0 && (p[1] % 100 != 0 || p[1] % 400 == 0)) : 30 + (p[2] ~ /^(01|03|05|07|08|10|12)$/)
  return p[2] >= 1 && p[2] <= 12 && p[3] >= 1 && p[3] <= most
}
function isVersion(v) { return v ~ /^(0|[1-9][0-9]?[0-9]?[0-9]?)(\.(0|[1-9][0-9]?[0-9]?[0-9]?))?(\.(0|[1-9][0-9]?[0-9]?[0-9]?))?$/ || isDay(v) }
function rank(v,  p) { gsub(/-/, ".", v); split(v, p, "."); return sprintf("%04d.%04d.%04d", p[1], p[2], p[3]) }
function release(  name, own, sum, last, seen) {
  own = found["agreement"] "-" found["version"] "."
  if (!value("title", TEXT) || !value("stated", DAY) || !value("validFrom", DAY)) return 0
  if (!isDay(found["stated"]) || !isDay(found["validFrom"])) return 0
  if (!take(",\"canon\":1") || !value("fingerprint", HASH) || !take(",\"files\":{")) return 0
  do {
    if (!take("\"[a-z0-9.-]+\"")) return 0
    name = substr(taken, 2, length(taken) - 2)
    if (index(name, own) != 1 || substr(name, length(own) + 1) !~ /^(((de|en)\.)?[a-z]+|original\.pdf)$/ || name <= last) return 0
    if (!take(":\"" HASH "\"")) return 0
    sum = substr(taken, 3, 64)
    print found["agreement"], found["version"], name, sum > expected
    if (name == own "txt" && sum != found["fingerprint"]) return 0
    if (substr(name, length(own) + 1) ~ /^(html|json|mdx|pdf|txt)$/) seen++
    last = name
  } while (take(","))
  return seen == 5 && take("},\"changes\":[[](\"" TEXT "\"(,\"" TEXT "\")*)?[]]")
}
BEGIN {
  HEX = "[0-9a-f]"; HASH = HEX
  for (i = 1; i < 64; i++) HASH = HASH HEX
  DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
  # A text as JSON.stringify writes it: neither empty nor with an escape that is not needed.
  TEXT = "([^\"\\\\\001-\037]|\\\\[\"\\\\bfnrt]|\\\\u(00[01]|d[89a-f][0-9a-f])[0-9a-f])+"
  ORIGIN = "https?://[^\"\\\\?# ]*[^\"\\\\?# /]"
  before = sprintf("%064d", 0)
}
{
  head = $1
  rest = substr($0, 66)
  split("", found)
  if (!take("{\"prev\":\"" HASH "\"")) { fail("it is not a well-formed event."); before = head; next }
  prev = substr(taken, 10, 64)
  ok = value("date", DAY) && isDay(found["date"]) && value("event", "[a-z]+")
  event = found["event"]
  if (ok && event ~ /^(release|withdraw|erratum)$/)
    ok = value("agreement", "[a-z][a-z0-9]*(-[a-z0-9]+)*") && value("version", "[0-9.-]+") && isVersion(found["version"])
  agreement = found["agreement"]; version = found["version"]; id = agreement " " version
  if (event == "release") ok = ok && release()
  else if (event == "withdraw") ok = ok && value("reason", TEXT)
  else if (event == "erratum") ok = ok && take(",\"number\":[1-9][0-9]*,\"state\":\"(noted|corrected|dismissed)\",\"clause\":(null|\"" TEXT "\"),\"note\":\"" TEXT "\",\"correctedIn\":(null|\"[0-9.-]+\")")
  else if (event == "open") ok = ok && take(",\"ledger\":1") && value("publisher", TEXT) && value("origin", ORIGIN)
  else if (event == "key") ok = ok && value("key", "[^\"\\\\+ ]+[+][0-9a-f]+[+][A-Za-z0-9+/]+") && value("state", "(valid|revoked)")
  else if (event == "move") ok = ok && value("origin", ORIGIN)
  else ok = 0
  if (!ok || rest != "}") fail("it is not a well-formed event.")
  if (prev != before) fail("it does not continue the line before it: the chain is broken.")
  if ((NR == 1) != (event == "open")) fail("a ledger is opened by its first line and by no other.")
  if (found["date"] < day) fail("its date " found["date"] " is before " day ".")
  if (event == "release") {
    if (agreement in latest && rank(version) <= latest[agreement]) fail("version " version " is not later than the one before.")
    latest[agreement] = rank(version)
    for (i = n[agreement]; i >= 1; i--) {
      other = agreement " " order[agreement, i]
      if (other in withdrawn) continue
      if (found["stated"] < stated[other] || found["validFrom"] < valid[other]) fail("version " version " has a date before that of " other ".")
      break
    }
    order[agreement, ++n[agreement]] = version
    stated[id] = found["stated"]; valid[id] = found["validFrom"]
  } else if (agreement != "") {
    if (!(id in stated)) fail("version " version " was never released.")
    if (event == "withdraw" && id in withdrawn) fail("version " version " was withdrawn before.")
    if (event == "withdraw") withdrawn[id] = 1
  }
  day = found["date"]
  before = head
}
END { exit bad }
' "$work/lines" > "$work/wrong"
[ $? -le 1 ] || exit 2
while IFS= read -r line; do complain "$ledger: $line"; done < "$work/wrong"

# Every file of every version, none too many.
touch "$work/expected"
[ -z "$only" ] || awk -v only="$only" '$1 == only' "$work/expected" > "$work/own"
[ -n "$only" ] || cp "$work/expected" "$work/own"
while read -r agreement version name sum; do
  path=$folder/$agreement/$version/$name
  if [ -h "$folder/$agreement" ] || [ -h "$folder/$agreement/$version" ] || [ -h "$path" ] || [ ! -f "$path" ]; then
    complain "Version $version of $agreement: $path is missing, or is not a file of its own."
  else
    echo "$agreement/$version/$name" >> "$work/there"
  fi
done < "$work/own"
touch "$work/there"
files=$(wc -l < "$work/there" | tr -d ' ')
[ "$files" -eq 0 ] || (cd "$folder" && xargs $sha < "$work/there") > "$work/sums" || complain "$folder: not every file could be read."
touch "$work/sums"
awk 'NR == FNR { sum[$1 "/" $2 "/" $3] = $4; next }
  $1 != sum[$2] { split($2, p, "/"); print "Version " p[2] " of " p[1] ": " $2 " is not the file that was published." }
' "$work/own" "$work/sums" > "$work/wrong"
while IFS= read -r line; do complain "$line"; done < "$work/wrong"
[ "$(wc -l < "$work/sums")" -eq "$files" ] || complain "$folder: not every file was compared."
for path in "$folder"/*/[0-9]* "$folder"/*/.staging-*; do
  [ -d "$path" ] || continue
  id=${path#"$folder"/}
  agreement=${id%/*} version=${id#*/}
  awk -v a="$agreement" -v v="$version" '$1 == a && $2 == v { found = 1 } END { exit !found }' "$work/expected" ||
    complain "$path is not in the ledger."
  [ -z "$only" ] || [ "$only" = "$agreement" ] || continue
  for file in "$path"/* "$path"/.[!.]* "$path"/..?*; do
    [ -e "$file" ] || [ -h "$file" ] || continue
    grep -qxF "$id/${file##*/}" "$work/there" || complain "Version $version of $agreement: $file is not in the ledger."
  done
done

if [ "$files" -eq 0 ] && { [ "$genesis" = no ] || [ -s "$work/expected" ]; }; then
  complain "$folder: no published file was found, so nothing was compared."
fi
echo "Compared $(wc -l < "$work/lines" | tr -d ' ') ledger lines and $files files in $folder."
if [ "$complaints" -gt 0 ]; then
  echo "$complaints difference(s)." >&2
  exit 1
fi
echo "Everything is as published. Head of the ledger: $(tail -n 1 "$work/lines" | cut -c 1-64)"
