#!/usr/bin/env node
// Package managers link a command at install time, before anything is built: this file is always there.
import '../dist/main.js';
