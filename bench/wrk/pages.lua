-- A page of the portal, calmly; "%d" in its address becomes any number up to the second argument.
dofile("bench/wrk/report.lua")

local address
local most

function init(arguments)
  math.randomseed(seed)
  address = arguments[1]
  most = tonumber(arguments[2])
end

delay = once_a_second

function request()
  return wrk.format("GET", (address:gsub("%%d", tostring(math.random(most)))))
end
