#!/usr/bin/env node
// Package managers link a command at install time, before anything is built: this file is always there.
import module from 'node:module';

// What was compiled once is kept for the next start.
module.enableCompileCache?.();
await import('../dist/main.js');
