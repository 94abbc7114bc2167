import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { loadavg, networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Runs inside the network namespace, as the ordinary user, under the bundle's own Node. Needs nothing but the bundle. */
const program = process.argv[2];
const MOST_SECONDS = 10;
const results = {};

assert.notEqual(process.getuid(), 0, 'tried as root');
assert.deepEqual(Object.keys(networkInterfaces()), ['lo'], 'there is a network');
await assert.rejects(reach('192.0.2.1', 443), /ENETUNREACH/);
results['checksums of'] = `${verify()} files hold`;

const first = await start();
results['first start until the first page'] =
  `${first.seconds.toFixed(1)} s (must ${MOST_SECONDS}), ${first.processor} s of processor`;
assert.ok(first.said.administratorLink, 'no link for the first administrator');
assert.equal((await fetch(first.said.administratorLink)).status, 200);
assert.equal(first.said.home, join(dirname(program), 'sophora-data'));
const backup = join(dirname(program), '备份 1.bak');
assert.equal(sophora('backup', backup, '--json').status, 0, 'no backup');
results.backup = `${Math.ceil(statSync(backup).size / 1e3)} kB`;
assert.equal(sophora('stop').status, 0, 'not stopped');
assert.equal(await first.ended, 0, 'did not end cleanly');

const second = await start();
results['second start until the first page'] =
  `${second.seconds.toFixed(1)} s, ${second.processor} s of processor`;
assert.equal(JSON.parse(sophora('audit', 'verify', '--json').stdout).ok, true);
assert.equal(sophora('stop').status, 0);
assert.equal(await second.ended, 0);
assert.equal(sophora('stop').status, 0, 'stopping what is stopped is no failure');
verify();
results['after that'] = 'the program folder is unchanged';
results.load = loadavg()[0].toFixed(1);
console.table(results);
if (first.seconds > MOST_SECONDS) process.exitCode = 1;

function reach(host, port) {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: 3_000 }, resolve);
    socket.on('error', reject);
    socket.on('timeout', () => reject(new Error('timeout')));
  });
}

/** Every file has the checksum that SHA256SUMS says, and there is none beside them. */
function verify() {
  const sums = readFileSync(join(program, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  for (const line of sums) {
    const path = line.slice(66);
    const sum = createHash('sha256')
      .update(readFileSync(join(program, path)))
      .digest('hex');
    assert.equal(sum, line.slice(0, 64), path);
  }
  // @sophora/… are links to the rooms that were already counted.
  const all = readdirSync(program, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('/node_modules/@sophora'),
  );
  assert.equal(all.length, sums.length + 1, 'files beside those of the list');
  return sums.length;
}

/** From the command to the page with its scripts and style sheets in hand. */
async function start() {
  const begun = performance.now();
  const child = spawn(join(program, 'start.sh'), ['--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  while (!said.includes('\n')) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}`);
    await wait(20);
  }
  const line = JSON.parse(said);
  const page = await fetch(line.url);
  assert.equal(page.status, 200);
  const html = await page.text();
  const parts = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((m) => m[1]);
  assert.ok(
    parts.some((path) => path.endsWith('.js')),
    'a page without its script',
  );
  for (const path of parts) {
    const part = await fetch(new URL(path, line.url));
    assert.equal(part.status, 200, path);
    await part.arrayBuffer();
  }
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, processor: processorTime(child.pid), said: line, ended };
}

/** What the server and the programs it has waited for took: on a busy machine it says more than the clock. */
function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return (ticks / 100).toFixed(1);
}

function sophora(...args) {
  return spawnSync(join(program, 'sophora'), args, { encoding: 'utf8' });
}
