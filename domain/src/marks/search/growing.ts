/** Typed arrays that grow at their end. */
export class Growing8 {
  values = new Uint8Array(1 << 12);
  length = 0;
  push(value: number): void {
    if (this.length === this.values.length) {
      const more = new Uint8Array(this.length * 2);
      more.set(this.values);
      this.values = more;
    }
    this.values[this.length++] = value;
  }
  /** Room for so many more, to be written to `values` directly. */
  reserve(more: number): void {
    if (this.length + more <= this.values.length) return;
    const larger = new Uint8Array(Math.max(this.values.length * 2, this.length + more));
    larger.set(this.values);
    this.values = larger;
  }
}

export class Growing16 {
  values = new Uint16Array(1 << 12);
  length = 0;
  push(value: number): void {
    if (this.length === this.values.length) {
      const more = new Uint16Array(this.length * 2);
      more.set(this.values);
      this.values = more;
    }
    this.values[this.length++] = value;
  }
  reserve(more: number): void {
    if (this.length + more <= this.values.length) return;
    const larger = new Uint16Array(Math.max(this.values.length * 2, this.length + more));
    larger.set(this.values);
    this.values = larger;
  }
}

export class Growing32 {
  values = new Uint32Array(1 << 12);
  length = 0;
  push(value: number): void {
    if (this.length === this.values.length) {
      const more = new Uint32Array(this.length * 2);
      more.set(this.values);
      this.values = more;
    }
    this.values[this.length++] = value;
  }
}
