const blank = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that JSON forbids inside a string
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where a text stops being JSON: browsers say it in English, each in its own way, and some not at all. */
export function jsonFault(text: string): { line: number; column: number } | undefined {
  const end = new Reader(text).document();
  if (end === undefined) return undefined;
  const before = text.slice(0, end).split('\n');
  return { line: before.length, column: before[before.length - 1]!.length + 1 };
}

/** Every part returns whether it was there; `at` then stands behind it, or where it should have been. */
class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  document(): number | undefined {
    return this.value() && this.at === this.text.length ? undefined : this.at;
  }

  private value(): boolean {
    this.take(blank);
    const isThere = this.is('{')
      ? this.items('}', () => this.take(string) && this.skip(':') && this.value())
      : this.is('[')
        ? this.items(']', () => this.value())
        : this.take(string) || this.take(scalar);
    return isThere && this.take(blank);
  }

  private items(close: string, item: () => boolean): boolean {
    this.at++;
    if (this.skip(close)) return true;
    do {
      this.take(blank);
      if (!item()) return false;
    } while (this.skip(','));
    return this.skip(close);
  }

  private skip(mark: string): boolean {
    this.take(blank);
    if (!this.is(mark)) return false;
    this.at++;
    return true;
  }

  private is(mark: string): boolean {
    return this.text[this.at] === mark;
  }

  private take(part: RegExp): boolean {
    part.lastIndex = this.at;
    const found = part.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found !== undefined;
  }
}
