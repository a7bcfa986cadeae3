-- The first 50 configurations whose name contains a number of three digits; calmly when told so.
dofile("bench/wrk/report.lua")

function init(arguments)
  math.randomseed(seed)
  if arguments[1] == "calmly" then
    delay = once_a_second
  end
end

function request()
  return wrk.format("GET", "/api/v1/partner-configurations?page_size=50&partner_name=" .. math.random(100, 999))
end
