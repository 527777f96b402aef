#!/usr/bin/env bash
# Hands mongod its secrets as it wants them, its own and closed to others, then goes on as the image does.
set -euo pipefail
for secret in mongodb-key mongodb-root-password; do
    install -o mongodb -g mongodb -m 0400 "/run/secrets/$secret" "/run/mongo/$secret"
done
exec docker-entrypoint.sh "$@"
