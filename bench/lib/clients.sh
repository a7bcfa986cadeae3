# Who asks: a machine client with a real token, a person with a real session.

sign_machine_in() {
  local token
  token=$(curl -fs -u express-backend:demo -d grant_type=client_credentials "$OIDC_ISSUER/oauth2/token" | jq -er .access_token)
  headers=(-H "Authorization: Bearer $token")
}

# Through the sign-in service's own page, as a browser does.
sign_person_in() {
  local jar=$work/cookies form session
  rm -f "$jar"
  form=$(curl -fsL -b "$jar" -c "$jar" "$address/oauth2/authorization/portal" \
    | grep -o 'name="_csrf" value="[^"]*"' | head -1 | sed 's/.*value="//; s/"$//')
  curl -fsL -o /dev/null -b "$jar" -c "$jar" --data-urlencode "_csrf=$form" -d username=dana.okafor -d password=demo \
    "$OIDC_ISSUER/sign-in"
  session=$(awk '$6 == "portal_session" { print $7 }' "$jar")
  headers=(-H "Cookie: portal_session=$session" -H "Accept: text/html")
  if [ "$(curl -s -o /dev/null -w '%{http_code}' "${headers[@]}" "$address/configurations")" != 200 ]; then
    echo "bench/run: signing in did not lead to the list of configurations." >&2
    exit 1
  fi
}

# The same configuration, as the API answers it and as the statement builds it.
refuse_unlike_documents() {
  local id=$1
  if ! diff <(curl -fs "${headers[@]}" "$address/api/v1/partner-configurations/$id" | jq -S .) \
      <(psql -qXAt -c "select document from bench.documents where id = $id" | jq -S .) >&2; then
    echo "bench/run: bench/sql/documents.sql builds another answer than the API gives, see above." >&2
    exit 1
  fi
}

# The same service lines, as the API answers them and as the statement finds them, in one of the configuration's markets.
refuse_unlike_service_lines() {
  local id=$1 market=$((101 + ($1 + 1) % 60)) ours theirs
  ours=$(curl -fs "${headers[@]}" "$address/api/v1/service-lines?partner_configuration_id=$id&market_id=$market&facility_code=F1" \
    | jq -r '.service_lines[] | [.service_line_id, .external_id, .name, .may_bypass_risk_stratification,
        (.source | .id, .partner_id, .station_channel_item_id, .display_name, .facility_code, .redox_only),
        (.redox_partner | .partner_id, .station_channel_item_id, .display_name)]
      | map(if . == null then "" elif . == true then "t" elif . == false then "f" else tostring end) | join("|")') || true
  theirs=$(grep -v '^\\set ' bench/sql/service-lines.sql | psql -qXAt -v id="$id" -v market="$market")
  if [ -z "$theirs" ] || ! diff <(echo "$ours") <(echo "$theirs") >&2; then
    echo "bench/run: bench/sql/service-lines.sql finds other service lines than the API answers, see above." >&2
    exit 1
  fi
}

# The stylesheets, scripts and pictures of a page.
named_by() {
  curl -fs "${headers[@]}" "$address$1" | grep -oE '(href|src)="/[^"]*\.(css|js|svg)[^"#]*' | sed 's/.*="//' | sort -u
}

# What a browser without anything kept loads for a page, compressed: the page and all it names.
first_load_bytes() {
  local page=$1 path all=0
  for path in "$page" $(named_by "$page"); do
    all=$((all + $(curl -fs "${headers[@]}" -H 'Accept-Encoding: gzip' -o /dev/null -w '%{size_download}' "$address$path")))
  done
  echo $all
}

# How many requests the same page takes once more: a browser does not ask again for what it was told to keep.
second_load_requests() {
  local page=$1 path told all=0
  for path in "$page" $(named_by "$page"); do
    told=$(curl -fs "${headers[@]}" -o /dev/null -D - "$address$path")
    grep -qiE '^cache-control:.*max-age=[1-9]' <<< "$told" || all=$((all + 1))
  done
  echo $all
}
