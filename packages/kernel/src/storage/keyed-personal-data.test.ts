import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aes256Gcm } from './cipher-algorithm.ts';
import { KeyedPersonalData } from './keyed-personal-data.ts';
import { addPersonalDataKey, loadPersonalDataKeys, type PersonalDataKeys } from './personal-data-keys.ts';

let folder: string;
let keys: PersonalDataKeys;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peixun-keys-'));
  keys = loadPersonalDataKeys(join(folder, 'keys', 'personal-data.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('KeyedPersonalData', () => {
  it('opens what it closed, and closes the same value differently each time', () => {
    const data = new KeyedPersonalData(keys);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), plain => {
        const stored = data.encrypt(plain);
        expect(data.decrypt(stored)).toBe(plain);
        expect(data.encrypt(plain)).not.toEqual(stored);
      }),
    );
  });

  it('refuses a value of which any byte was changed', () => {
    const data = new KeyedPersonalData(keys);
    const stored = data.encrypt('530000199001011234');
    for (let index = 0; index < stored.length; index += 1) {
      const tampered = Buffer.from(stored);
      tampered[index]! ^= 1;
      expect(() => data.decrypt(tampered)).toThrow(/does not open/);
    }
  });

  it('opens old values after a new key came, and moves them to it', () => {
    const stored = new KeyedPersonalData(keys).encrypt('13800000000');
    const rotated = new KeyedPersonalData(addPersonalDataKey(keys));
    expect(rotated.decrypt(stored)).toBe('13800000000');
    const moved = rotated.reencrypt(stored)!;
    expect(rotated.decrypt(moved)).toBe('13800000000');
    expect(rotated.reencrypt(moved)).toBeUndefined();
    expect(() => new KeyedPersonalData(keys).decrypt(moved)).toThrow(/does not open/);
  });

  it('gives equal values of a field the same blind index, which a new key does not change', () => {
    const [before, after] = [new KeyedPersonalData(keys), new KeyedPersonalData(addPersonalDataKey(keys))];
    expect(before.blindIndex('phone', '138')).toEqual(after.blindIndex('phone', '138'));
    expect(before.blindIndex('phone', '138')).not.toEqual(before.blindIndex('number', '138'));
  });

  it('takes another algorithm beside its own', () => {
    const reversed = {
      name: 'reversed',
      seal: (_key: Uint8Array, plain: Uint8Array) => Uint8Array.from(plain).reverse(),
      open: (_key: Uint8Array, sealed: Uint8Array) => Uint8Array.from(sealed).reverse(),
    };
    const { key } = keys.keys['k1']!;
    const other = { ...keys, current: 'r', keys: { ...keys.keys, r: { algorithm: 'reversed', key } } };
    expect(() => new KeyedPersonalData(other)).toThrow(/unknown algorithm 'reversed'/);
    const data = new KeyedPersonalData(other, [aes256Gcm, reversed]);
    expect(data.decrypt(data.encrypt('abc'))).toBe('abc');
  });
});

describe('loadPersonalDataKeys', () => {
  it('makes keys once, readable by the host alone', () => {
    const file = join(folder, 'new', 'keys.json');
    const made = loadPersonalDataKeys(file);
    expect(loadPersonalDataKeys(file)).toEqual(made);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('prefers the keys of the environment', () => {
    expect(loadPersonalDataKeys(join(folder, 'unused.json'), JSON.stringify(keys))).toEqual(keys);
  });

  it.each(['', '{', '{}', '{"current":"x","keys":{},"blindIndexKey":"AA=="}'])(
    'refuses the file %j and says where it is',
    content => {
      const file = join(folder, 'broken.json');
      writeFileSync(file, content);
      expect(() => loadPersonalDataKeys(file)).toThrow(file);
    },
  );
});
