#!/bin/sh
# Runs train.py so that it yields to other work: passive thread waits matter most when the cores are shared (see LOG.md).
set -eu
cd "$(dirname "$0")/.."
export OMP_WAIT_POLICY=passive GOMP_SPINCOUNT=0
exec nice -n 3 "${PYTHON:-python}" -m pocket.train "$@"
