// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

// Arguments of every script here: the program unsnag-doubles, the folder that node_modules is in.
const [, , program, packages] = process.argv;

// The clients are not ours and not in this folder: they are installed into the build.
export const load = createRequire(join(packages, 'package.json'));

// Starts the double of a system and hands its address and logins to `talk`; the double ends with it.
export async function withDouble(system, talk, options = []) {
  const double = spawn(program, ['--system', system, ...options], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const lines = createInterface({ input: double.stdout });
    const [first] = await Promise.race([
      new Promise((resolve) => lines.once('line', (line) => resolve([line]))),
      new Promise((_, reject) => double.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)))),
    ]);
    await talk(JSON.parse(first));
    console.log(`${system}: the client has nothing to complain about`);
  } finally {
    double.stdin.end();
  }
}
