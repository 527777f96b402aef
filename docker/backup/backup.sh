#!/usr/bin/env bash
# Dumps the database, restores the dump as another one beside it, proves the restored ledger whole, and keeps the dump only
# then. Persons' keys are dumped apart and kept for KEEP_KEYS days' worth of dumps only: whoever is erased is erased from the
# dumps when the last one with the key is gone. Without an argument it does so for ever; with `once` once.
set -euo pipefail
umask 077
password="$(cat "${PASSWORD_FILE:-/run/secrets/mongodb-backup-password}")"
servers="mongo1:27017,mongo2:27017,mongo3:27017"
folder="${FOLDER:-/data/db}"
uri="mongodb://steerlog-backup:$password@$servers/?replicaSet=rs0&authSource=admin"
settings="$(mktemp)"
printf 'uri: "%s"\n' "$uri" > "$settings"

asked() {
    STEERLOG_URI="$uri" mongosh --quiet --norc --nodb /steerlog/prove.js
}

backup() {
    local name draft least
    name="steerlog-$(date -u +%Y%m%dT%H%M%SZ).archive.gz"
    draft="$folder/.$name.unproven"
    rm -f "$folder"/.*.unproven
    least="$(ASKED=head asked)"
    mongodump --config="$settings" --readPreference=secondaryPreferred --db=steerlog --gzip --archive="$draft" --quiet
    mongorestore --config="$settings" --gzip --archive="$draft" --drop --quiet \
        --nsInclude='steerlog.*' --nsFrom='steerlog.*' --nsTo='steerlog_check.*'
    ASKED=proof AT_LEAST="$least" asked
    mongodump --config="$settings" --readPreference=secondaryPreferred --db=steerlog_keys --gzip --archive="$folder/.${name/steerlog/keys}.unproven" --quiet
    mv "$folder/.${name/steerlog/keys}.unproven" "$folder/${name/steerlog/keys}"
    mv "$draft" "$folder/$name"
    echo "kept $name"
    ls -1 "$folder"/steerlog-*.archive.gz | head -n "-$KEEP" | xargs -r rm --
    ls -1 "$folder"/keys-*.archive.gz | head -n "-$KEEP_KEYS" | xargs -r rm --
}

if [ "${1:-}" = once ]; then
    # one at a time: they all restore to the same place
    exec 9> "$folder/.lock"
    flock 9
    backup
    exit
fi
while true; do
    # in a process of its own: a function that is called as a condition would go on behind a step that failed
    if bash "$0" once; then
        sleep "$EVERY_SECONDS"
    else
        echo "THE BACKUP FAILED; it is tried again in five minutes" >&2
        sleep 300
    fi
done
