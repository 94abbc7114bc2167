#!/bin/sh
# Opens Sophora until Ctrl-C, or until ./sophora stop.
exec "$(dirname -- "$0")/sophora" start "$@"
