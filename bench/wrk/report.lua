-- One line for bench/run: requests per second, 95th percentile in milliseconds, failures.
function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("measured %.1f %.1f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(95) / 1000, failed))
end

-- Every thread its own sequence, the same in every run.
local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("seed", threads)
end

-- About one request a second on each connection instead of as many as there can be.
function once_a_second()
  return math.random(500, 1500)
end
