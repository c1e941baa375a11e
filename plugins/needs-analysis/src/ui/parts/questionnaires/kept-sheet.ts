import type { Answers } from '@peixun/forms';

const prefix = 'needs-analysis.sheet.';
const day = 86_400_000;
/** Milliseconds that an unfinished sheet stays on the device. */
const keptFor = { named: 7 * day, anonymous: day };

interface Kept {
  readonly until: number;
  readonly answers: Answers;
}

/** What of a browser's storage is needed. */
export type SheetStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** An unfinished sheet on this device: it survives a lost network, not a day on a computer that others use. */
export class KeptSheet {
  readonly #storage: SheetStorage;
  readonly #key: string;
  readonly #keptFor: number;

  /** @param owner whose sheet it is: another account on the same computer does not see it. */
  constructor(storage: SheetStorage, sheet: { owner: string; id: string; anonymity: keyof typeof keptFor }) {
    this.#storage = storage;
    this.#key = `${prefix}${sheet.owner}.${sheet.id}`;
    this.#keptFor = keptFor[sheet.anonymity];
  }

  /** What was written, unless its time is over. Sheets whose time is over are forgotten, whosever they are. */
  read(now: Date): Answers {
    const keys = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index));
    for (const key of keys) {
      if (key?.startsWith(prefix) && keptAt(this.#storage, key).until <= now.getTime()) {
        this.#storage.removeItem(key);
      }
    }
    return keptAt(this.#storage, this.#key).answers;
  }

  write(answers: Answers, now: Date): void {
    const kept: Kept = { until: now.getTime() + this.#keptFor, answers };
    this.#storage.setItem(this.#key, JSON.stringify(kept));
  }

  forget(): void {
    this.#storage.removeItem(this.#key);
  }
}

function keptAt(storage: SheetStorage, key: string): Kept {
  try {
    return JSON.parse(storage.getItem(key) ?? '') as Kept;
  } catch {
    return { until: 0, answers: {} };
  }
}
