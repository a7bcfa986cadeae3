# What a run needs of the machine: said in one sentence when it is not there.

missing() {
  echo "$0: $1" >&2
  exit 1
}

# Debian's pgbench and psql are there, under these names, as soon as any version of the server's package is.
need_tools() {
  local absent=()
  pgbench --version > /dev/null 2>&1 || absent+=("pgbench (package postgresql)")
  psql --version > /dev/null 2>&1 || absent+=("psql (package postgresql-client)")
  command -v wrk > /dev/null || absent+=("wrk (package wrk)")
  command -v curl > /dev/null || absent+=("curl (package curl)")
  command -v jq > /dev/null || absent+=("jq (package jq)")
  command -v mvn > /dev/null || absent+=("mvn (package maven)")
  if [ ${#absent[@]} -gt 0 ]; then
    missing "not installed: $(printf '%s, ' "${absent[@]}" | sed 's/, $//')."
  fi
}

# The same search as the build's: any JDK 25, whatever the default is.
find_java() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*jdk*25*; do
    if [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q '^javac 25'; then
      export JAVA_HOME=$home
      return
    fi
  done
  missing "no JDK 25 was found; set JAVA_HOME to one."
}

need_free_ports() {
  local port
  for port in "$@"; do
    if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then
      missing "port $port is taken by another program; choose others with BENCH_PORT (it and the next two are used)."
    fi
  done
}
