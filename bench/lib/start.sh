# How long a start takes, from the command to the first answered request, on a database that is migrated but empty.

# start_seconds <arguments of java...>: leaves the median of three in $seconds_taken. Not to be called within $(...), where what is
# started leads no process group and cannot be ended.
start_seconds() {
  local times=() before try
  for try in 1 2 3; do
    before=$(date +%s%N)
    start_portal "$@"
    times+=("$(awk -v nanos=$(($(date +%s%N) - before)) 'BEGIN { printf "%.2f", nanos / 1e9 }')")
    stop_portal
  done
  seconds_taken=$(median "${times[@]}")
}

# As the container image does: the jar laid out in a folder, and a cache made by a run that ends when everything is started.
lay_out_with_cache() {
  rm -rf "$work/laid-out"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$work/laid-out"
  SPRING_LIQUIBASE_ENABLED=false DB_SCHEDULER_ENABLED=false PORT=$port MANAGEMENT_PORT=$management GRPC_PORT=$grpc timeout 300 \
    "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$work/portal.aot" -Dspring.context.exit=onRefresh $jvm \
    -jar "$work/laid-out/partner-portal.jar" > "$work/training.log" 2>&1
}

measure_start() {
  local plain cached
  lay_out_with_cache
  start_seconds $jvm -jar "$jar"
  plain=$seconds_taken
  start_seconds $jvm -XX:AOTCache="$work/portal.aot" -jar "$work/laid-out/partner-portal.jar"
  cached=$seconds_taken
  row "start: AOT cache beside fat jar" "$cached s" "$plain s" "$(ratio "$cached" "$plain")" "at most 0.45"
}
