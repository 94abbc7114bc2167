/** SQL text with its values: `$n` are numbered as they are added, so conditions can be put together safely. */
export class SqlText {
  readonly values: unknown[] = [];

  /** Adds a value and returns its placeholder. */
  value(v: unknown): string {
    this.values.push(v);
    return `$${this.values.length}`;
  }
}
