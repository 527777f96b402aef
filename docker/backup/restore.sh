#!/usr/bin/env bash
# Puts a kept dump back, after a loss: into a database that holds nothing, and into no other; so before the two sides are
# started, which would begin anew in it. Called with the dump's name:
#   docker compose --profile restore run --rm restore steerlog-20251117T020000Z.archive.gz
set -euo pipefail
umask 077
folder="${FOLDER:-/data/db}"
archive="$folder/${1:-}"
if [ -z "${1:-}" ] || [ ! -f "$archive" ]; then
    echo "Say which dump is put back. There are:" >&2
    (cd "$folder" && ls -1 -- *.archive.gz) >&2 || true
    exit 2
fi
password="$(cat "${PASSWORD_FILE:-/run/secrets/mongodb-root-password}")"
servers="mongo1:27017,mongo2:27017,mongo3:27017"
uri="mongodb://root:$password@$servers/?replicaSet=rs0&authSource=admin"
settings="$(mktemp)"
printf 'uri: "%s"\n' "$uri" > "$settings"
case "$1" in
    keys-*) database=steerlog_keys ;;
    *) database=steerlog ;;
esac

held() {
    STEERLOG_URI="$uri" mongosh --quiet --norc --nodb --eval "
        const kept = new Mongo(process.env.STEERLOG_URI).getDB('$database');
        kept.getCollectionNames().filter(name => kept.getCollection(name).findOne({}, {_id: 1}) !== null).length"
}

if [ "$(held)" != 0 ]; then
    echo "$database is not empty: nothing was changed. A dump is put back only where everything was lost." >&2
    exit 1
fi
mongorestore --config="$settings" --gzip --archive="$archive" --quiet --nsInclude="$database.*" --writeConcern='{w: "majority", j: true}'
echo "put back $1"
