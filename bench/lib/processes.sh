# Starting, awaiting and ending what runs beside the measurement. Every job leads a process group, which is ended as a whole.
set -m
surroundings=
portal=

end_group() {
  local group=$1 seconds=0
  [ -n "$group" ] || return 0
  kill -TERM -- "-$group" 2> /dev/null || return 0
  while kill -0 -- "-$group" 2> /dev/null; do
    if [ "$((seconds += 1))" -gt 150 ]; then
      kill -KILL -- "-$group" 2> /dev/null
      break
    fi
    sleep 0.2
  done
}

end_everything() {
  trap '' INT TERM
  end_group "$portal"
  end_group "$surroundings"
  rm -rf "$work/postgres"
}

# within <seconds> <what> <process> <its log> <command...>: until the command succeeds, as long as the process lives.
within() {
  local seconds=$1 what=$2 process=$3 log=$4 deadline=$((SECONDS + $1))
  shift 4
  until "$@" > /dev/null 2>&1; do
    if ! kill -0 "$process" 2> /dev/null; then
      tail -n 10 "$log" | cut -c1-400 >&2
      echo "bench/run: $what ended, its last words are above." >&2
      exit 1
    fi
    if [ $SECONDS -gt $deadline ]; then
      tail -n 10 "$log" | cut -c1-400 >&2
      echo "bench/run: $what was not there within $seconds s; the end of $log is above." >&2
      exit 1
    fi
    sleep 0.01
  done
}

start_surroundings() {
  rm -rf "$work/postgres" "$work/catalog" "$work/surroundings.env"
  mvn --batch-mode --no-transfer-progress spring-boot:test-run@bench \
    -Dspring-boot.run.arguments="$address $work/postgres $work/surroundings.env" \
    > "$work/surroundings.log" 2>&1 &
  surroundings=$!
  within 240 "what surrounds the portal" $surroundings "$work/surroundings.log" test -e "$work/surroundings.env"
  . "$work/surroundings.env"
}

# start_portal <arguments of java...>
start_portal() {
  PORT=$port MANAGEMENT_PORT=$management GRPC_PORT=$grpc PUBLIC_ADDRESS=$address COOKIE_SECURE=false \
    STORAGE_FOLDER=$PWD/$work/storage CATALOG_FOLDER=$PWD/$work/catalog PORTAL_ENVIRONMENT=bench "$JAVA_HOME/bin/java" "$@" > "$work/portal.log" 2>&1 &
  portal=$!
  within 300 "the portal" $portal "$work/portal.log" curl -fs -o /dev/null "$address/login"
}

stop_portal() {
  end_group "$portal"
  wait "$portal" 2> /dev/null || true
  portal=
}
