/** Joins the runs of a rich text and leaves out how it is pronounced (`rPh`). Keeps one character beyond the limit. */
export class RichText {
  readonly #limit: number;
  #text = '';
  #inText = false;
  #inPhonetic = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  open(name: string): void {
    if (name === 't') this.#inText = true;
    if (name === 'rPh') this.#inPhonetic = true;
  }

  add(piece: string): void {
    if (this.#inText && !this.#inPhonetic && this.#text.length <= this.#limit) {
      this.#text = (this.#text + piece).slice(0, this.#limit + 1);
    }
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    if (name === 'rPh') this.#inPhonetic = false;
  }

  take(): string {
    const text = this.#text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
    this.#text = '';
    return text;
  }
}
