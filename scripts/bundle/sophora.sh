#!/bin/sh
# Sophora from an offline bundle: ./sophora start, ./sophora help. Data lie beside the program's folder.
set -eu
self=$0
while [ -L "$self" ]; do
  target=$(readlink "$self")
  case $target in /*) self=$target ;; *) self=$(dirname "$self")/$target ;; esac
done
here=$(CDPATH='' cd -- "$(dirname -- "$self")" && pwd -P)
: "${SOPHORA_HOME:=$(dirname -- "$here")/sophora-data}"
export SOPHORA_HOME
for node in "$here"/app/node_modules/node-linux-*/bin/node; do
  exec "$node" "$here/app/server/src/cli/main.ts" "$@"
done
