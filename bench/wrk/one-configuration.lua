-- GET one configuration, any of those there are.
dofile("bench/wrk/report.lua")

local configurations

function init(arguments)
  math.randomseed(seed)
  configurations = tonumber(arguments[1])
end

function request()
  return wrk.format("GET", "/api/v1/partner-configurations/" .. math.random(configurations))
end
