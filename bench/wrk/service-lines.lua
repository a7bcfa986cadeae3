-- The service lines of any configuration in any of its markets, for an order that came with a facility code.
dofile("bench/wrk/report.lua")

local configurations
local markets

function init(arguments)
  math.randomseed(seed)
  configurations = tonumber(arguments[1])
  markets = tonumber(arguments[2])
end

function request()
  local id = math.random(configurations)
  local market = 101 + (id + math.random(markets)) % 60
  return wrk.format("GET", "/api/v1/service-lines?partner_configuration_id=" .. id .. "&market_id=" .. market
    .. "&facility_code=F1")
end
