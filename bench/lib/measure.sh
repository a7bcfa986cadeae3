# The measurements, each in figures on one line.

# http <threads> <connections> <seconds> <script> <arguments...>: requests per second, p95 in ms. A failed request ends the run.
http() {
  local threads=$1 connections=$2 seconds=$3 script=$4 line
  shift 4
  line=$(timeout $((seconds + 30)) wrk --latency -t "$threads" -c "$connections" -d "${seconds}s" --timeout 10s \
    -s "bench/wrk/$script.lua" "${headers[@]}" "$address" -- "$@" | grep '^measured ')
  if [ "${line##* }" != 0 ]; then
    echo "bench/run: requests of bench/wrk/$script.lua failed ($line)." >&2
    exit 1
  fi
  line=${line#measured }
  echo "${line% *}"
}

# sql <script> <variables...>: transactions per second.
sql() {
  local script=$1
  shift
  PGOPTIONS="-c random_page_cost=1.1 -c jit=off" timeout $((seconds + 30)) pgbench -n -M prepared -c 8 -j 2 -T "$seconds" \
    -f "bench/sql/$script.sql" "$@" 2>> "$work/pgbench.log" | sed -n 's/^tps = \([0-9.]*\) .*/\1/p'
}

median() {
  printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"
}

ratio() {
  awk -v of="$1" -v to="$2" 'BEGIN { printf "%.2f", of / to }'
}

row() {
  printf '%-34s %14s %14s %8s   %s\n' "$@"
}

# compare <what> <aim> <script> <arguments of wrk...> -- <variables of pgbench...>: by turns, the medians of the rounds.
compare() {
  local what=$1 aim=$2 script=$3 round over=() under=() ours theirs
  shift 3
  while [ "$1" != -- ]; do
    over+=("$1")
    shift
  done
  shift
  local rates=() transactions=()
  http 2 8 "$warm_up" "$script" "${over[@]}" > /dev/null
  for ((round = 0; round < rounds; round++)); do
    under=($(http 2 8 "$seconds" "$script" "${over[@]}"))
    rates+=("${under[0]}")
    transactions+=("$(sql "$script" "$@")")
  done
  ours=$(median "${rates[@]}")
  theirs=$(median "${transactions[@]}")
  row "$what" "$(printf '%.0f/s' "$ours")" "$(printf '%.0f/s' "$theirs")" "$(ratio "$ours" "$theirs")" "at least $aim"
}

# p95 <what> <connections> <script> <arguments...>: one request a second on each connection.
p95() {
  local what=$1 connections=$2 script=$3 figures
  shift 3
  http 1 "$connections" "$warm_up" "$script" "$@" > /dev/null
  figures=($(http 1 "$connections" "$seconds" "$script" "$@"))
  row "$what" "$(printf '%.1f ms' "${figures[1]}")" "" "" "at most 50 ms"
}
