#!/bin/sh
# What a change must pass: the same here, on GitHub and anywhere else.
set -e
cd "$(dirname "$0")"
[ -d node_modules ] || npm ci
npm run typecheck
npm test
npm run build
