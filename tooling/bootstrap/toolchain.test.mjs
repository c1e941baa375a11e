import { describe, expect, it } from 'vitest';
import { isRecentEnough, missingTools } from './toolchain.mjs';

describe('isRecentEnough', () => {
  it.each(['24.16.0', 'v24.21.0', '26.1.0', '28.0.0'])('accepts Node %s', version => {
    expect(isRecentEnough(version)).toBe(true);
  });

  it.each(['20.20.2', '22.23.2', '24.15.0', '25.9.0', '26.0.0'])('refuses Node %s', version => {
    expect(isRecentEnough(version)).toBe(false);
  });
});

describe('missingTools', () => {
  const asked = { nodeVersion: '20.20.2', platform: 'linux-x64', musl: false, pnpmVersion: '12.0.0' };

  it('is pnpm alone where Node is recent enough', () => {
    expect(missingTools({ ...asked, nodeVersion: '24.16.0' })).toEqual([['pnpm', '12.0.0']]);
  });

  it.each(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64'])(
    'has a recent Node for %s',
    platform => {
      const [[, version]] = missingTools({ ...asked, platform });

      expect(isRecentEnough(version)).toBe(true);
    },
  );

  it.each([{ platform: 'aix-ppc64' }, { musl: true }])('says which Node to install by hand for %o', place => {
    expect(() => missingTools({ ...asked, ...place })).toThrow(/20\.20\.2.*Node\.js 24/);
  });
});
