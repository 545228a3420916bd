# The demonstration: build the graph of the sample corpus, one question of each kind, then a picture.
set -eu
: "${PAPERKG:=paperkg}" "${CORPUS:=tests/corpus}" "${DEMO:=.demo}"
export PAPERKG_STORE="$DEMO/store"
mkdir -p "$DEMO"
say() { printf '\n\033[1m$ paperkg %s\033[0m\n' "$*"; }
ask() { say "$*"; "$PAPERKG" "$@"; }
[ -t 1 ] || say() { printf '\n$ paperkg %s\n' "$*"; }

ask build "$CORPUS/author-page.txt" "$CORPUS/search-page.txt" "$CORPUS/daily-page.txt" "$CORPUS/papers.jsonl"
ask coauthors "Tolvane Berisk" --limit 5
ask bridges "federated learning" "differential privacy"
ask bridges "machine translation" "protein structure prediction" --limit 3
ask central --limit 5
ask why "FedLuma: Lumped Averaging for Federated Learning on Uneven Clients" "federated learning"
ask draw --force --output "$DEMO/coauthors.html"
printf '\nThe picture is a page that needs no network: open %s in a browser.\n' "$PWD/$DEMO/coauthors.html"
printf 'Now with your own: save a listing page, then\n  %s build PAGE.txt\n' "$PAPERKG"
